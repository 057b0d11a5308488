package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.List;

/**
 * The amounts of Awb 4:17 lid 2, from a date on. The day on which the notice of default was received decides which amounts
 * apply.
 *
 * @param perDag euro a day: for the first fourteen days, the next fourteen and the last fourteen
 * @param bron where the amounts are published
 */
public record Dwangsombedrag(LocalDate geldigVanaf, List<Integer> perDag, String bron) {

    public Dwangsombedrag {
        perDag = List.copyOf(perDag);
        if (perDag.size() != 3) {
            throw new IllegalArgumentException("three amounts are needed, not " + perDag.size());
        }
    }
}
