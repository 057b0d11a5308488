package nl.zaakregie.klantcontact;

/**
 * Wijze van afhandeling: how the first line dealt with a question, from light to heavy. A contact counts as its heaviest question;
 * only {@link #DIRECT} counts as directly handled.
 */
public enum Afhandeling {
    /** Answered without callback or transfer. */
    DIRECT,
    /** Put through to a department, now or by appointment. */
    DOORVERBONDEN,
    /** A department calls back. */
    TERUGBELVERZOEK,
    /** One or more zaken were made. */
    ZAAK
}
