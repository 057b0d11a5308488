package nl.zaakregie.klantaanvraag;

/** What whoever directs did about a promise that moved. */
public enum Vertragingsuitkomst {
    /** Nothing more is needed: the customer was told by mail, or need not be. */
    AKKOORD,
    /** The customer was called. */
    KLANT_GEBELD,
    /** Something else, which the note says. */
    ANDERS
}
