package nl.zaakregie.klantaanvraag;

/** How far a zaak is, as planning sees it. */
public enum Zaakstand {
    /** It waits for its planned start. */
    GEPLAND,
    /** Somebody works on it, or can take it up. */
    LOOPT,
    /** The customer adds what is missing. */
    OPGESCHORT,
    /** It is closed. */
    KLAAR
}
