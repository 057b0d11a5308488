package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
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

    Zaakdatums(Termijnen termijnen, Werkkalender kalender, Clock clock) {
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

    /**
     * The dates of a zaak that was suspended or extended. What was promised moves by the working days of a suspension; when the term is
     * extended, the customer is told its new last day (Awb 4:14), and that is the promise from then on. Work that was planned for later is
     * promised from its planned start.
     */
    public Datums of(Zaak zaak, Zaaktype zaaktype) {
        LocalDate begin = Objects.requireNonNullElse(zaak.geplandeStart(), zaak.startdatum());
        LocalDateTime start = begin.atStartOfDay();
        Termijnopdracht doorlooptijd = doorlooptijd(
                zaaktype,
                isAgreement(zaaktype.doorlooptijd()) ? start : zaak.startdatum().atStartOfDay());
        Verlenging verlenging = zaak.verlengdOp() == null ? null : zaaktype.verlenging();
        if (verlenging != null) {
            doorlooptijd = doorlooptijd.withVerlenging(new Termijn(
                    verlenging.aantal(),
                    Tijdseenheid.valueOf(verlenging.eenheid().name())));
        }
        LocalDate uiterlijkOp =
                termijnen.calculate(suspended(doorlooptijd, zaak)).einddatum();
        // What is promised within hours is not suspended by days: whoever has to come back is promised the term itself.
        boolean promisedTheTerm =
                verlenging != null || zaaktype.servicenorm().eenheid() == nl.zaakregie.catalogus.Tijdseenheid.UREN;
        return new Datums(
                zaak.startdatum(),
                promisedTheTerm ? lastWerkdag(begin, uiterlijkOp) : verwachtOp(zaak, zaaktype, begin),
                uiterlijkOp);
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

    private LocalDate verwachtOp(Zaak zaak, Zaaktype zaaktype, LocalDate begin) {
        // Whoever was to hear the same day and has to come back is promised a working day.
        int werkdagen = Math.max(1, werkdagen(zaaktype, zaak.startdatum().atStartOfDay()));
        Termijnopdracht opdracht =
                Termijnopdracht.of(begin, new Termijn(werkdagen, Tijdseenheid.WERKDAGEN), Grondslag.DVO);
        return termijnen.calculate(suspended(opdracht, zaak)).einddatum();
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

    private static Termijnopdracht suspended(Termijnopdracht opdracht, Zaak zaak) {
        Termijnopdracht result = opdracht;
        for (Zaak.Aanvulling aanvulling : zaak.opschortingen()) {
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

    /**
     * @param verwachtOp day promised to the customer
     * @param uiterlijkOp last day of the term
     */
    public record Datums(LocalDate startdatum, LocalDate verwachtOp, LocalDate uiterlijkOp) {}
}
