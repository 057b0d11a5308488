package nl.zaakregie.kalender;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/**
 * The hours of all working days on one line of time. Measured on the clock of the world, so that a day on which the clock is
 * set has the hours it really has.
 */
final class Openingen {

    private final Dagreeks werkdagen;
    private final Instant vroegste;
    private final Instant grens;

    /** Per working day, in nanoseconds since 1970; that fits until 2262. */
    private final long[] opent;

    /** Per working day: open nanoseconds from the start of the calendar to the closing of that day. */
    private final long[] openTotEnMet;

    Openingen(Dagreeks werkdagen, Function<LocalDate, Openingstijd> openingstijd) {
        this.werkdagen = werkdagen;
        this.vroegste = startOf(werkdagen.eersteDag());
        this.grens = startOf(werkdagen.laatsteDag().plusDays(1));
        this.opent = new long[werkdagen.aantal()];
        this.openTotEnMet = new long[werkdagen.aantal()];
        long som = 0;
        for (int i = 0; i < opent.length; i++) {
            LocalDate dag = werkdagen.tellendeDag(i);
            Openingstijd tijden = openingstijd.apply(dag);
            opent[i] = nanos(dag, tijden.van());
            som += nanos(dag, tijden.tot()) - opent[i];
            openTotEnMet[i] = som;
        }
    }

    boolean isOpen(Instant moment) {
        LocalDate dag = dag(moment);
        if (!werkdagen.telt(dag)) {
            return false;
        }
        int i = werkdagen.aantalTotEnMet(dag) - 1;
        long nu = nanos(moment);
        return nu >= opent[i] && nu < opent[i] + lengte(i);
    }

    Instant from(Instant moment) {
        return isOpen(moment) ? moment : instant(openingNa(openTot(moment)));
    }

    Instant plus(Instant begin, Duration duur) {
        long erbij = nanos(duur);
        if (erbij == 0) {
            return begin;
        }
        long doel = openTot(begin) + erbij;
        // The first day that is not over before the target: an answer at closing time stays on that day.
        int i = firstNotBelow(doel);
        require(i < opent.length);
        return instant(opent[i] + (doel - openVoor(i)));
    }

    Instant minus(Instant einde, Duration duur) {
        long eraf = nanos(duur);
        if (eraf == 0) {
            return einde;
        }
        long doel = openTot(einde) - eraf;
        require(doel >= 0);
        return instant(openingNa(doel));
    }

    Duration between(Instant begin, Instant einde) {
        return Duration.ofNanos(openTot(einde) - openTot(begin));
    }

    /** The last moment at which exactly this much open time has passed. */
    private long openingNa(long doel) {
        int i = firstNotBelow(doel + 1);
        require(i < opent.length);
        return opent[i] + (doel - openVoor(i));
    }

    /** Open time from the start of the calendar to this moment. */
    private long openTot(Instant moment) {
        LocalDate dag = dag(moment);
        int dagen = werkdagen.aantalTotEnMet(dag);
        if (!werkdagen.telt(dag)) {
            return openVoor(dagen);
        }
        int i = dagen - 1;
        return openVoor(i) + Math.max(0, Math.min(nanos(moment) - opent[i], lengte(i)));
    }

    private long openVoor(int i) {
        return i == 0 ? 0 : openTotEnMet[i - 1];
    }

    private long lengte(int i) {
        return openTotEnMet[i] - openVoor(i);
    }

    private int firstNotBelow(long doel) {
        int laag = 0;
        int hoog = openTotEnMet.length;
        while (laag < hoog) {
            int midden = (laag + hoog) >>> 1;
            if (openTotEnMet[midden] < doel) {
                laag = midden + 1;
            } else {
                hoog = midden;
            }
        }
        return laag;
    }

    private void require(boolean within) {
        if (!within) {
            throw new BuitenKalenderException(werkdagen.eersteDag(), werkdagen.laatsteDag());
        }
    }

    private LocalDate dag(Instant moment) {
        require(!moment.isBefore(vroegste) && moment.isBefore(grens));
        return moment.atZone(Werkkalender.ZONE).toLocalDate();
    }

    private long nanos(Duration duur) {
        if (duur.isNegative()) {
            throw new IllegalArgumentException("open time cannot be negative: " + duur);
        }
        // Longer than any calendar, and too long to count in nanoseconds.
        require(duur.compareTo(Duration.ofDays(365L * 200)) < 0);
        return duur.toNanos();
    }

    private static Instant startOf(LocalDate dag) {
        return dag.atStartOfDay(Werkkalender.ZONE).toInstant();
    }

    private static long nanos(LocalDate dag, LocalTime tijd) {
        return nanos(dag.atTime(tijd).atZone(Werkkalender.ZONE).toInstant());
    }

    private static long nanos(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
