package nl.zaakregie.platform.engine;

import java.util.Collection;
import java.util.Map;

/**
 * Says which work of a process goes before other work in the lists. Work of a process without one is {@link #GEWOON}, and begins on the
 * day on which it comes in.
 */
public interface Werkvolgorde {

    /** Priority of work that nobody waits for at this moment. */
    int GEWOON = 50;

    /** Priority of work for which the customer waits at the desk or on the phone. */
    int KLANT_WACHT = 100;

    /** Key of the process that this one is about. */
    String proces();

    /**
     * Asked for every task when it is made, and when something is said to have changed ({@link Taken#place}).
     *
     * @param onderwerpen business keys of instances: the readable numbers of contacts or zaken
     * @return the place of each of them
     */
    Map<String, Lijstplaats> plaatsen(Collection<String> onderwerpen);
}
