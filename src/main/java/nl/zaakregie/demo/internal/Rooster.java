package nl.zaakregie.demo.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.kalender.Werkkalender;

/** Who works when: everybody has a day off in the week, and talks to one customer at a time. */
final class Rooster {

    private static final int DAYS_OFF = 5;
    private static final LocalTime GOES_HOME = LocalTime.of(16, 45);

    private final Werkkalender kalender;
    private final List<Medewerkergegevens> medewerkers;
    private final Map<String, Instant> inGesprekTot = new HashMap<>();

    Rooster(Catalogus catalogus, Werkkalender kalender) {
        this.medewerkers = catalogus.medewerkers();
        this.kalender = kalender;
    }

    boolean hasMedewerkers(String groep) {
        return !leden(groep).isEmpty();
    }

    /** Somebody of the group who is at work and free; one whose expertise it is comes first. */
    String atWork(String groep, String expertise, Instant van, Instant tot, Toeval toeval) {
        DayOfWeek dag = van.atZone(Werkkalender.ZONE).getDayOfWeek();
        List<Medewerkergegevens> present = new ArrayList<>(
                leden(groep).stream().filter(lid -> dayOff(lid) != dag).toList());
        if (present.isEmpty()) {
            present.addAll(leden(groep));
        }
        toeval.shuffle(present);
        String id = present.stream()
                .filter(lid -> !inGesprekTot.getOrDefault(lid.id(), Instant.MIN).isAfter(van))
                .min(java.util.Comparator.comparing(lid ->
                        !lid.expertise().contains(expertise) && !lid.zaaktypen().contains(expertise)))
                .orElse(present.get(0))
                .id();
        inGesprekTot.put(id, tot);
        return id;
    }

    /** Somebody of the group to handle this zaaktype: usually the one whose work it is. */
    String behandelaar(String groep, String zaaktype, Toeval toeval) {
        return toeval.pick(leden(groep), lid -> lid.zaaktypen().contains(zaaktype) ? 6.0 : 1.0)
                .id();
    }

    /** Another one of the group; empty when there is nobody else. */
    Optional<String> colleague(String groep, String account, Toeval toeval) {
        List<Medewerkergegevens> others =
                leden(groep).stream().filter(lid -> !lid.id().equals(account)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(toeval.pick(others).id());
    }

    /** The moment itself when this colleague works then, and otherwise a moment on her next day. */
    Instant workMoment(String account, Instant vanaf, Toeval toeval) {
        ZonedDateTime moment = vanaf.atZone(Werkkalender.ZONE);
        if (works(account, moment.toLocalDate())
                && kalender.isOpen(vanaf)
                && moment.toLocalTime().isBefore(GOES_HOME)) {
            return vanaf;
        }
        LocalDate dag = moment.toLocalDate();
        if (!works(account, dag) || !moment.toLocalTime().isBefore(opening(dag))) {
            dag = nextDay(account, dag);
        }
        return onDay(dag, toeval);
    }

    /** A moment on this day, or on the last day before it on which this colleague works, though not before {@code niet}. */
    Instant workMomentBy(String account, LocalDate uiterlijk, Instant niet, Toeval toeval) {
        LocalDate eerste = niet.atZone(Werkkalender.ZONE).toLocalDate();
        for (LocalDate dag = uiterlijk; dag.isAfter(eerste); dag = dag.minusDays(1)) {
            if (works(account, dag)) {
                return onDay(dag, toeval);
            }
        }
        return workMoment(account, niet.plus(Duration.ofMinutes(toeval.between(10, 45))), toeval);
    }

    private Instant onDay(LocalDate dag, Toeval toeval) {
        LocalTime sluit = kalender.findOpeningstijd(dag).orElseThrow().tot();
        LocalTime laatste = sluit.isBefore(GOES_HOME) ? sluit.minusMinutes(15) : GOES_HOME;
        int minuten = (int) Duration.between(opening(dag), laatste).toMinutes();
        return dag.atTime(opening(dag))
                .plusMinutes(toeval.between(2, minuten))
                .plusSeconds(toeval.between(0, 59))
                .atZone(Werkkalender.ZONE)
                .toInstant();
    }

    private LocalTime opening(LocalDate dag) {
        return kalender.findOpeningstijd(dag).orElseThrow().van();
    }

    private LocalDate nextDay(String account, LocalDate dag) {
        LocalDate next = dag.plusDays(1);
        while (!works(account, next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean works(String account, LocalDate dag) {
        return kalender.isWerkdag(dag)
                && medewerkers.stream().noneMatch(lid -> lid.id().equals(account) && dayOff(lid) == dag.getDayOfWeek());
    }

    private DayOfWeek dayOff(Medewerkergegevens lid) {
        return DayOfWeek.of(1 + medewerkers.indexOf(lid) % DAYS_OFF);
    }

    private List<Medewerkergegevens> leden(String groep) {
        return medewerkers.stream().filter(lid -> lid.groepen().contains(groep)).toList();
    }
}
