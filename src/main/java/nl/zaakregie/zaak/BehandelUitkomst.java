package nl.zaakregie.zaak;

/** How a handler ends the work on a zaak. */
public enum BehandelUitkomst {
    /** There is a resultaat; the zaak is closed. */
    AFGEHANDELD,
    /** The second line cannot finish it; the department goes on. */
    DOORGEZET
}
