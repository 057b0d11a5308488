package nl.zaakregie.kalender;

/** Kind of rule that sets a term; it decides how the term is counted. */
public enum Grondslag {
    /** An act of parliament. */
    WET,
    /** An order in council (algemene maatregel van bestuur). */
    AMVB,
    /** A by-law of the municipality. */
    VERORDENING,
    /** An agreement between the KCC and a department, in the municipality's own working days and opening hours. */
    DVO
}
