package nl.zaakregie.zaak;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day in the words of the history: {@code 3 maart 2026}. */
final class Dag {

    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private Dag() {}

    static String of(LocalDate dag) {
        return DUTCH.format(dag);
    }
}
