package nl.zaakregie.kalender.internal;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Opschorting.Dagen;
import nl.zaakregie.kalender.Opschorting.Periode;

/**
 * The suspensions of one term put together: a day that is named more than once stands still once (Awb 4:15).
 *
 * @param stroken stretches of days in order, none touching the next, from the first day on which the term runs
 * @param losseDagen calendar days of suspension without a date
 */
record Stilstand(List<Strook> stroken, int losseDagen) {

    static Stilstand of(List<Opschorting> opschortingen, LocalDate eersteLopendeDag) {
        List<Strook> gegeven = new ArrayList<>();
        int losseDagen = 0;
        for (Opschorting opschorting : opschortingen) {
            if (opschorting instanceof Periode periode) {
                if (!periode.totEnMet().isBefore(eersteLopendeDag)) {
                    gegeven.add(new Strook(later(periode.van(), eersteLopendeDag), periode.totEnMet()));
                }
            } else if (opschorting instanceof Dagen dagen) {
                losseDagen += dagen.aantal();
            }
        }
        gegeven.sort(comparing(Strook::van));
        List<Strook> stroken = new ArrayList<>();
        for (Strook strook : gegeven) {
            int laatste = stroken.size() - 1;
            if (laatste >= 0
                    && !strook.van().isAfter(stroken.get(laatste).totEnMet().plusDays(1))) {
                stroken.set(laatste, stroken.get(laatste).with(strook));
            } else {
                stroken.add(strook);
            }
        }
        return new Stilstand(List.copyOf(stroken), losseDagen);
    }

    boolean covers(LocalDate datum) {
        return stroken.stream().anyMatch(strook -> strook.covers(datum));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Every day from {@code van} up to and including {@code totEnMet}. */
    record Strook(LocalDate van, LocalDate totEnMet) {

        long dagen() {
            return ChronoUnit.DAYS.between(van, totEnMet) + 1;
        }

        boolean covers(LocalDate datum) {
            return !datum.isBefore(van) && !datum.isAfter(totEnMet);
        }

        Strook with(Strook next) {
            return new Strook(van, later(totEnMet, next.totEnMet));
        }
    }
}
