package nl.zaakregie.zaak;

/** A step in a zaak that moves its process; the model knows these names as the values of {@code behandelUitkomst}. */
public enum Zaakstap {
    /** The planned work begins. */
    GESTART,
    /** There is a resultaat; the zaak is closed. */
    AFGEHANDELD,
    /** A colleague checks the resultaat before it goes out. */
    TER_CONTROLE,
    /** The colleague found it right; the zaak is closed. */
    GOEDGEKEURD,
    /** The colleague found something wrong; the handler goes on. */
    AFGEKEURD,
    /** The customer is asked to add what is missing. */
    AANVULLING_GEVRAAGD,
    /** Waiting for the customer is over. */
    HERVAT,
    /** The second line cannot finish it; the department goes on. */
    DOORGEZET,
    /** It came to the wrong place, or not complete. */
    TERUGGEGEVEN,
    /** A colleague elsewhere goes on. */
    OVERGEDRAGEN,
    /** The customer does not want it any more; the zaak is closed. */
    INGETROKKEN
}
