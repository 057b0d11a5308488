package nl.zaakregie.intake;

import static nl.zaakregie.support.Voorbeelden.aangevraagd;
import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directeVraag;
import static nl.zaakregie.support.Voorbeelden.evenementenvergunning;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.terugTeBellen;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.withVervolgvragen;
import static nl.zaakregie.support.Voorbeelden.without;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asks several things in one contact gets each of them decided, answered and handled by itself, under one number. */
@ApplicationTest
class MeerdereVragenIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private final int port;
    private final Kcc kcc;
    private final ApiClient anja;
    private final JdbcClient jdbc;
    private final HistoryService history;
    private final RuntimeService runtime;

    @Autowired
    MeerdereVragenIT(@LocalServerPort int port, JdbcClient jdbc, HistoryService history, RuntimeService runtime) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.anja = kcc.as("anja");
        this.jdbc = jdbc;
        this.history = history;
        this.runtime = runtime;
    }

    @Test
    void questionsThatAreAllAnsweredAreDoneInOneRequest() {
        Answer answer = anja.post(CONTACTEN, withVervolgvragen(directContact(), directeVraag(), directeVraag()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.text("/afhandeling")).isEqualTo("DIRECT");
        assertThat(answer.json().has("volgendeTaak")).isFalse();
        assertThat(answer.json().path("vragen")).hasSize(3);
        String nummer = answer.text("/nummer");
        assertThat(List.of(endOf(nummer), endOf(nummer + "-2"), endOf(nummer + "-3")))
                .containsOnly("endEvent_DirectAfgehandeld");
        Answer contact = kcc.contact(nummer);
        assertThat(contact.json().path("direct").asBoolean()).isTrue();
        assertThat(contact.json().path("tags").toString()).contains("afval", "product-opgehaald");
        assertThat(contact.text("/historie/0/wat")).isEqualTo("Klantcontact geregistreerd met 3 vragen");
    }

    @Test
    void everyQuestionIsReadBackWithItsOwnAnswerAndTheFirstAsBefore() {
        String nummer = kcc.register(withVervolgvragen(directContact(), directeVraag(), terugTeBellen("burgerzaken")));

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/vraagtype")).isEqualTo("openingstijden-milieustraat");
        assertThat(contact.text("/antwoord")).isEqualTo("Dinsdag tot en met zaterdag.");
        assertThat(contact.json().has("overdracht")).isFalse();
        assertThat(contact.text("/vragen/0/vraag")).isEqualTo(contact.text("/vraag"));
        assertThat(contact.json().at("/vragen/0/beslissing"))
                .isEqualTo(contact.json().path("beslissing"));
        assertThat(contact.text("/vragen/1/vraag")).isEqualTo("Ligt mijn paspoort klaar?");
        assertThat(contact.text("/vragen/1/antwoord")).isEqualTo("Ja, aan balie 3.");
        assertThat(contact.json().at("/vragen/1/volgnummer").asInt()).isEqualTo(2);
        assertThat(contact.text("/vragen/2/overdracht/afdeling")).isEqualTo("burgerzaken");
        assertThat(contact.text("/vragen/2/telefoonnummer")).isEqualTo("0600000004");
    }

    @Test
    void theContactIsAsHeavyAsItsHeaviestQuestionAndOpenAsLongAsOneIs() {
        String nummer = kcc.register(withVervolgvragen(
                directContact(), aangevraagd("uittreksel-aanvragen", "uittreksel-brp"), terugTeBellen("burgerzaken")));
        assertThat(kcc.contact(nummer).json().has("afhandeling")).isFalse();
        assertThat(statuses(nummer)).containsExactly("AFGEROND", "OPEN", "OPEN");

        Answer intake = step(anja, nummer, "intake", 2, zaken(uittreksel()));
        assertThat(intake.status()).as(intake.text()).isEqualTo(200);
        assertThat(intake.text("/status")).isEqualTo("OPEN");
        assertThat(intake.text("/afhandeling")).isEqualTo("ZAAK");
        assertThat(kcc.contact(nummer).text("/tijden/geeindigdOp")).isNotEmpty();

        Answer answered = step(kcc.as("bea"), nummer, "beoordeling", 3, """
                {"uitkomst": "AFGEHANDELD", "antwoord": "Dat mag."}""");
        assertThat(answered.text("/status")).isEqualTo("AFGEROND");
        assertThat(answered.text("/afhandeling")).isEqualTo("ZAAK");
        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/vragen/2/antwoord")).isEqualTo("Dat mag.");
        assertThat(contact.json().path("historie").findValuesAsText("wat"))
                .containsExactly(
                        "Klantcontact geregistreerd met 3 vragen",
                        "Vraag 3 overgedragen aan afdeling burgerzaken",
                        "Zaak " + intake.text("/zaken/0/nummer") + " aangemaakt",
                        "Vraag 2 afgerond",
                        "Vraag 3 afgerond",
                        "Klantcontact afgerond");
    }

    @ParameterizedTest
    @CsvSource({"DOORVERBONDEN, DOORVERBONDEN", "TERUGBELVERZOEK, TERUGBELVERZOEK"})
    void aQuestionThatOthersTakeOverIsHeavierThanAnAnswer(String second, String whole) {
        Answer answer = anja.post(
                CONTACTEN,
                withVervolgvragen(directContact(), with(terugTeBellen("burgerzaken"), "/afhandeling", second)));

        assertThat(answer.text("/afhandeling")).isEqualTo(whole);
        assertThat(kcc.contact(answer.text("/nummer")).json().path("direct").asBoolean())
                .isFalse();
    }

    @Test
    void eachQuestionHasATaskOfItsOwnAndTheAnswerNamesTheNext() {
        Answer registered = anja.post(
                CONTACTEN,
                withVervolgvragen(
                        directContact(),
                        aangevraagd("uittreksel-aanvragen", "uittreksel-brp"),
                        aangevraagd("groot-evenement", "evenementenvergunning")));
        String nummer = registered.text("/nummer");
        assertThat(registered.text("/vragen/1/beslissing/uitkomst")).isEqualTo("INTAKE_TWEEDE_LIJN");
        assertThat(registered.text("/vragen/2/beslissing/uitkomst")).isEqualTo("OVERDRAGEN");
        assertThat(registered.text("/volgendeTaak/naam")).isEqualTo("Houd intake");
        assertThat(registered.text("/vragen/1/volgendeTaak/naam")).isEqualTo("Houd intake");
        assertThat(registered.text("/vragen/2/volgendeTaak/naam")).isEqualTo("Verbind door of maak afspraak");
        assertThat(anja.get("/api/v1/taken/" + registered.text("/volgendeTaak/id"))
                        .text("/onderwerp"))
                .isEqualTo(nummer + "-2");
        assertThat(kcc.contact(nummer).text("/vragen/1/volgendeTaak/id"))
                .isEqualTo(registered.text("/volgendeTaak/id"));
        assertThat(runtime.createVariableInstanceQuery().variableName("nummer").list().stream()
                        .map(variable -> variable.getValue()))
                .contains(nummer + "-2", nummer + "-3");

        Answer intake = step(anja, nummer, "intake", 2, zaken(uittreksel()));
        assertThat(intake.text("/volgendeTaak/naam")).isEqualTo("Verbind door of maak afspraak");
        assertThat(intake.text("/vragen/1/zaken/0/nummer")).isEqualTo(intake.text("/zaken/0/nummer"));
        assertThat(intake.json().at("/vragen/0/zaken")).isEmpty();

        Answer transfer = step(anja, nummer, "overdracht", 3, """
                {"vorm": "DOORVERBONDEN", "afdeling": "vergunningen"}""");
        assertThat(transfer.json().has("volgendeTaak")).isFalse();
        assertThat(Tasklistsessie.logIn("vera", port).tasks(nummer + "-3"))
                .containsExactly("Beoordeel overgedragen contact");

        Answer judged = step(kcc.as("vera"), nummer, "beoordeling", 3, zaken(evenementenvergunning()));
        assertThat(judged.text("/status")).isEqualTo("AFGEROND");
        assertThat(judged.json().path("zaken")).hasSize(2);
        assertThat(kcc.zaak(judged.text("/vragen/2/zaken/0/nummer")).text("/klantcontact"))
                .isEqualTo(nummer);
        assertThat(endOf(nummer + "-2")).isEqualTo("endEvent_ZakenAangemaakt");
        assertThat(endOf(nummer + "-3")).isEqualTo("endEvent_ZaakAangemaaktDoorVakafdeling");
    }

    @Test
    void theQuestionAtHandGoesFirstAndWithoutANumberItIsTheFirst() {
        String nummer = kcc.register(withVervolgvragen(
                aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                aangevraagd("parkeervergunning-aanvragen", "parkeervergunning")));

        Answer second = step(anja, nummer, "intake", 2, """
                {"uitkomst": "OVERDRAGEN", "reden": "De klant heeft twee adressen."}""");
        assertThat(second.text("/beslissing/uitkomst")).isEqualTo("INTAKE_VAKAFDELING");
        assertThat(second.text("/volgendeTaak/naam")).isEqualTo("Verbind door of maak afspraak");

        Answer first = anja.post(CONTACTEN + "/" + nummer + "/intake", zaken(uittreksel()));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.text("/vragen/0/status")).isEqualTo("AFGEROND");
        assertThat(first.text("/vragen/1/status")).isEqualTo("OPEN");
        assertThat(first.text("/vragen/1/volgendeTaak/naam")).isEqualTo("Verbind door of maak afspraak");
    }

    @Test
    void everyWrongFieldOfEveryQuestionIsNamedAtOnceAndNothingIsWritten() {
        long before = contacts();
        String contact = with(without(directContact(), "/antwoord"), "/kanaal", "postduif");
        String body = withVervolgvragen(
                contact,
                with(directeVraag(), "/vraagtype", "bestaat-niet"),
                with(without(directeVraag(), "/antwoordtype"), "/vraag", " "),
                without(terugTeBellen("burgerzaken"), "/telefoonnummer"),
                without(aangevraagd("uittreksel-aanvragen", "uittreksel-brp"), "/zaaktype"),
                with(aangevraagd("uittreksel-aanvragen", "uittreksel-brp"), "/afhandeling", "DIRECT"));

        Answer answer = anja.post(CONTACTEN, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusals())
                .containsExactlyInAnyOrder(
                        "kanaal: onbekende-waarde",
                        "antwoord: verplicht",
                        "vervolgvragen[0].vraagtype: onbekende-waarde",
                        "vervolgvragen[1].vraag: verplicht",
                        "vervolgvragen[1].antwoordtype: verplicht",
                        "vervolgvragen[2].telefoonnummer: verplicht",
                        "vervolgvragen[3].zaaktype: verplicht",
                        "vervolgvragen[4].afhandeling: niet-van-toepassing");
        assertThat(contacts()).isEqualTo(before);
    }

    @Test
    void tenQuestionsAreAccepted() {
        assertThat(anja.post(CONTACTEN, withVervolgvragen(directContact(), questions(9)))
                        .json()
                        .path("vragen"))
                .hasSize(10);

        Answer eleven = anja.post(CONTACTEN, withVervolgvragen(directContact(), questions(10)));
        assertThat(eleven.status()).isEqualTo(400);
        assertThat(eleven.wrongFields()).containsExactly("vervolgvragen");
    }

    @Test
    void aQuestionThatWasNotAskedIsNotFound() {
        String nummer =
                kcc.register(withVervolgvragen(directContact(), aangevraagd("uittreksel-aanvragen", "uittreksel-brp")));

        assertThat(step(anja, nummer, "intake", 3, zaken(uittreksel())).text("/code"))
                .isEqualTo("vraag-niet-gevonden");
        Answer eleventh = step(anja, nummer, "intake", 11, zaken(uittreksel()));
        assertThat(eleventh.status()).isEqualTo(400);
        assertThat(eleventh.wrongFields()).containsExactly("volgnummer");
        assertThat(step(anja, nummer, "intake", 1, zaken(uittreksel())).status())
                .as("the first question is closed")
                .isEqualTo(409);
        assertThat(statuses(nummer)).containsExactly("AFGEROND", "OPEN");
    }

    @Test
    void aRefusedStepNamesItsFieldsAndLeavesBothQuestionsAlone() {
        String nummer = kcc.register(withVervolgvragen(
                aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                aangevraagd("parkeervergunning-aanvragen", "parkeervergunning")));

        Answer answer =
                step(anja, nummer, "intake", 2, zaken(without(parkeervergunning(), "/eigenschappen/straatnaam")));

        assertThat(answer.refusals()).containsExactly("zaken[0].eigenschappen.straatnaam: verplicht");
        assertThat(statuses(nummer)).containsExactly("OPEN", "OPEN");
        assertThat(kcc.contact(nummer).json().path("historie")).hasSize(1);
    }

    @Test
    void theSameRequestTwiceRegistersAllQuestionsOnce() {
        String body = withVervolgvragen(directContact(), aangevraagd("uittreksel-aanvragen", "uittreksel-brp"));
        ApiClient repeated = anja.with("Idempotency-Key", "twee-vragen-" + System.nanoTime())
                .with("Content-Type", "application/json");

        Answer first = repeated.send("POST", CONTACTEN, body);
        Answer second = repeated.send("POST", CONTACTEN, body);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        String nummer = first.text("/nummer");
        assertThat(jdbc.sql("select count(*) from klantcontact_vraag where klantcontact = :nummer")
                        .param("nummer", nummer)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(Tasklistsessie.logIn("anja", port).tasks(nummer + "-2")).hasSize(1);
    }

    @Test
    void aKeyForOneQuestionIsNotAKeyForAnother() {
        String nummer = kcc.register(withVervolgvragen(
                aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                aangevraagd("uittreksel-aanvragen", "uittreksel-brp")));
        ApiClient repeated = anja.with("Idempotency-Key", "andere-vraag-" + System.nanoTime())
                .with("Content-Type", "application/json");
        String body = zaken(uittreksel());

        assertThat(repeated.send("POST", path(nummer, "intake", 1), body).status())
                .isEqualTo(200);

        assertThat(repeated.send("POST", path(nummer, "intake", 2), body).text("/code"))
                .isEqualTo("sleutel-hergebruikt");
    }

    @Test
    void twoQuestionsThatCloseAtOnceCloseTheContact() throws Exception {
        String nummer = kcc.register(withVervolgvragen(
                aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                aangevraagd("parkeervergunning-aanvragen", "parkeervergunning")));
        ExecutorService atOnce = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> first = () -> step(anja, nummer, "intake", 1, zaken(uittreksel()));
            Callable<Answer> second = () -> step(anja, nummer, "intake", 2, zaken(parkeervergunning()));
            for (Future<Answer> answer : atOnce.invokeAll(List.of(first, second))) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
            }
        } finally {
            atOnce.shutdown();
        }

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/status")).isEqualTo("AFGEROND");
        assertThat(contact.text("/tijden/geeindigdOp")).isNotEmpty();
        assertThat(contact.json().path("historie").findValuesAsText("wat"))
                .filteredOn("Klantcontact afgerond"::equals)
                .hasSize(1);
    }

    @Test
    void aContactIsFoundByAnyOfItsQuestions() {
        String klant = "{\"soort\": \"NIEUW\", \"gegevens\": {\"naam\": \"Voorbeeld\"}}";
        String nummer = kcc.register(with(
                withVervolgvragen(directContact(), directeVraag(), terugTeBellen("werk-en-inkomen")),
                "/betrokkene",
                json(klant)));
        String klantnummer = kcc.contact(nummer).text("/betrokkene/klantnummer");

        for (String criterion : List.of(
                "vraagtype=openingstijden-milieustraat",
                "vraagtype=paspoort-ophalen",
                "afdeling=burgerzaken",
                "afdeling=werk-en-inkomen",
                "tag=product-opgehaald",
                "afhandeling=TERUGBELVERZOEK",
                "status=OPEN")) {
            JsonNode found = search(klantnummer, criterion);
            assertThat(found.findValuesAsText("nummer")).as(criterion).containsExactly(nummer);
            assertThat(found.at("/0/vraagtypen"))
                    .isEqualTo(
                            json(
                                    "[\"openingstijden-milieustraat\", \"paspoort-ophalen\", \"openingstijden-milieustraat\"]"));
        }
        for (String criterion : List.of("vraagtype=uittreksel-aanvragen", "afhandeling=DIRECT", "status=AFGEROND")) {
            assertThat(search(klantnummer, criterion)).as(criterion).isEmpty();
        }
    }

    private JsonNode search(String klantnummer, String criterion) {
        Answer answer = anja.get(CONTACTEN + "?klant=" + klantnummer + "&" + criterion);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("klantcontacten");
    }

    private static Answer step(ApiClient who, String nummer, String stap, int vraag, String body) {
        return who.post(path(nummer, stap, vraag), body);
    }

    private static String path(String nummer, String stap, int vraag) {
        return CONTACTEN + "/" + nummer + "/" + stap + "?volgnummer=" + vraag;
    }

    private static String[] questions(int count) {
        return Collections.nCopies(count, directeVraag()).toArray(String[]::new);
    }

    private List<String> statuses(String nummer) {
        List<String> statuses = new ArrayList<>();
        kcc.contact(nummer)
                .json()
                .path("vragen")
                .forEach(vraag -> statuses.add(vraag.path("status").asText()));
        return statuses;
    }

    private String endOf(String onderwerp) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(onderwerp)
                .singleResult()
                .getEndActivityId();
    }

    private long contacts() {
        return jdbc.sql("select count(*) from klantcontact").query(Long.class).single();
    }
}
