package nl.zaakregie.zaak;

import org.jspecify.annotations.Nullable;

/**
 * What a handler did with a zaak.
 *
 * @param resultaattype code of the result, needed when the zaak is handled
 * @param geinformeerdVia how the customer was told the result; null when that was not recorded
 * @param reden why it goes on to the department, needed then
 * @param versie version of the zaak that the handler looked at
 */
public record Behandeling(
        BehandelUitkomst uitkomst,
        @Nullable String resultaattype,
        @Nullable Informatiewijze geinformeerdVia,
        @Nullable String toelichting,
        @Nullable String reden,
        int versie) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Behandeling[" + uitkomst + "]";
    }
}
