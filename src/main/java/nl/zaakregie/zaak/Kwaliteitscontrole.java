package nl.zaakregie.zaak;

import org.jspecify.annotations.Nullable;

/**
 * What a colleague thinks of a result before it goes out.
 *
 * @param goedgekeurd whether it can go out
 * @param geinformeerdVia how the customer was told the result; null when that was not recorded
 * @param toelichting what has to be better, needed when it cannot go out
 * @param versie version of the zaak that the colleague looked at
 */
public record Kwaliteitscontrole(
        boolean goedgekeurd,
        @Nullable Informatiewijze geinformeerdVia,
        @Nullable String toelichting,
        int versie) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Kwaliteitscontrole[" + goedgekeurd + "]";
    }
}
