package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.List;

/**
 * The content of {@code kalender.yaml}, checked.
 *
 * @param geldigVanaf first day the calendar can say anything about
 * @param geldigTotEnMet last day the calendar can say anything about
 * @param openingstijden weeks in order of their first day; the first begins on {@code geldigVanaf}
 */
public record Kalendergegevens(
        LocalDate geldigVanaf,
        LocalDate geldigTotEnMet,
        List<Weekopening> openingstijden,
        List<Sluitingsdag> sluitingsdagen,
        List<GelijkgesteldeDag> gelijkgesteldeDagen,
        List<Dwangsombedrag> dwangsombedragen) {

    public Kalendergegevens {
        openingstijden = List.copyOf(openingstijden);
        sluitingsdagen = List.copyOf(sluitingsdagen);
        gelijkgesteldeDagen = List.copyOf(gelijkgesteldeDagen);
        dwangsombedragen = List.copyOf(dwangsombedragen);
    }
}
