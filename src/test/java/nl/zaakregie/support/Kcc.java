package nl.zaakregie.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.ApiClient.Answer;

/** The steps that people take with a contact, each asserted, for tests that are about what comes after them. */
public final class Kcc {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private final int port;

    public Kcc(int port) {
        this.port = port;
    }

    public ApiClient as(String account) {
        return ApiClient.as(account, port);
    }

    /** Anja of the first line registers a contact; its number. */
    public String register(String body) {
        return register("anja", body);
    }

    public String register(String account, String body) {
        Answer answer = as(account).post(CONTACTEN, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/nummer");
    }

    /** Somebody of this name calls for the first time; the number of the customer. */
    public String registerKlant(String naam) {
        return contact(register(Voorbeelden.directContactOfNewCustomer(naam))).text("/betrokkene/klantnummer");
    }

    /** Anja registers a contact whose intake she does; it waits for her. */
    public String registerForIntake() {
        return registerForIntake("anja");
    }

    /** A contact whose intake waits: for whoever registers it, or for anybody of the first line when that is a system. */
    public String registerForIntake(String account) {
        return register(account, Voorbeelden.aanvraag("parkeervergunning-aanvragen", "parkeervergunning"));
    }

    /** Anja registers a contact that waits for a colleague of Openbare ruimte to judge it. */
    public String registerForOpenbareRuimte() {
        return register(Voorbeelden.terugbelverzoek("openbare-ruimte"));
    }

    /** Anja registers a contact that waits for a colleague of Burgerzaken to judge it. */
    public String registerForBurgerzaken() {
        return register("""
                {"kanaal": "telefoon", "betrokkene": {"soort": "ANONIEM"}, "vraagtype": "mijn-gegevens-brp",
                 "vraag": "Klopt mijn adres bij u?", "afhandeling": "TERUGBELVERZOEK", "afdeling": "burgerzaken",
                 "telefoonnummer": "0600000003"}""");
    }

    /** Anja registers a contact that is too complex for an intake. */
    public String registerTooComplex() {
        return register(Voorbeelden.aanvraag("groot-evenement", "evenementenvergunning"));
    }

    /** Anja hands a contact that is too complex over to Vergunningen. */
    public String transferToVergunningen() {
        String nummer = registerTooComplex();
        Answer answer = as("anja").post(CONTACTEN + "/" + nummer + "/overdracht", """
                {"vorm": "DOORVERBONDEN", "afdeling": "vergunningen"}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return nummer;
    }

    /** Anja does an intake that ends in one zaak; its number. */
    public String createZaak(String vraagtype, String zaak) {
        String zaaktype = Voorbeelden.json(zaak).path("zaaktype").asText();
        return createZaakOf(Voorbeelden.aanvraag(vraagtype, zaaktype), zaak);
    }

    /** A zaak for the second line. */
    public String createUittreksel() {
        return createZaak("uittreksel-aanvragen", Voorbeelden.uittreksel());
    }

    /** A zaak for department Openbare ruimte. */
    public String createParkeervergunning() {
        return createZaak("parkeervergunning-aanvragen", Voorbeelden.parkeervergunning());
    }

    /** A zaak for department Burgerzaken. */
    public String createHuwelijk() {
        return createZaak("trouwen-melden", """
                {"zaaktype": "huwelijk-melden",
                 "eigenschappen": {"bsnPartner1": "999990019", "bsnPartner2": "999990020", "soort": "huwelijk",
                  "gewensteDatum": "2027-06-12", "aantalGetuigen": 2},
                 "documenten": ["identiteitsbewijs-partners", "gegevens-getuigen"]}""");
    }

    /** The zaak that comes out of the intake of this contact. */
    public String createZaakOf(String contact, String zaak) {
        return createZakenOf(contact, zaak).get(0);
    }

    /** Anja does one intake for all of this; the numbers of the zaken, in this order. */
    public List<String> createZaken(String... zaken) {
        return createZakenOf(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"), zaken);
    }

    /** The zaken that come out of the intake of this contact, in this order. */
    public List<String> createZakenOf(String contact, String... zaken) {
        Answer answer = as("anja").post(CONTACTEN + "/" + register(contact) + "/intake", Voorbeelden.zaken(zaken));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> nummers = new ArrayList<>();
        answer.json()
                .path("zaken")
                .forEach(zaak -> nummers.add(zaak.path("nummer").asText()));
        return nummers;
    }

    /**
     * The contact asks for a short and a long service; then Tom says that the short one waits for the long one, so that the promise moves.
     * The number of the klantaanvraag.
     */
    public String createDelayedKlantaanvraag(String contact) {
        List<String> zaken = createZakenOf(contact, Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String kort = zaken.get(0);
        String nummer = read("/api/v1/zaken/" + kort + "/planning").text("/klantaanvraag");
        Answer answer = relate(nummer, zaken.get(1), kort, "EERST_KLAAR");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return nummer;
    }

    /** Tom says how two zaken of a klantaanvraag hang together, looking at it as it is now. */
    public Answer relate(String nummer, String van, String naar, String soort) {
        return as("tom").post("/api/v1/klantaanvragen/" + nummer + "/relaties", """
                {"van": "%s", "naar": "%s", "soort": "%s", "versie": %d}""".formatted(
                        van, naar, soort, versieOfKlantaanvraag(nummer)));
    }

    /** Tom takes a zaak into a klantaanvraag, looking at that as it is now. */
    public Answer addZaak(String nummer, String zaak) {
        return as("tom").post("/api/v1/klantaanvragen/" + nummer + "/zaken", """
                {"zaak": "%s", "versie": %d}""".formatted(
                        zaak, versieOfKlantaanvraag(nummer)));
    }

    /** The version of a klantaanvraag as it is now. */
    public int versieOfKlantaanvraag(String nummer) {
        return read("/api/v1/klantaanvragen/" + nummer).json().path("versie").asInt(-1);
    }

    /** What the API gives of a contact. */
    public Answer contact(String nummer) {
        return read(CONTACTEN + "/" + nummer);
    }

    /** What the API gives of a zaak. */
    public Answer zaak(String nummer) {
        return read("/api/v1/zaken/" + nummer);
    }

    private Answer read(String path) {
        Answer answer = as("anja").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
