package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    private LocalDate end(int aantal, nl.zaakregie.catalogus.Tijdseenheid eenheid, Grondslag grondslag) {
        Termijn termijn = new Termijn(aantal, Tijdseenheid.valueOf(eenheid.name()));
        LocalDateTime now = LocalDateTime.now(clock);
        Termijnopdracht opdracht = termijn.eenheid() == Tijdseenheid.UREN
                ? Termijnopdracht.of(now, termijn, grondslag)
                : Termijnopdracht.of(now.toLocalDate(), termijn, grondslag);
        return termijnen.calculate(opdracht).einddatum();
    }

    /**
     * @param verwachtOp day promised to the customer
     * @param uiterlijkOp last day of the term
     */
    public record Datums(LocalDate startdatum, LocalDate verwachtOp, LocalDate uiterlijkOp) {}
}
