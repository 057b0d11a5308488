package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.zaakregie.catalogus.Doorlooptijd;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdseenheid;
import org.springframework.stereotype.Component;

/** The dates of a new zaak: what is promised to the customer (servicenorm) and when its term ends (doorlooptijd). */
@Component
public class Zaakdatums {

    private final Termijnen termijnen;
    private final Clock clock;

    Zaakdatums(Termijnen termijnen, Clock clock) {
        this.termijnen = termijnen;
        this.clock = clock;
    }

    /** The dates of a zaak of this type that starts now. */
    public Datums of(Zaaktype zaaktype) {
        Doorlooptijd doorlooptijd = zaaktype.doorlooptijd();
        return new Datums(
                LocalDate.now(clock),
                // What the municipality promises is its own agreement, counted in its own calendar.
                end(zaaktype.servicenorm().aantal(), zaaktype.servicenorm().eenheid(), Grondslag.DVO),
                end(
                        doorlooptijd.aantal(),
                        doorlooptijd.eenheid(),
                        Grondslag.valueOf(doorlooptijd.grondslag().name())));
    }

    /**
     * Last day of the term of work that begins on this day. An agreement counts from there; the law counts from the request, so that its
     * day stays.
     */
    public LocalDate uiterlijkOp(Doorlooptijd doorlooptijd, LocalDate begin, LocalDate eerder) {
        if (doorlooptijd.grondslag() != nl.zaakregie.catalogus.Grondslag.DVO) {
            return eerder;
        }
        return end(doorlooptijd.aantal(), doorlooptijd.eenheid(), Grondslag.DVO, begin.atTime(LocalTime.now(clock)));
    }

    private LocalDate end(int aantal, nl.zaakregie.catalogus.Tijdseenheid eenheid, Grondslag grondslag) {
        return end(aantal, eenheid, grondslag, LocalDateTime.now(clock));
    }

    private LocalDate end(
            int aantal, nl.zaakregie.catalogus.Tijdseenheid eenheid, Grondslag grondslag, LocalDateTime begin) {
        Termijn termijn = new Termijn(aantal, Tijdseenheid.valueOf(eenheid.name()));
        Termijnopdracht opdracht = termijn.eenheid() == Tijdseenheid.UREN
                ? Termijnopdracht.of(begin, termijn, grondslag)
                : Termijnopdracht.of(begin.toLocalDate(), termijn, grondslag);
        return termijnen.calculate(opdracht).einddatum();
    }

    /**
     * @param verwachtOp day promised to the customer
     * @param uiterlijkOp last day of the term
     */
    public record Datums(LocalDate startdatum, LocalDate verwachtOp, LocalDate uiterlijkOp) {}
}
