package nl.zaakregie.zaak;

import org.jspecify.annotations.Nullable;

/**
 * A zaak goes to another line or department.
 *
 * @param naar the line that gets it
 * @param afdeling the department that gets it, needed for {@link Lijn#VAKAFDELING}; the other lines handle it for the department it has
 * @param teruggavereden why it is returned; null when it is transferred for another reason
 * @param toelichting what the colleague there has to know
 * @param versie version of the zaak that the sender looked at
 */
public record Zaakoverdracht(
        Lijn naar, @Nullable String afdeling, @Nullable Teruggavereden teruggavereden, String toelichting, int versie) {

    /** Leaves free text out: records end up in logs. */
    @Override
    public String toString() {
        return "Zaakoverdracht[" + naar + "]";
    }
}
