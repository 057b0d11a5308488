package nl.zaakregie.demo.internal;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zaakregie.kalender.Werkkalender;

/** The rhythm in which people contact the municipality: in opening hours, most on Mondays, after a closed day and in the morning. */
final class Contactritme {

    private static final Duration SLOT = Duration.ofMinutes(30);

    /** Nobody is helped who comes in just before closing time. */
    private static final Duration LAST_CALL = Duration.ofMinutes(20);

    private static final Map<DayOfWeek, Double> WEEKDAY = Map.of(MONDAY, 1.3, TUESDAY, 1.1, FRIDAY, 0.8);
    private static final double AFTER_CLOSED_DAY = 1.15;
    private static final int FIRST_HOUR = 8;

    /** The last weeks are the busiest, so that there is fresh work at every desk. */
    private static final double BUSY_DAYS = 14;

    private static final double BUSY_FACTOR = 0.8;

    /** From eight in the morning: a peak before lunch, a lower one after it, and a quiet evening. */
    private static final double[] HOURS = {0.9, 1.6, 1.5, 1.2, 0.8, 1.0, 1.0, 0.8, 0.5, 0.35, 0.3, 0.2};

    private final Werkkalender kalender;

    Contactritme(Werkkalender kalender) {
        this.kalender = kalender;
    }

    /** So many moments in opening hours between these two, in order; each is over well before {@code tot}. */
    List<Instant> moments(int aantal, Instant van, Instant tot, Toeval toeval) {
        List<Slot> slots = slots(van, tot);
        if (slots.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, aantal)
                .mapToObj(i -> toeval.pick(slots, Slot::gewicht))
                .map(slot -> moment(slot, toeval))
                .sorted()
                .toList();
    }

    /** A moment in opening hours so many working days before {@code tot}; empty when that is before {@code van}. */
    Optional<Instant> findMoment(int werkdagen, Instant van, Instant tot, Toeval toeval) {
        LocalDate dag = kalender.minusWerkdagen(tot.atZone(Werkkalender.ZONE).toLocalDate(), werkdagen);
        List<Slot> slots = slots(van, tot).stream()
                .filter(slot ->
                        slot.begin().atZone(Werkkalender.ZONE).toLocalDate().equals(dag))
                .toList();
        return slots.isEmpty() ? Optional.empty() : Optional.of(moment(toeval.pick(slots, Slot::gewicht), toeval));
    }

    /** This moment, when the municipality is open from then until {@code tot}. */
    Optional<Instant> findOpen(Instant op, Instant tot) {
        return kalender.isOpen(op) && kalender.isOpen(tot) ? Optional.of(op) : Optional.empty();
    }

    private static Instant moment(Slot slot, Toeval toeval) {
        return slot.begin().plusSeconds(toeval.between(0, (int) SLOT.toSeconds() - 1));
    }

    private List<Slot> slots(Instant van, Instant tot) {
        List<Slot> slots = new ArrayList<>();
        LocalDate laatste = tot.atZone(Werkkalender.ZONE).toLocalDate();
        for (LocalDate dag = van.atZone(Werkkalender.ZONE).toLocalDate();
                !dag.isAfter(laatste);
                dag = dag.plusDays(1)) {
            LocalDate day = dag;
            kalender.findOpeningstijd(day).ifPresent(open -> {
                Instant sluit = moment(day, open.tot()).minus(LAST_CALL);
                for (Instant begin = moment(day, open.van());
                        !begin.plus(SLOT).isAfter(sluit);
                        begin = begin.plus(SLOT)) {
                    if (!begin.isBefore(van) && begin.plus(SLOT).plus(SLOT).isBefore(tot)) {
                        slots.add(new Slot(begin, weight(day, begin) * busyness(begin, tot)));
                    }
                }
            });
        }
        return slots;
    }

    private double weight(LocalDate dag, Instant begin) {
        int uur = begin.atZone(Werkkalender.ZONE).getHour() - FIRST_HOUR;
        double gewicht =
                WEEKDAY.getOrDefault(dag.getDayOfWeek(), 1.0) * HOURS[Math.max(0, Math.min(HOURS.length - 1, uur))];
        return kalender.isWerkdag(dag.minusDays(1)) ? gewicht : gewicht * AFTER_CLOSED_DAY;
    }

    private static double busyness(Instant begin, Instant tot) {
        double days = Duration.between(begin, tot).toHours() / 24.0;
        return 1 + BUSY_FACTOR * Math.max(0, 1 - days / BUSY_DAYS);
    }

    private static Instant moment(LocalDate dag, LocalTime tijd) {
        return dag.atTime(tijd).atZone(Werkkalender.ZONE).toInstant();
    }

    private record Slot(Instant begin, double gewicht) {}
}
