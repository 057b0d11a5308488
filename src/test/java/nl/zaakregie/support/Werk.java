package nl.zaakregie.support;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zaakregie.support.ApiClient.Answer;

/** Makes work that waits for somebody, through the API, for tests that then try to get at it. */
public final class Werk {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private final int port;

    public Werk(int port) {
        this.port = port;
    }

    /** A contact whose intake waits for Anja; its number. */
    public String intake() {
        return contact("anja");
    }

    /** A contact that a system registered, so that its intake waits for anybody of the first line; its number. */
    public String unclaimedIntake() {
        return contact("webformulier");
    }

    /** A contact that waits for a colleague of Burgerzaken to judge it; its number. */
    public String beoordelingVanBurgerzaken() {
        return created(ApiClient.as("anja", port).post(CONTACTEN, """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "mijn-gegevens-brp",
                 "vraag": "Klopt mijn adres bij u?", "afhandeling": "TERUGBELVERZOEK", "afdeling": "burgerzaken",
                 "telefoonnummer": "0600000003"}"""));
    }

    /** A zaak that waits for a colleague of Burgerzaken; its number. */
    public String zaakVanBurgerzaken() {
        String contact = intake();
        Answer answer = ApiClient.as("anja", port).post(CONTACTEN + "/" + contact + "/intake", """
                {"uitkomst": "ZAAK", "zaken": [{"zaaktype": "huwelijk-melden",
                  "eigenschappen": {"bsnPartner1": "999990019", "bsnPartner2": "999990020", "soort": "huwelijk",
                   "gewensteDatum": "2027-06-12", "aantalGetuigen": 2},
                  "documenten": ["identiteitsbewijs-partners", "gegevens-getuigen"]}]}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text("/zaken/0/nummer");
    }

    private String contact(String account) {
        return created(ApiClient.as(account, port).post(CONTACTEN, """
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "trouwen-melden",
                 "zaaktype": "huwelijk-melden", "vraag": "Hoe melden wij dat wij gaan trouwen?"}"""));
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/nummer");
    }
}
