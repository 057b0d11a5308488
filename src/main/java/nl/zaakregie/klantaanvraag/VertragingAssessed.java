package nl.zaakregie.klantaanvraag;

/** Whoever directs said what is done about a promise that moved; published in the transaction that wrote it. */
public record VertragingAssessed(String nummer, Vertragingsuitkomst uitkomst) {}
