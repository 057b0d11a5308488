package nl.zaakregie.platform.engine;

/**
 * Says which work of a process goes before other work in the lists. A process without one, and a task made before there was one, has
 * {@link #GEWOON}.
 */
public interface Werkvolgorde {

    /** Place of work that nobody waits for at this moment. */
    int GEWOON = 50;

    /** Place of work for which the customer waits at the desk or on the phone. */
    int KLANT_WACHT = 100;

    /** Key of the process that this one is about. */
    String proces();

    /**
     * Asked once for every task, when it is made.
     *
     * @param onderwerp business key of the instance: the readable number of the contact or zaak
     * @return the place of the task among others; the highest comes first
     */
    int prioriteit(String onderwerp);
}
