package nl.zaakregie.zaak;

/** What a zaak waits for. */
public enum Zaaktoestand {
    /** Its planned start lies ahead. */
    GEPLAND,
    /** Somebody handles it, or can take it up. */
    IN_BEHANDELING,
    /** The customer adds what is missing; the term stands still. */
    OPGESCHORT,
    /** A colleague checks the result before it goes out. */
    IN_CONTROLE,
    /** There is nothing left to do. */
    AFGEROND
}
