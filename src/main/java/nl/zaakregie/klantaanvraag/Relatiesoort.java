package nl.zaakregie.klantaanvraag;

/** How two zaken of a klantaanvraag hang together. */
public enum Relatiesoort {
    /** The other zaak begins when this one has been delivered. */
    EERST_KLAAR,
    /** Both are delivered on the same day. */
    SAMEN_LEVEREN,
    /** They have nothing to do with each other, whatever the catalogue says of their zaaktypen. */
    GEEN
}
