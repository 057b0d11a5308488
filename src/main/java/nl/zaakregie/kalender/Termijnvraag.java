package nl.zaakregie.kalender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term to count, as somebody typed it: nothing in it has been checked. Whatever was left open is null or blank.
 *
 * @param gebeurtenis a date, or a date and time without zone for a term in hours
 * @param grondslag name of a {@link Grondslag}
 */
public record Termijnvraag(
        @Nullable String gebeurtenis,
        @Nullable Duur termijn,
        @Nullable String grondslag,
        List<Duur> verlengingen,
        List<Stilstand> opschortingen) {

    public Termijnvraag {
        verlengingen = List.copyOf(verlengingen);
        opschortingen = List.copyOf(opschortingen);
    }

    /** @param eenheid name of a {@link Tijdseenheid} */
    public record Duur(@Nullable String aantal, @Nullable String eenheid) {}

    /** Either both dates, or a number of days. */
    public record Stilstand(
            @Nullable String van,
            @Nullable String totEnMet,
            @Nullable String dagen) {}
}
