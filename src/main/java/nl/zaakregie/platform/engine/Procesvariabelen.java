package nl.zaakregie.platform.engine;

/** Variables that every process with user tasks has, so that cards in Tasklist look the same; none holds personal data. */
public final class Procesvariabelen {

    /** Readable number of the contact or zaak. */
    public static final String NUMMER = "nummer";

    /** What it is about, in the words of the catalogue. */
    public static final String ONDERWERP = "onderwerp";

    /** Code of the department that answers for it. */
    public static final String AFDELING = "afdeling";

    /** Moment by which the work should be done, as a date. */
    public static final String STREEFMOMENT = "streefmoment";

    /** Place of the work in the lists, as a whole number; the highest comes first. Without it, work has the engine's 50. */
    public static final String PRIORITEIT = "prioriteit";

    /** {@link #PRIORITEIT} of work for which the customer waits at the desk or on the phone. */
    public static final int KLANT_WACHT = 100;

    private Procesvariabelen() {}
}
