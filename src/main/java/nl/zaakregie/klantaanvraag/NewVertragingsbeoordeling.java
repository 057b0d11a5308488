package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.Nullable;

/**
 * What whoever directs does about a promise that moved.
 *
 * @param gezien how many delays of the klantaanvraag were on the screen
 */
public record NewVertragingsbeoordeling(
        Vertragingsuitkomst uitkomst, @Nullable String toelichting, int gezien) {

    /** Leaves the note out: records end up in logs. */
    @Override
    public String toString() {
        return "NewVertragingsbeoordeling[" + uitkomst + "]";
    }
}
