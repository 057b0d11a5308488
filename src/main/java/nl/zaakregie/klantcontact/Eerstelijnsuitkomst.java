package nl.zaakregie.klantcontact;

/** What the first line does with a contact: the outcomes of decision {@code eerstelijnsbeslissing}. */
public enum Eerstelijnsuitkomst {
    /** A question, or a product that is handed over: no file is kept. */
    AFHANDELEN,
    /** Too complex for an intake: the department speaks to the customer and makes the zaak itself. */
    OVERDRAGEN,
    /** Intake, then a zaak for the second line. */
    INTAKE_TWEEDE_LIJN,
    /** Intake, then a zaak for a department. */
    INTAKE_VAKAFDELING
}
