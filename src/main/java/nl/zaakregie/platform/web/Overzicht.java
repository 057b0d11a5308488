package nl.zaakregie.platform.web;

/**
 * A page beside the work list that people open by itself. A controller that is one is offered in the bar of Tasklist, to whoever may
 * open its address.
 */
public interface Overzicht {

    /** Address from the root of the application, as it stands in the table of access. */
    String adres();

    /** What the link says, in Dutch. */
    String naam();
}
