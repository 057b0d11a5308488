package nl.zaakregie.klantaanvraag;

/**
 * A relation between two zaken of one klantaanvraag.
 *
 * @param van number of the zaak that comes first
 * @param naar number of the zaak that follows; without an order it may be either of the two
 */
public record Zaakrelatie(String van, String naar, Relatiesoort soort) {}
