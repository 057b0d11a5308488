package nl.zaakregie.klantbeeld;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is calling, and what there is already; each test has a customer with a name of his own. */
@ApplicationTest
class KlantbeeldIT {

    private final Kcc kcc;
    private final JdbcClient jdbc;
    private String naam = "";
    private String eersteContact = "";
    private String klant = "";

    @Autowired
    KlantbeeldIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void registerCustomer() {
        naam = "Van " + madeUpName();
        eersteContact = kcc.register(directContactOfNewCustomer(naam));
        klant = kcc.contact(eersteContact).text("/betrokkene/klantnummer");
    }

    // --- The caller -------------------------------------------------------------------------------------------------

    @Test
    void findsTheCallerByEachWordOfTheNameAlsoHalfAWord() {
        String lastWord = naam.substring(4);
        for (String typed : List.of(naam, lastWord, "vera " + lastWord, lastWord.substring(0, 6), "VÀN " + lastWord)) {
            assertThat(find("naam", typed)).as(typed).containsExactly(klant);
        }
    }

    @Test
    void findsTheCallerWithATypingErrorInTheName() {
        String lastWord = naam.substring(4);
        String missing = lastWord.substring(0, 4) + lastWord.substring(5);
        String wrong = lastWord.substring(0, 5) + (lastWord.charAt(5) == 'q' ? 'w' : 'q') + lastWord.substring(6);

        assertThat(find("naam", missing)).first().isEqualTo(klant);
        assertThat(find("naam", wrong)).first().isEqualTo(klant);
    }

