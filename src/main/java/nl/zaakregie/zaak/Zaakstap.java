package nl.zaakregie.zaak;

/** A step in a zaak that moves its process; the model knows these names as the values of {@code behandelUitkomst}. */
public enum Zaakstap {
    /** The planned work begins. */
    GESTART,
    /** There is a resultaat; the zaak is closed. */
    AFGEHANDELD,
    /** The second line cannot finish it; the department goes on. */
    DOORGEZET
}
