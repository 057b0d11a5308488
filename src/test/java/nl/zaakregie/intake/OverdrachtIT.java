package nl.zaakregie.intake;

import static nl.zaakregie.support.Voorbeelden.evenementenvergunning;
import static nl.zaakregie.support.Voorbeelden.terugbelverzoek;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Voorbeelden;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is too complex for an intake goes to a department, which makes the zaak itself or answers the customer. */
@ApplicationTest
class OverdrachtIT {

    private final int port;
    private final Kcc kcc;
    private final ApiClient anja;
    private final ApiClient vera;
    private final JdbcClient jdbc;
    private final HistoryService history;
    private final Clock clock;

    @Autowired
    OverdrachtIT(@LocalServerPort int port, JdbcClient jdbc, HistoryService history, Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.anja = kcc.as("anja");
        this.vera = kcc.as("vera");
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
    }

    @Test
    void aCallIsPutThroughToTheDepartment() {
        String nummer = kcc.registerTooComplex();

        Answer answer = transfer(nummer, """
                {"vorm": "DOORVERBONDEN", "afdeling": "vergunningen", "medewerker": "vera",
                 "toelichting": "Ongeveer 5000 bezoekers."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("OPEN");
        assertThat(answer.text("/afhandeling")).isEqualTo("DOORVERBONDEN");
        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/overdracht/vorm")).isEqualTo("DOORVERBONDEN");
        assertThat(contact.text("/overdracht/medewerker")).isEqualTo("vera");
        assertThat(contact.text("/overdracht/medewerkerNaam")).isEqualTo("Vera Vergund");
        assertThat(contact.text("/overdracht/toelichting")).isEqualTo("Ongeveer 5000 bezoekers.");
        assertThat(contact.text("/overdracht/door")).isEqualTo("anja");
        assertThat(contact.text("/tijden/geeindigdOp")).isNotEmpty();
        assertThat(Tasklistsessie.logIn("vera", port).tasks(nummer)).containsExactly("Beoordeel overgedragen contact");
        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).isEmpty();
    }

    @Test
    void anAppointmentCountsAsPutThrough() {
        String nummer = kcc.registerTooComplex();
        OffsetDateTime appointment = OffsetDateTime.now(clock).plusDays(3).truncatedTo(ChronoUnit.SECONDS);

        Answer answer = transfer(nummer, """
                {"vorm": "AFSPRAAK", "afdeling": "vergunningen", "afspraakOp": "%s"}""".formatted(appointment));

        assertThat(answer.text("/afhandeling")).isEqualTo("DOORVERBONDEN");
        assertThat(OffsetDateTime.parse(kcc.contact(nummer).text("/overdracht/afspraakOp")))
                .isEqualTo(appointment);
    }

    @Test
    void aCallbackTakesTheNumberOfTheContactWhenNoOtherIsGiven() {
        String contact =
                with(Voorbeelden.aanvraag("groot-evenement", "evenementenvergunning"), "/telefoonnummer", "0600000003");
        String nummer = kcc.register(contact);

        Answer answer = transfer(nummer, """
                {"vorm": "TERUGBELVERZOEK", "afdeling": "vergunningen"}""");

        assertThat(answer.text("/afhandeling")).isEqualTo("TERUGBELVERZOEK");
        assertThat(kcc.contact(nummer).text("/overdracht/telefoonnummer")).isEqualTo("0600000003");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'vorm': 'AFSPRAAK', 'afdeling': 'vergunningen'}                     | afspraakOp: verplicht",
                "{'vorm': 'AFSPRAAK', 'afdeling': 'vergunningen', 'afspraakOp': '2026-01-01T10:00:00+01:00'} | afspraakOp: in-verleden",
                "{'vorm': 'DOORVERBONDEN', 'afdeling': 'vergunningen', 'afspraakOp': '2099-01-01T10:00:00+01:00'} | afspraakOp: niet-van-toepassing",
                "{'vorm': 'TERUGBELVERZOEK', 'afdeling': 'vergunningen'}              | telefoonnummer: verplicht",
                "{'vorm': 'DOORVERBONDEN', 'afdeling': 'bestaat-niet'}                | afdeling: onbekende-waarde",
                "{'vorm': 'DOORVERBONDEN', 'afdeling': 'klantcontactcentrum'}         | afdeling: eerste-lijn",
                "{'vorm': 'DOORVERBONDEN'}                                            | afdeling: verplicht"
            })
    void aTransferThatCannotBeIsRefused(String body, String refusal) {
        String nummer = kcc.registerTooComplex();

        Answer answer = transfer(nummer, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
        assertThat(kcc.contact(nummer).json().has("overdracht")).isFalse();
        assertThat(Tasklistsessie.logIn("anja", port).tasks(nummer)).containsExactly("Verbind door of maak afspraak");
    }

    @Test
    void aContactIsHandedOverOnce() {
        String nummer = kcc.transferToVergunningen();

        Answer second = transfer(nummer, """
                {"vorm": "DOORVERBONDEN", "afdeling": "burgerzaken"}""");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("al-overgedragen");
        assertThat(kcc.contact(nummer).text("/overdracht/afdeling")).isEqualTo("vergunningen");
    }

    @Test
    void theDepartmentMakesTheZaakItself() {
        String nummer = kcc.transferToVergunningen();

        Answer answer = judge(vera, nummer, zaken(evenementenvergunning()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.text("/afhandeling")).isEqualTo("DOORVERBONDEN");
        assertThat(endOf(nummer)).isEqualTo("endEvent_ZaakAangemaaktDoorVakafdeling");
        Answer zaak = kcc.zaak(answer.text("/zaken/0/nummer"));
        assertThat(zaak.text("/lijn")).isEqualTo("VAKAFDELING");
        assertThat(zaak.text("/afdeling")).isEqualTo("vergunningen");
        assertThat(Tasklistsessie.logIn("victor", port).tasks(zaak.text("/nummer")))
                .hasSize(1);
    }

    @Test
    void theDepartmentAnswersWithoutAZaak() {
        String nummer = kcc.register(terugbelverzoek("vergunningen"));

        Answer answer = judge(vera, nummer, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "Dat mag zonder vergunning."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/afhandeling")).isEqualTo("TERUGBELVERZOEK");
        assertThat(endOf(nummer)).isEqualTo("endEvent_AfgehandeldDoorVakafdeling");
        assertThat(kcc.contact(nummer).text("/antwoord")).isEqualTo("Dat mag zonder vergunning.");
    }

    @Test
    void whomTheKccIsToCallBackTheFirstLineCallsBack() {
        String nummer = kcc.register(terugbelverzoek("klantcontactcentrum"));
        assertThat(Tasklistsessie.logIn("bram", port).tasks(nummer)).containsExactly("Beoordeel overgedragen contact");
        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).isEmpty();

        Answer answer = judge(kcc.as("bram"), nummer, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "De balie is donderdag tot 20 uur open."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.text("/afhandeling")).isEqualTo("TERUGBELVERZOEK");
    }

    @Test
    void whatTheFirstLineMakesWhileCallingBackIsHeldToTheRulesOfAnIntake() {
        String nummer = kcc.register(terugbelverzoek("klantcontactcentrum"));

        Answer tooComplex = judge(anja, nummer, zaken(evenementenvergunning()));
        assertThat(tooComplex.refusals()).containsExactly("zaken[0].zaaktype: te-complex");
        assertNotJudged(nummer);

        Answer simple = judge(anja, nummer, zaken(uittreksel()));
        assertThat(simple.status()).as(simple.text()).isEqualTo(200);
        assertThat(kcc.zaak(simple.text("/zaken/0/nummer")).text("/lijn")).isEqualTo("TWEEDE_LIJN");
    }

    @Test
    void theFirstLineDoesNotJudgeForADepartment() {
        String nummer = kcc.transferToVergunningen();

        Answer answer = judge(anja, nummer, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "Dat mag."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertNotJudged(nummer);
    }

    @Test
    void theColleaguesOfADepartmentAreKnown() {
        Answer answer = anja.get("/api/v1/medewerkers?afdeling=vergunningen");

        assertThat(answer.json().path("medewerkers").findValuesAsText("gebruikersnaam"))
                .containsExactly("vera", "victor");
        assertThat(answer.text("/medewerkers/0/naam")).isEqualTo("Vera Vergund");
        assertThat(anja.get("/api/v1/medewerkers?afdeling=bestaat-niet").json().path("medewerkers"))
                .isEmpty();
        assertThat(anja.get("/api/v1/medewerkers").refusals()).containsExactly("afdeling: verplicht");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uitkomst': 'AFGEHANDELD'}                | antwoord: verplicht",
                "{'uitkomst': 'ZAAK'}                       | zaken: aantal",
                "{'uitkomst': 'AFGEHANDELD', 'antwoord': 'x', 'zaken': [{'zaaktype': 'klacht'}]} | zaken: niet-van-toepassing"
            })
    void aJudgementNeedsItsFields(String body, String refusal) {
        String nummer = kcc.transferToVergunningen();

        Answer answer = judge(vera, nummer, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
        assertNotJudged(nummer);
    }

    @Test
    void anotherDepartmentMayNotJudge() {
        String nummer = kcc.transferToVergunningen();

        Answer answer = judge(kcc.as("bea"), nummer, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "Niet van ons."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("niet-uw-taak");
        assertNotJudged(nummer);
    }

    @Test
    void whatAColleagueTookUpIsLeftAlone() {
        String nummer = kcc.transferToVergunningen();
        Tasklistsessie.logIn("victor", port).claim(nummer);

        Answer answer = judge(vera, nummer, zaken(evenementenvergunning()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("taak-van-collega");
        assertNotJudged(nummer);
    }

    @Test
    void aContactIsJudgedOnce() {
        String nummer = kcc.transferToVergunningen();
        assertThat(judge(vera, nummer, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "Dat mag."}""").status()).isEqualTo(200);

        Answer second = judge(vera, nummer, zaken(evenementenvergunning()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(kcc.contact(nummer).text("/antwoord")).isEqualTo("Dat mag.");
        assertThat(kcc.contact(nummer).json().path("zaken")).isEmpty();
    }

    private Answer transfer(String nummer, String body) {
        return anja.post("/api/v1/klantcontacten/" + nummer + "/overdracht", body);
    }

    private static Answer judge(ApiClient who, String nummer, String body) {
        return who.post("/api/v1/klantcontacten/" + nummer + "/beoordeling", body);
    }

    private String endOf(String nummer) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .singleResult()
                .getEndActivityId();
    }

    private void assertNotJudged(String nummer) {
        assertThat(kcc.contact(nummer).text("/status")).isEqualTo("OPEN");
        assertThat(kcc.contact(nummer).json().has("antwoord")).isFalse();
        assertThat(jdbc.sql("select count(*) from beoordeling where klantcontact = :nummer")
                        .param("nummer", nummer)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
