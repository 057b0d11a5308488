package nl.zaakregie.klantcontact;

/** What is known of who contacts the municipality. */
public enum Betrokkenesoort {
    /** A customer who was registered before. */
    BEKEND,
    /** A customer who is registered with this contact. */
    NIEUW,
    /** Nobody was registered. */
    ANONIEM
}
