package nl.zaakregie.kalender;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * The opening hours of a week, from a date on.
 *
 * @param dagen hours per day of the week; a day that is absent is closed
 */
public record Weekopening(LocalDate geldigVanaf, Map<DayOfWeek, Openingstijd> dagen) {

    public Weekopening {
        dagen = Map.copyOf(dagen);
    }
}
