package nl.zaakregie.platform.engine;

/**
 * Keeps the one door of a process closed for everything that did not come through its module's API. Every process has exactly
 * one; a process without one cannot be started at all.
 *
 * <p>The engine asks on every start and on every completion of a user task, whatever way it was reached: Tasklist, Cockpit, a
 * REST call, a message, or instructions that skip listeners. Both questions are asked inside the transaction in which the
 * module has just written its row.
 */
public interface Poortwachter {

    /** Key of the process that this one guards. */
    String proces();

    /**
     * @param onderwerp business key of the new instance: the readable number of the contact or zaak; empty when none was given
     * @return whether the domain holds a row with this number that waits for its process, and ties the two
     */
    boolean allowsStart(String onderwerp);

    /**
     * @param onderwerp business key of the instance
     * @param taaksoort id of the user task in the model
     * @return whether the domain holds the outcome of this task
     */
    boolean allowsCompletion(String onderwerp, String taaksoort);
}
