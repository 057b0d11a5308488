package nl.zaakregie.klantcontact;

/** How a contact goes to a department. */
public enum Overdrachtsvorm {
    DOORVERBONDEN(Afhandeling.DOORVERBONDEN),
    AFSPRAAK(Afhandeling.DOORVERBONDEN),
    TERUGBELVERZOEK(Afhandeling.TERUGBELVERZOEK);

    private final Afhandeling afhandeling;

    Overdrachtsvorm(Afhandeling afhandeling) {
        this.afhandeling = afhandeling;
    }

    /** How this counts in the reports: an appointment is a transfer to a later moment. */
    public Afhandeling afhandeling() {
        return afhandeling;
    }
}
