package nl.zaakregie.zaak;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for the customer is over.
 *
 * @param uitkomst how it ended
 * @param ontvangenOp day on which the answer came in; null for today
 * @param versie version of the zaak that the handler looked at
 */
public record Hervatting(
        Aanvullingsuitkomst uitkomst,
        @Nullable LocalDate ontvangenOp,
        @Nullable String toelichting,
        int versie) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Hervatting[" + uitkomst + "]";
    }
}
