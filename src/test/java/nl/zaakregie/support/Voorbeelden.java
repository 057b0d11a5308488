package nl.zaakregie.support;

/** Bodies that the contract accepts, to start a test from. */
public final class Voorbeelden {

    private Voorbeelden() {}

    /** An anonymous caller asks when the recycling centre is open and is answered at once. */
    public static String directContact() {
        return """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "openingstijden-milieustraat",
                 "vraag": "Wanneer kan ik puin brengen?", "antwoord": "Dinsdag tot en met zaterdag.",
                 "antwoordtype": "informatie-gegeven", "afhandeling": "DIRECT"}""";
    }

    /** An anonymous caller asks for something; what happens depends on the zaaktype. */
    public static String aanvraag(String vraagtype, String zaaktype) {
        return """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "%s", "zaaktype": "%s",
                 "vraag": "Ik wil dit graag regelen."}""".formatted(vraagtype, zaaktype);
    }
}