    @Test
    void doesNotFindEverybodyByANameThatNobodyHas() {
        assertThat(find("naam", "Qxqzwvkj")).isEmpty();
        assertThat(find("naam", "'%; --")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600000001", "06 00000001", "06-0000 0001", "+31 600000001", "0031600000001", "06000000"})
    void findsTheCallerByTelephoneHoweverItIsWritten(String typed) {
        assertThat(findWithName("telefoonnummer", typed)).containsExactly(klant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0600000002", "060000"})
    void doesNotFindTheCallerByAnotherNumberOrTheBeginningThatAllShare(String typed) {
        assertThat(findWithName("telefoonnummer", typed)).isEmpty();
    }

    @Test
    void findsTheCallerByNameAndBirthDateOrAddress() {
        assertThat(findWithName("geboortedatum", "1984-02-29")).containsExactly(klant);
        assertThat(findWithName("geboortedatum", "1984-02-28")).isEmpty();
        assertThat(findWithName("postcode", "1234 AB")).containsExactly(klant);
        assertThat(findWithName("emailadres", "Vera@voorbeeld.example")).containsExactly(klant);
    }

    @Test
    void findsTheCallerByContactAndZaak() {
        String zaak = createZaak();

        assertThat(find("klantcontactnummer", eersteContact)).containsExactly(klant);
        assertThat(find("zaaknummer", zaak)).containsExactly(klant);
        assertThat(find("klantnummer", klant)).containsExactly(klant);
    }

    @Test
    void findsNobodyByANumberOfNothingOfAnAnonymousOrOfTwoPeople() {
        String other = kcc.contact(kcc.register(directContactOfNewCustomer("Van " + madeUpName())))
                .text("/betrokkene/klantnummer");

        assertThat(find("zaaknummer", "ZAAK-2026-9999999")).isEmpty();
        assertThat(find("klantcontactnummer", kcc.register(directContact()))).isEmpty();
        assertThat(numbers(search(
                        "{\"klantcontactnummer\": \"%s\", \"klantnummer\": \"%s\"}".formatted(eersteContact, other))))
                .isEmpty();
    }

    @Test
    void logsWhoWasFound() {
        find("klantcontactnummer", eersteContact);

        assertThat(looks("zoeken")).isEqualTo(1);
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThat(search("{\"zaaknummer\": \"45\"}").wrongFields()).containsExactly("zaaknummer");
        assertThat(search("{\"klantcontactnummer\": \"KC-1\"}").wrongFields()).containsExactly("klantcontactnummer");
        assertThat(search("{}").status()).isEqualTo(400);
    }

    // --- The view ---------------------------------------------------------------------------------------------------

    @Test
    void showsContactsOverAllChannelsAndRunningZaken() {
        String zaak = createZaak();
        String mail = kcc.register(ofThisCustomer(with(directContact(), "/kanaal", "e-mail")));

        Answer beeld = klantbeeld("teun", klant);

        assertThat(beeld.text("/klant/naam")).isEqualTo(naam);
        assertThat(beeld.text("/klantcontacten/0/nummer")).isEqualTo(mail);
        assertThat(beeld.text("/klantcontacten/0/kanaal")).isEqualTo("E-mail");
        assertThat(beeld.text("/klantcontacten/0/onderwerp")).isEqualTo("Wanneer is de milieustraat open?");
        assertThat(beeld.text("/klantcontacten/0/afhandeling")).isEqualTo("DIRECT");
        assertThat(beeld.text("/klantcontacten/0/status")).isEqualTo("AFGEROND");
        assertThat(beeld.text("/klantcontacten/2/nummer")).isEqualTo(eersteContact);
        assertThat(beeld.json().at("/klantcontacten")).hasSize(3);
        assertThat(beeld.json().at("/zaken")).hasSize(1);
        assertThat(beeld.text("/zaken/0/nummer")).isEqualTo(zaak);
        assertThat(beeld.text("/zaken/0/afdeling")).isEqualTo("Burgerzaken");
        assertThat(beeld.text("/zaken/0/verwachtOp")).isNotEmpty();
        assertThat(beeld.text()).doesNotContain("puin").doesNotContain("999990019");
    }

    @Test
    void showsTheLastTenContactsAndSaysThatThereAreMore() {
        for (int number = 0; number < 10; number++) {
            kcc.register(ofThisCustomer(directContact()));
        }

        Answer beeld = klantbeeld("anja", klant);

        assertThat(beeld.json().at("/klantcontacten")).hasSize(10);
        assertThat(beeld.json().at("/meerKlantcontacten").asBoolean()).isTrue();
        assertThat(beeld.text("/klantcontacten")).doesNotContain(eersteContact);
    }

    @Test
    void saysThatAContactHeldMoreQuestions() {
        kcc.register(ofThisCustomer(with(directContact(), "/vervolgvragen", json("""
                [{"vraagtype": "openingstijden-gemeentehuis", "vraag": "En het gemeentehuis?", "antwoord": "Van 9 tot 5.",
                  "antwoordtype": "informatie-gegeven", "afhandeling": "DIRECT"}]"""))));

        assertThat(klantbeeld("anja", klant).text("/klantcontacten/0/onderwerp"))
                .isEqualTo("Wanneer is de milieustraat open? (en nog 1 vraag)");
    }

    @Test
    void leavesOutZakenThatAreClosed() {
        String zaak = createZaak();
        Answer closed = kcc.as("tom").post("/api/v1/zaken/" + zaak + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": 0}""");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);

        assertThat(klantbeeld("anja", klant).json().at("/zaken")).isEmpty();
    }

    @Test
    void logsTheLook() {
        klantbeeld("anja", klant);

        assertThat(looks("klantbeeld")).isEqualTo(1);
    }

    @Test
    void knowsNoCustomerWithANumberOfNobodyAndRefusesWhatIsNoNumber() {
        assertThat(kcc.as("anja").get("/api/v1/klanten/K-9999999/klantbeeld").status())
                .isEqualTo(404);
        assertThat(kcc.as("anja").get("/api/v1/klanten/K-1/klantbeeld").status())
                .isEqualTo(400);
    }

    private Answer klantbeeld(String account, String klantnummer) {
        Answer answer = kcc.as(account).get("/api/v1/klanten/" + klantnummer + "/klantbeeld");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String createZaak() {
        return kcc.createZaakOf(ofThisCustomer(aanvraag("uittreksel-aanvragen", "uittreksel-brp")), uittreksel());
    }

    private String ofThisCustomer(String contact) {
        return with(contact, "/betrokkene", json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}"));
    }

    private List<String> findWithName(String field, String value) {
        return numbers(search(with("{\"naam\": \"" + naam + "\"}", "/" + field, value)));
    }

    private List<String> find(String field, String value) {
        return numbers(search(with("{}", "/" + field, value)));
    }

    private Answer search(String body) {
        return kcc.as("anja").post("/api/v1/klanten/zoekopdracht", body);
    }

    private static List<String> numbers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        for (JsonNode found : answer.json().path("klanten")) {
            numbers.add(found.path("klantnummer").asText());
        }
        return numbers;
    }

    private long looks(String doel) {
        return jdbc.sql("select count(*) from inzage where soort = 'klant' and onderwerp = ? and doel = ?")
                .params(klant, doel)
                .query(Long.class)
                .single();
    }

    /** Twelve letters that no other test makes. */
    private static String madeUpName() {
        StringBuilder name = new StringBuilder("Z");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(11)
                .forEach(sign -> name.append((char) ('a' + Character.digit(sign, 16))));
        return name.toString().substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
