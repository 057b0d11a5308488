package nl.zaakregie.klantaanvraag;

/**
 * It is clear what is done about a promise that moved: whoever directs said so, or the klantaanvraag was completed or on time
 * again first ({@code VERVALLEN}); published in the transaction that wrote it.
 */
public record VertragingAssessed(String nummer, Vertragingsuitkomst uitkomst) {}
