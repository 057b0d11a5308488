package nl.zaakregie.intake;

/** How an intake ends. */
public enum IntakeUitkomst {
    /** One or more zaken are made. */
    ZAAK,
    /** It is too complex after all: the contact goes to the department. */
    OVERDRAGEN,
    /** The customer does not want to go on. */
    VERVALLEN
}
