package nl.zaakregie.klantaanvraag;

import java.time.LocalDate;

/**
 * A promise that moved is what it was, before the customer heard of another day; published in the transaction that wrote it.
 *
 * @param op day that the customer knows and that is promised again
 */
public record BelofteRestored(String nummer, LocalDate op) {}
