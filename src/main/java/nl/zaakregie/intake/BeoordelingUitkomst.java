package nl.zaakregie.intake;

/** What a department does with a contact that was handed over. */
public enum BeoordelingUitkomst {
    /** It makes one or more zaken itself. */
    ZAAK,
    /** It has answered the customer; no file is needed. */
    AFGEHANDELD
}
