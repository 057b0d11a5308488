package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.zaakregie.catalogus.Doorlooptijd;
import nl.zaakregie.catalogus.Termijn;
import nl.zaakregie.catalogus.Zaaktype;
import org.springframework.stereotype.Component;

/** The dates of a new zaak: what is promised to the customer (servicenorm) and when its term ends (doorlooptijd). */
@Component
public class Zaakdatums {

    private final Clock clock;

    Zaakdatums(Clock clock) {
        this.clock = clock;
    }

    /** The dates of a zaak of this type that starts today. */
    public Datums of(Zaaktype zaaktype) {
        LocalDate today = LocalDate.now(clock);
        Doorlooptijd doorlooptijd = zaaktype.doorlooptijd();
        LocalDate uiterlijkOp = plus(today, new Termijn(doorlooptijd.aantal(), doorlooptijd.eenheid()));
        LocalDate verwachtOp = plus(today, zaaktype.servicenorm());
        return new Datums(today, verwachtOp, uiterlijkOp);
    }

    private static LocalDate plus(LocalDate start, Termijn termijn) {
        LocalDate end = start;
        return switch (termijn.eenheid()) {
            case UREN -> start;
            case DAGEN -> start.plusDays(termijn.aantal());
            case WEKEN -> start.plusWeeks(termijn.aantal());
            case MAANDEN -> start.plusMonths(termijn.aantal());
            case JAREN -> start.plusYears(termijn.aantal());
            case WERKDAGEN -> {
                for (int days = 0; days < termijn.aantal(); ) {
                    end = end.plusDays(1);
                    if (end.getDayOfWeek() != DayOfWeek.SATURDAY && end.getDayOfWeek() != DayOfWeek.SUNDAY) {
                        days++;
                    }
                }
                yield end;
            }
        };
    }

    /**
     * @param verwachtOp day promised to the customer
     * @param uiterlijkOp last day of the term
     */
    public record Datums(LocalDate startdatum, LocalDate verwachtOp, LocalDate uiterlijkOp) {}
}
