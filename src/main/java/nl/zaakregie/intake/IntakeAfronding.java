package nl.zaakregie.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of an intake; a reason is needed when no zaak is made. */
public record IntakeAfronding(
        IntakeUitkomst uitkomst,
        List<Zaakaanvraag> zaken,
        @Nullable String reden) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "IntakeAfronding[" + uitkomst + "]";
    }
}
