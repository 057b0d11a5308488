package nl.zaakregie.zaak;

/** How waiting for the customer ended. */
public enum Aanvullingsuitkomst {
    /** The customer answered; the day of the answer counts again. */
    AANGEVULD,
    /** The time for it passed without an answer. */
    NIET_AANGEVULD,
    /** It was not needed any more. */
    VERVALLEN
}
