package nl.zaakregie.kalender;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The same questions answered the slow way: walk day by day, or minute by minute, and look. The oracle of the property tests. */
final class NaieveKalender {

    private final Predicate<LocalDate> telt;
    private final Werkkalender werkkalender;

    NaieveKalender(Predicate<LocalDate> telt, Werkkalender werkkalender) {
        this.telt = telt;
        this.werkkalender = werkkalender;
    }

    /** The same days, less these. */
    NaieveKalender without(Set<LocalDate> dagen) {
        return new NaieveKalender(telt.and(dag -> !dagen.contains(dag)), werkkalender);
    }

    LocalDate plus(LocalDate datum, int n) {
        LocalDate dag = datum;
        for (int over = n; over > 0; ) {
            dag = dag.plusDays(1);
            over -= telt.test(dag) ? 1 : 0;
        }
        return dag;
    }

    LocalDate minus(LocalDate datum, int n) {
        LocalDate dag = datum;
        for (int over = n; over > 0; ) {
            dag = dag.minusDays(1);
            over -= telt.test(dag) ? 1 : 0;
        }
        return dag;
    }

    int between(LocalDate van, LocalDate totEnMet) {
        return (int) van.datesUntil(totEnMet)
                .map(dag -> dag.plusDays(1))
                .filter(telt)
                .count();
    }

    /** The day on which so many days have run, counting none on which the term stands still. */
    LocalDate run(LocalDate gebeurtenis, int lopendeDagen, Set<LocalDate> stil) {
        LocalDate dag = gebeurtenis;
        for (int over = lopendeDagen; over > 0; ) {
            dag = dag.plusDays(1);
            over -= stil.contains(dag) ? 0 : 1;
        }
        return dag;
    }

    /** Open minutes between two whole minutes. */
    Duration openMinutes(Instant van, Instant tot) {
        long minuten = 0;
        for (Instant minuut = van; minuut.isBefore(tot); minuut = minuut.plusSeconds(60)) {
            ZonedDateTime klok = minuut.atZone(Werkkalender.ZONE);
            Optional<Openingstijd> opening = werkkalender.findOpeningstijd(klok.toLocalDate());
            boolean open = opening.isPresent()
                    && !klok.toLocalTime().isBefore(opening.get().van())
                    && klok.toLocalTime().isBefore(opening.get().tot());
            minuten += open ? 1 : 0;
        }
        return Duration.ofMinutes(minuten);
    }
}
