package nl.zaakregie.catalogus;

/**
 * How long a zaak may take at most.
 *
 * @param grondslag kind of rule that sets the term; it decides how the calendar counts
 * @param bron where the term is written, such as {@code Awb 4:13 lid 2}
 */
public record Doorlooptijd(int aantal, Tijdseenheid eenheid, Grondslag grondslag, String bron) {}
