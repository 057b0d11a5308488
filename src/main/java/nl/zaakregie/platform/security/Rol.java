package nl.zaakregie.platform.security;

/** The roles of the municipality, as groups in the engine; a department's own group ({@code afd-…}) comes on top. */
public enum Rol {
    EERSTELIJN("eerstelijn", "KCC eerste lijn"),
    TWEEDELIJN("tweedelijn", "KCC tweede lijn"),
    VAKAFDELING("vakafdeling", "Vakafdelingen"),
    TELEFONIST("telefonist", "Telefonisten"),
    ACCOUNTMANAGER("accountmanager", "Accountmanagers"),
    TEAMLEIDER("teamleider", "Teamleiders"),
    KCC_MANAGER("kcc-manager", "KCC-managers"),
    PROCESEIGENAAR("proceseigenaar", "Proceseigenaren"),
    BEHEERDER("beheerder", "Beheerders"),
    PRIVACY_OFFICER("privacy-officer", "Privacy officers"),
    API("api", "Systemen via de API");

    private final String groep;
    private final String naam;

    Rol(String groep, String naam) {
        this.groep = groep;
        this.naam = naam;
    }

    /** Id of the group in the engine. */
    public String groep() {
        return groep;
    }

    /** Dutch name for people. */
    public String naam() {
        return naam;
    }
}
