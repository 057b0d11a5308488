package nl.zaakregie.catalogus;

/** Kind of rule a term comes from; legal terms follow the Algemene termijnenwet, a DVO follows the working calendar. */
public enum Grondslag {
    WET,
    AMVB,
    VERORDENING,
    DVO
}
