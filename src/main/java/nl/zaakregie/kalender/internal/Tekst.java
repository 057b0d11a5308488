package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.zaakregie.kalender.Tijdpunt;

/** Dates and lists as a Dutch sentence has them. */
final class Tekst {

    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", NEDERLANDS);
    private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("H.mm 'uur'", NEDERLANDS);

    /** More than this many days in one sentence are not read. */
    private static final int GENOEMD = 12;

    private Tekst() {}

    static String of(LocalDate datum) {
        return DATUM.format(datum);
    }

    static String of(LocalDateTime moment) {
        return DATUM.format(moment) + " om " + TIJD.format(moment);
    }

    static String of(LocalTime tijd) {
        return TIJD.format(tijd);
    }

    static String of(Tijdpunt tijdpunt) {
        return tijdpunt.findMoment().map(Tekst::of).orElseGet(() -> of(tijdpunt.datum()));
    }

    static String dagen(long aantal) {
        return aantal == 1 ? "1 dag" : aantal + " dagen";
    }

    static String capitalize(String zin) {
        return zin.substring(0, 1).toUpperCase(NEDERLANDS) + zin.substring(1);
    }

    /** {@code a, b en c}; of a long list the first ones and how many follow. */
    static String join(List<String> delen) {
        if (delen.size() > GENOEMD) {
            return String.join(", ", delen.subList(0, GENOEMD)) + " en nog " + dagen(delen.size() - GENOEMD);
        }
        int laatste = delen.size() - 1;
        return laatste < 1
                ? String.join("", delen)
                : String.join(", ", delen.subList(0, laatste)) + " en " + delen.get(laatste);
    }
}
