package nl.zaakregie.catalogus;

/** How much a zaak asks of the people who handle it; the first-line decision reads it. */
public enum Complexiteit {
    /** Intake in the first line, handled by the second line. */
    EENVOUDIG,
    /** Intake in the first line, handled by the vakafdeling. */
    STANDAARD,
    /** Too complex for an intake: the vakafdeling speaks with the customer first. */
    COMPLEX
}
