package nl.zaakregie.platform;

/**
 * Work that a scheduled job does by itself, such as sending mail. The demo lets it be done at the moments of its history at which the
 * job would have done it.
 */
public interface Achtergrondwerk {

    /** Does what is due at the moment that the clock shows. */
    void runDue();
}
