package nl.zaakregie.klantaanvraag;

/** Why a promise moved. */
public enum Vertragingsoorzaak {
    /** A zaak waits for the customer. */
    OPGESCHORT,
    /** A zaak began after its latest start. */
    LATER_BEGONNEN,
    /** A zaak takes longer than was planned. */
    LATER_KLAAR,
    /** A zaak that was closed was opened again. */
    HEROPEND,
    /** A zaak was added. */
    ERBIJ_GEKOMEN,
    /** Zaken were told to wait for each other. */
    RELATIE,
    /** A day became a day off. */
    KALENDER
}
