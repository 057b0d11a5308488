package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.Nullable;

/**
 * A promise moved and whoever directs has to look at it; published in the transaction in which it moved, once until the answer.
 *
 * @param nummer number of the klantaanvraag
 * @param zaaknummer the zaak that moved it
 * @param groep group that directs
 * @param account who made the promise, when that is the one who directs
 */
public record VertragingPresented(
        String nummer,
        String zaaknummer,
        String groep,
        @Nullable String account) {}
