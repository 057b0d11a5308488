package nl.zaakregie.klantaanvraag;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question to whoever directs what to do about a promise that moved, with the answer.
 *
 * @param gevraagdOp when it was asked; the delays from then on are part of it, until it is answered
 * @param groep group that directs
 * @param account who made the promise, when that is the one who directs; null when anybody of the group may answer
 * @param beoordeeldOp when it was answered; null while it was not
 * @param beoordeeldDoor who answered; with {@code VERVALLEN} the one in whose name it was planned, mostly {@code systeem}
 * @param toelichting what was written with the answer
 */
public record Vertragingsbeoordeling(
        Instant gevraagdOp,
        String groep,
        @Nullable String account,
        @Nullable Instant beoordeeldOp,
        @Nullable String beoordeeldDoor,
        @Nullable Vertragingsuitkomst uitkomst,
        @Nullable String toelichting) {

    /** Whether the answer is still awaited. */
    public boolean open() {
        return beoordeeldOp == null;
    }

    /** Leaves the note out: records end up in logs. */
    @Override
    public String toString() {
        return "Vertragingsbeoordeling[" + gevraagdOp + "]";
    }
}
