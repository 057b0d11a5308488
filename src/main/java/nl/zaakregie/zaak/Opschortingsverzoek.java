package nl.zaakregie.zaak;

import java.time.LocalDate;

/**
 * The customer is asked to add something.
 *
 * @param gevraagd what is missing, in words that the customer gets to read
 * @param uiterstOp last day on which the customer can answer
 * @param versie version of the zaak that the handler looked at
 */
public record Opschortingsverzoek(String gevraagd, LocalDate uiterstOp, int versie) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Opschortingsverzoek[" + uiterstOp + "]";
    }
}
