package nl.zaakregie.klantaanvraag.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is promised, and what the customer has heard of it. A day that was told is never taken back; one that was not can be, so that a
 * plan that is changed a few times in a row is told once, as it is in the end.
 *
 * @param verwachtOp day that is promised
 * @param gehoord day that the customer knows, while a later one has not been told; null when the customer knows what is promised
 * @param berichtNa from when the later day is told, when nothing moves any more; null when there is nothing to tell
 */
record Belofte(
        LocalDate verwachtOp,
        @Nullable LocalDate gehoord,
        @Nullable Instant berichtNa) {

    /**
     * Promised for a later day.
     *
     * @param klantHoren whether the customer hears of this; what was to be told anyway is told with the later day
     * @param berichtNa from when, if nothing moves any more
     */
    Belofte later(LocalDate dag, boolean klantHoren, Instant berichtNa) {
        if (gehoord != null) {
            return new Belofte(dag, gehoord, berichtNa);
        }
        return klantHoren ? new Belofte(dag, verwachtOp, berichtNa) : new Belofte(dag, null, null);
    }

    /**
     * Promised for an earlier day again, as far as the customer has not heard of the later one.
     *
     * @param berichtNa from when, if nothing moves any more
     */
    Belofte earlier(LocalDate dag, Instant berichtNa) {
        if (gehoord == null || !dag.isBefore(verwachtOp)) {
            return this;
        }
        return dag.isAfter(gehoord) ? new Belofte(dag, gehoord, berichtNa) : new Belofte(gehoord, null, null);
    }

    /** As it is when the customer knows it, or need not know any more. */
    Belofte told() {
        return new Belofte(verwachtOp, null, null);
    }
}
