package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.catalogus.Doorlooptijd;
import nl.zaakregie.catalogus.Verlenging;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dates of a zaak: what is promised to the customer (servicenorm) and when its term ends (doorlooptijd). A promise is a working day,
 * the last one that the servicenorm leaves, as planning has it: on a day off nobody gets anything ready. The term ends when its law says.
 */
@Component
public class Zaakdatums {

    private final Termijnen termijnen;
    private final Werkkalender kalender;
    private final Clock clock;

    public Zaakdatums(Termijnen termijnen, Werkkalender kalender, Clock clock) {
        this.termijnen = termijnen;
        this.kalender = kalender;
        this.clock = clock;
    }

    /** The dates of a zaak of this type that starts now. */
    public Datums of(Zaaktype zaaktype) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate vandaag = now.toLocalDate();
        return new Datums(
                vandaag,
                kalender.plusWerkdagen(vandaag, werkdagen(zaaktype, now)),
                termijnen.calculate(doorlooptijd(zaaktype, now)).einddatum());
    }

    /** The dates of a zaak that was suspended or extended, as {@link #of(Zaak, Zaaktype, int)} with what its servicenorm says. */
    public Datums of(Zaak zaak, Zaaktype zaaktype) {
        return of(zaak, zaaktype, werkdagen(zaaktype, zaak.startdatum().atStartOfDay()));
    }

    /**
     * The dates of a zaak as it is. What was promised moves by the working days of a suspension; when the term is extended, the customer is
     * told its new last day (Awb 4:14), and that is the promise from then on. Work counts from the day on which it really began; the law
     * counts from the request, and again from the day on which the zaak was reopened. Whoever began before the planned start made room: a
     * suspension takes that first, and brings nothing nearer than it was promised.
     *
     * @param werkdagen working days that the work takes
     */
    public Datums of(Zaak zaak, Zaaktype zaaktype, int werkdagen) {
        LocalDate begonnenOp = begonnenOp(zaak);
        LocalDate gepland = zaak.geplandeStart();
        Datums datums = count(zaak, zaaktype, werkdagen, begonnenOp, zaak.opschortingen());
        return gepland == null || !begonnenOp.isBefore(gepland)
                ? datums
                : datums.later(count(zaak, zaaktype, werkdagen, gepland, List.of()));
    }

    /** The day on which the work began; while it waits, the one on which it will. */
    private static LocalDate begonnenOp(Zaak zaak) {
        if (zaak.geplandeStart() == null) {
            return zaak.startdatum();
        }
        Instant gestartOp = zaak.gestartOp();
        return gestartOp == null ? zaak.geplandeStart() : LocalDate.ofInstant(gestartOp, Werkkalender.ZONE);
    }

    private Datums count(
            Zaak zaak, Zaaktype zaaktype, int werkdagen, LocalDate begin, List<Zaak.Aanvulling> opschortingen) {
        Verlenging verlenging = zaak.verlengdOp() == null ? null : zaaktype.verlenging();
        LocalDate heropendOp = zaak.heropendOp();
        boolean extendedSince = heropendOp == null
                || (zaak.verlengdOp() != null && !zaak.verlengdOp().isBefore(heropendOp));
        Verlenging nu = extendedSince ? verlenging : null;
        LocalDate uiterlijkOp;
        if (isAgreement(zaaktype.doorlooptijd())) {
            uiterlijkOp = end(zaaktype, begin, nu, opschortingen);
        } else {
            uiterlijkOp = end(zaaktype, zaak.startdatum(), verlenging, opschortingen);
            if (heropendOp != null) {
                uiterlijkOp = later(uiterlijkOp, end(zaaktype, heropendOp, nu, opschortingen));
            }
        }
        // What is promised within hours is not suspended by days: whoever has to come back is promised the term itself.
        boolean promisedTheTerm = nu != null
                || (zaaktype.servicenorm().eenheid() == nl.zaakregie.catalogus.Tijdseenheid.UREN
                        && !zaak.opschortingen().isEmpty());
        return new Datums(
                zaak.startdatum(),
                promisedTheTerm ? lastWerkdag(begin, uiterlijkOp) : verwachtOp(werkdagen, begin, opschortingen),
                uiterlijkOp);
    }

    private LocalDate end(
            Zaaktype zaaktype, LocalDate begin, @Nullable Verlenging verlenging, List<Zaak.Aanvulling> opschortingen) {
        Termijnopdracht doorlooptijd = doorlooptijd(zaaktype, begin.atStartOfDay());
        if (verlenging != null) {
            doorlooptijd = doorlooptijd.withVerlenging(new Termijn(
                    verlenging.aantal(),
                    Tijdseenheid.valueOf(verlenging.eenheid().name())));
        }
        return termijnen.calculate(suspended(doorlooptijd, opschortingen)).einddatum();
    }

    /**
     * Last day of the term of work that is planned to begin on this day. An agreement counts from there; the law counts from the request,
     * so that its day stays: empty.
     */
    public Optional<LocalDate> uiterlijkOp(Doorlooptijd doorlooptijd, LocalDate geplandeStart) {
        return isAgreement(doorlooptijd)
                ? Optional.of(termijnen
                        .calculate(opdracht(
                                doorlooptijd.aantal(),
                                doorlooptijd.eenheid(),
                                Grondslag.DVO,
                                geplandeStart.atTime(LocalTime.now(clock))))
                        .einddatum())
                : Optional.empty();
    }

    private static boolean isAgreement(Doorlooptijd doorlooptijd) {
        return doorlooptijd.grondslag() == nl.zaakregie.catalogus.Grondslag.DVO;
    }

    private LocalDate verwachtOp(int werkdagen, LocalDate begin, List<Zaak.Aanvulling> opschortingen) {
        if (opschortingen.isEmpty()) {
            return kalender.plusWerkdagen(begin, werkdagen);
        }
        // Whoever was to hear the same day and has to come back is promised a working day.
        Termijnopdracht opdracht =
                Termijnopdracht.of(begin, new Termijn(Math.max(1, werkdagen), Tijdseenheid.WERKDAGEN), Grondslag.DVO);
        return termijnen.calculate(suspended(opdracht, opschortingen)).einddatum();
    }

    /** Working days from a request at this moment to the end of the servicenorm. */
    private int werkdagen(Zaaktype zaaktype, LocalDateTime op) {
        return kalender.werkdagenTussen(
                op.toLocalDate(), termijnen.calculate(servicenorm(zaaktype, op)).einddatum());
    }

    /** The last working day up to and including this one; never before the work begins. */
    private LocalDate lastWerkdag(LocalDate begin, LocalDate totEnMet) {
        return kalender.plusWerkdagen(begin, kalender.werkdagenTussen(begin, totEnMet));
    }

    private static Termijnopdracht suspended(Termijnopdracht opdracht, List<Zaak.Aanvulling> opschortingen) {
        Termijnopdracht result = opdracht;
        for (Zaak.Aanvulling aanvulling : opschortingen) {
            Optional<Opschorting> stilstand = aanvulling.stilstand();
            if (stilstand.isPresent()) {
                result = result.withOpschorting(stilstand.get());
            }
        }
        return result;
    }

    /** What the municipality promises is its own agreement, counted in its own calendar. */
    private static Termijnopdracht servicenorm(Zaaktype zaaktype, LocalDateTime start) {
        return opdracht(zaaktype.servicenorm().aantal(), zaaktype.servicenorm().eenheid(), Grondslag.DVO, start);
    }

    private static Termijnopdracht doorlooptijd(Zaaktype zaaktype, LocalDateTime start) {
        Doorlooptijd doorlooptijd = zaaktype.doorlooptijd();
        return opdracht(
                doorlooptijd.aantal(),
                doorlooptijd.eenheid(),
                Grondslag.valueOf(doorlooptijd.grondslag().name()),
                start);
    }

    private static Termijnopdracht opdracht(
            int aantal, nl.zaakregie.catalogus.Tijdseenheid eenheid, Grondslag grondslag, LocalDateTime start) {
        Termijn termijn = new Termijn(aantal, Tijdseenheid.valueOf(eenheid.name()));
        return termijn.eenheid() == Tijdseenheid.UREN
                ? Termijnopdracht.of(start, termijn, grondslag)
                : Termijnopdracht.of(start.toLocalDate(), termijn, grondslag);
    }

    private static LocalDate later(LocalDate een, LocalDate ander) {
        return een.isAfter(ander) ? een : ander;
    }

    /**
     * @param verwachtOp day promised to the customer
     * @param uiterlijkOp last day of the term
     */
    public record Datums(LocalDate startdatum, LocalDate verwachtOp, LocalDate uiterlijkOp) {

        Datums later(Datums other) {
            return new Datums(
                    startdatum,
                    Zaakdatums.later(verwachtOp, other.verwachtOp),
                    Zaakdatums.later(uiterlijkOp, other.uiterlijkOp));
        }
    }
}
