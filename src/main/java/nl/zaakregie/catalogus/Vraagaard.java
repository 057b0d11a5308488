package nl.zaakregie.catalogus;

/** What kind of question a customer comes with. */
public enum Vraagaard {
    VRAAG,
    PRODUCTOVERHANDIGING,
    AANVRAAG,
    MELDING,
    KLACHT;

    /** Whether a contact of this kind is about a zaaktype; the others are answered without one. */
    public boolean needsZaaktype() {
        return this == AANVRAAG || this == MELDING || this == KLACHT;
    }
}
