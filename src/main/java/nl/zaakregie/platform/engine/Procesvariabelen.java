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

    /** Last day of the term of what the task is about, as a date; only on the task. */
    public static final String TERMIJNEINDE = "termijneinde";

    private Procesvariabelen() {}
}
