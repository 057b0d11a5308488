package nl.zaakregie.klantaanvraag;

/** How the question to whoever directs ended, what to do about a promise that moved. */
public enum Vertragingsuitkomst {
    /** Nothing more is needed: the customer was told by mail, or need not be. */
    AKKOORD,
    /** The customer was called. */
    KLANT_GEBELD,
    /** Something else, which the note says. */
    ANDERS,
    /** Nobody had to do anything any more: all zaken were closed, or the delay was taken back, before somebody looked. */
    VERVALLEN
}
