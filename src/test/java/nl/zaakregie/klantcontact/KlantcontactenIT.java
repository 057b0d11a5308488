package nl.zaakregie.klantcontact;

import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.terugbelverzoek;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Voorbeelden;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registering a contact: what is written down, what follows from it, and that nothing is left to wrap up. */
@ApplicationTest
class KlantcontactenIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private final int port;
    private final Kcc kcc;
    private final ApiClient anja;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HistoryService history;
    private final TaskService tasks;
    private final Clock clock;

    @Autowired
    KlantcontactenIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            HistoryService history,
            TaskService tasks,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.anja = kcc.as("anja");
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Test
    void aDirectContactIsDoneInOneRequest() {
        Answer answer = anja.post(CONTACTEN, directContact());

        assertThat(answer.status()).isEqualTo(201);
        String nummer = answer.text("/nummer");
        assertThat(nummer).startsWith("KC-" + OffsetDateTime.now(clock).getYear() + "-");
        assertThat(answer.headers().firstValue("Location")).hasValue(CONTACTEN + "/" + nummer);
        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.json().has("volgendeTaak")).isFalse();
        HistoricProcessInstance instance = instanceOf(nummer);
        assertThat(instance.getEndTime()).isNotNull();
        assertThat(instance.getEndActivityId()).isEqualTo("endEvent_DirectAfgehandeld");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(nummer).count())
                .isZero();
    }

    @Test
    void whatWasSaidIsReadBackAsItWasSaid() {
        String nummer = kcc.register(with(directContact(), "/notitie", "Klant komt morgen."));

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/vraag")).isEqualTo("Wanneer kan ik puin brengen?");
        assertThat(contact.text("/antwoord")).isEqualTo("Dinsdag tot en met zaterdag.");
        assertThat(contact.text("/notitie")).isEqualTo("Klant komt morgen.");
        assertThat(contact.text("/kanaal")).isEqualTo("telefoon");
        assertThat(contact.text("/antwoordtype")).isEqualTo("informatie-gegeven");
        assertThat(contact.json().at("/betrokkene")).isEqualTo(json("{\"soort\": \"ANONIEM\"}"));
        assertThat(contact.text("/historie/0/door")).isEqualTo("anja");
        assertThat(contact.text("/historie/0/wat")).isEqualTo("Klantcontact geregistreerd");
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, true", "DOORVERBONDEN, false", "TERUGBELVERZOEK, false"})
    void directFollowsFromTheWayOfHandling(String afhandeling, boolean direct) {
        String body = with(terugbelverzoek("openbare-ruimte"), "/afhandeling", afhandeling);
        String nummer = kcc.register(afhandeling.equals("DIRECT") ? directContact() : body);

        assertThat(kcc.contact(nummer).json().path("direct").asBoolean()).isEqualTo(direct);
        assertThat(kcc.contact(nummer).text("/afhandeling")).isEqualTo(afhandeling);
    }

    @Test
    void directCannotBeTyped() {
        Answer answer = anja.post(CONTACTEN, with(directContact(), "/direct", true));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly("direct: onbekend-veld");

        String nummer = kcc.register(directContact());
        assertThatThrownBy(() ->
                        update("update klantcontact_vraag set direct = false where klantcontact = :nummer", nummer))
                .isInstanceOf(BadSqlGrammarException.class)
                .hasStackTraceContaining("generated column");
    }

    @Test
    void aNewCustomerIsRegisteredWithTheContactAndKnownTheNextTime() {
        String naam = uniqueNaam();
        String first = kcc.register(directContactOfNewCustomer(naam));
        String klantnummer = kcc.contact(first).text("/betrokkene/klantnummer");
        assertThat(klantnummer).matches("K-[0-9]{7}");

        Answer found = anja.post(
                "/api/v1/klanten/zoekopdracht",
                "{\"naam\": \"%s\", \"postcode\": \"1234AB\"}".formatted(naam.toUpperCase(Locale.ROOT)));
        assertThat(found.json().path("klanten")).hasSize(1);
        assertThat(found.text("/klanten/0/klantnummer")).isEqualTo(klantnummer);
        assertThat(found.text("/klanten/0/geboortedatum")).isEqualTo("1984-02-29");

        String second = kcc.register(with(directContact(), "/betrokkene", known(klantnummer)));
        Answer contact = kcc.contact(second);
        assertThat(contact.text("/betrokkene/soort")).isEqualTo("BEKEND");
        assertThat(contact.text("/betrokkene/naam")).isEqualTo(naam);
    }

    @Test
    void aRefusedContactRegistersNoCustomer() {
        String naam = uniqueNaam();

        Answer answer = anja.post(CONTACTEN, with(directContactOfNewCustomer(naam), "/kanaal", "postduif"));

        assertThat(answer.refusals()).containsExactly("kanaal: onbekende-waarde");
        assertThat(count("select count(*) from klant where naam = :nummer", naam))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'soort': 'BEKEND'}                              | betrokkene.klantnummer: verplicht",
                "{'soort': 'BEKEND', 'klantnummer': 'K-9999999'}  | betrokkene.klantnummer: onbekende-waarde",
                "{'soort': 'NIEUW'}                               | betrokkene.gegevens: verplicht",
                "{'soort': 'NIEUW', 'gegevens': {}}               | betrokkene.gegevens.naam: verplicht",
                "{'soort': 'NIEUW', 'gegevens': {'naam': ' '}}    | betrokkene.gegevens.naam: verplicht",
                "{'soort': 'ANONIEM', 'klantnummer': 'K-0000001'} | betrokkene.klantnummer: niet-van-toepassing",
                "{'soort': 'ANONIEM', 'gegevens': {'naam': 'X'}}  | betrokkene.gegevens: niet-van-toepassing"
            })
    void aCallerIsKnownOrNewOrAnonymousAndNotHalfOfIt(String betrokkene, String refusal) {
        Answer answer = anja.post(CONTACTEN, with(directContact(), "/betrokkene", json(betrokkene.replace('\'', '"'))));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
    }

    @Test
    void anAnonymousCallerWithOnlyATelephoneNumberIsCalledBack() {
        String nummer = kcc.register(terugbelverzoek("burgerzaken"));

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/status")).isEqualTo("OPEN");
        assertThat(contact.json().at("/betrokkene")).isEqualTo(json("{\"soort\": \"ANONIEM\"}"));
        assertThat(contact.text("/overdracht/vorm")).isEqualTo("TERUGBELVERZOEK");
        assertThat(contact.text("/overdracht/afdeling")).isEqualTo("burgerzaken");
        assertThat(contact.text("/overdracht/telefoonnummer")).isEqualTo("0600000002");
    }

    @Test
    void aCallbackGivesTheDepartmentATaskAndNobodyElse() {
        String nummer = kcc.register(terugbelverzoek("burgerzaken"));

        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).containsExactly("Beoordeel overgedragen contact");
        assertThat(Tasklistsessie.logIn("vera", port).tasks(nummer)).isEmpty();
        assertThat(Tasklistsessie.logIn("anja", port).tasks(nummer)).isEmpty();
        assertThat(instanceOf(nummer).getEndTime()).isNull();
    }

    @Test
    void aCallThatWasPutThroughIsDone() {
        String body = with(terugbelverzoek("werk-en-inkomen"), "/afhandeling", "DOORVERBONDEN");

        String nummer = kcc.register(body);

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/status")).isEqualTo("AFGEROND");
        assertThat(contact.text("/afdeling")).isEqualTo("werk-en-inkomen");
        assertThat(instanceOf(nummer).getEndActivityId()).isEqualTo("endEvent_Doorverbonden");
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT,          antwoord,       antwoord: verplicht",
        "DIRECT,          antwoordtype,   antwoordtype: verplicht",
        "DOORVERBONDEN,   afdeling,       afdeling: verplicht",
        "TERUGBELVERZOEK, afdeling,       afdeling: verplicht",
        "TERUGBELVERZOEK, telefoonnummer, telefoonnummer: verplicht"
    })
    void everyWayOfHandlingNeedsItsFields(String afhandeling, String missing, String refusal) {
        String whole = afhandeling.equals("DIRECT")
                ? directContact()
                : with(terugbelverzoek("burgerzaken"), "/afhandeling", afhandeling);

        Answer answer = anja.post(CONTACTEN, without(whole, "/" + missing));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
    }

    @Test
    void tagsAreDerivedAndFollowTheContact() {
        assertThat(kcc.contact(kcc.register(directContact())).json().path("tags"))
                .isEqualTo(json("[\"afval\", \"fysiek-domein\", \"kandidaat-website\"]"));

        String nummer = kcc.register(Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        assertThat(kcc.contact(nummer).json().path("tags")).isEqualTo(json("[\"burgerzaken\"]"));
        String melding = kcc.register(Voorbeelden.aanvraag("losse-stoeptegel", "melding-openbare-ruimte"));
        assertThat(kcc.contact(melding).json().path("tags"))
                .isEqualTo(json("[\"fysiek-domein\", \"melding-buitenruimte\", \"openbare-ruimte\"]"));
    }

    @Test
    void theTimesAreThoseThatWereGiven() {
        OffsetDateTime end =
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusMinutes(10);
        String body = with(directContact(), "/begonnenOp", end.minusSeconds(80).toString());
        body = with(body, "/geeindigdOp", end.toString());
        body = with(body, "/wachttijdSeconden", 24);

        Answer contact = kcc.contact(kcc.register(body));

        assertThat(contact.json().at("/tijden/duurSeconden").asInt()).isEqualTo(80);
        assertThat(contact.json().at("/tijden/wachttijdSeconden").asInt()).isEqualTo(24);
        assertThat(OffsetDateTime.parse(contact.text("/tijden/geeindigdOp"))).isEqualTo(end);
    }

    @Test
    void talkingAndWrappingUpAreMeasuredApart() {
        OffsetDateTime end =
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusMinutes(10);
        String body = with(directContact(), "/begonnenOp", end.minusSeconds(80).toString());
        body = with(body, "/gesprekGeeindigdOp", end.minusSeconds(15).toString());
        body = with(body, "/geeindigdOp", end.toString());

        JsonNode tijden = kcc.contact(kcc.register(body)).json().path("tijden");

        assertThat(tijden.path("afhandeltijdSeconden").asInt()).isEqualTo(65);
        assertThat(tijden.path("nawerktijdSeconden").asInt()).isEqualTo(15);
        assertThat(tijden.path("duurSeconden").asInt()).isEqualTo(80);
    }

    @Test
    void aTalkWhoseEndNobodyMarkedLastedUntilTheEnd() {
        OffsetDateTime begin =
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusMinutes(10);
        String body = with(directContact(), "/begonnenOp", begin.toString());
        body = with(body, "/geeindigdOp", begin.plusSeconds(80).toString());

        JsonNode tijden = kcc.contact(kcc.register(body)).json().path("tijden");

        assertThat(tijden.has("gesprekGeeindigdOp")).isFalse();
        assertThat(tijden.path("afhandeltijdSeconden").asInt()).isEqualTo(80);
        assertThat(tijden.path("nawerktijdSeconden").asInt(-1)).isZero();
    }

    @Test
    void wrappingUpGoesOnUntilTheIntakeIsDone() {
        OffsetDateTime talkEnded =
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusMinutes(5);
        String body = with(
                Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                "/begonnenOp",
                talkEnded.minusMinutes(3).toString());
        String nummer = kcc.register(with(body, "/gesprekGeeindigdOp", talkEnded.toString()));
        assertThat(kcc.contact(nummer).json().at("/tijden").has("nawerktijdSeconden"))
                .isFalse();

        anja.post(CONTACTEN + "/" + nummer + "/intake", Voorbeelden.zaken(Voorbeelden.uittreksel()));

        JsonNode tijden = kcc.contact(nummer).json().path("tijden");
        assertThat(tijden.path("afhandeltijdSeconden").asInt()).isEqualTo(180);
        assertThat(tijden.path("nawerktijdSeconden").asInt()).isBetween(300, 360);
    }

    @Test
    void withoutTimesItIsNow() {
        Answer contact = kcc.contact(kcc.register(directContact()));

        OffsetDateTime begin = OffsetDateTime.parse(contact.text("/tijden/begonnenOp"));
        assertThat(begin).isCloseTo(OffsetDateTime.now(clock), within(1, ChronoUnit.MINUTES));
        assertThat(begin.getOffset()).isEqualTo(OffsetDateTime.now(clock).getOffset());
        assertThat(contact.json().at("/tijden/duurSeconden").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-PT11M, gesprekGeeindigdOp: voor-begin",
        "-PT1M,  gesprekGeeindigdOp: na-einde",
        "PT10M,  gesprekGeeindigdOp: in-toekomst"
    })
    void aTalkEndsDuringItsContact(Duration talkEnd, String refusal) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String body = with(directContact(), "/begonnenOp", now.minusMinutes(10).toString());
        body = with(body, "/geeindigdOp", now.minusMinutes(5).toString());

        Answer answer = anja.post(
                CONTACTEN, with(body, "/gesprekGeeindigdOp", now.plus(talkEnd).toString()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "-PT10M, -PT11M, geeindigdOp: voor-begin",
        "PT10M,  ,       begonnenOp: in-toekomst",
        "-PT1M,  PT10M,  geeindigdOp: in-toekomst",
        "-P800D, ,       geeindigdOp: te-lang",
        "-P800D, -P1D,   geeindigdOp: te-lang"
    })
    void timesThatCannotBeAreRefused(Duration begin, Duration end, String refusal) {
        String body = with(
                directContact(),
                "/begonnenOp",
                OffsetDateTime.now(clock).plus(begin).toString());
        if (end != null) {
            body = with(
                    body, "/geeindigdOp", OffsetDateTime.now(clock).plus(end).toString());
        }

        Answer answer = anja.post(CONTACTEN, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).contains(refusal);
    }

    @Test
    void theDecisionIsKeptWithItsVersionAndInputs() {
        Answer answer = anja.post(CONTACTEN, Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        String nummer = answer.text("/nummer");
        assertThat(kcc.contact(nummer).json().path("beslissing"))
                .isEqualTo(answer.json().path("beslissing"));
        assertThat(answer.text("/beslissing/uitkomst")).isEqualTo("INTAKE_TWEEDE_LIJN");
        assertThat(answer.text("/beslissing/reden")).isNotBlank();
        String stored = jdbc.sql("select beslissing::text from klantcontact_vraag where klantcontact = :nummer")
                .param("nummer", nummer)
                .query(String.class)
                .single();
        assertThat(json(stored).path("sleutel").asText()).isEqualTo("eerstelijnsbeslissing");
        assertThat(json(stored).path("versie").asInt()).isPositive();
        assertThat(json(stored).path("invoer")).isEqualTo(json("""
                        {"dossiervorming": true, "complexiteit": "EENVOUDIG", "overlegNodig": false,
                         "klaarTerwijlUWacht": true}"""));
    }

    @Test
    void theSameQuestionWithoutRegisteringGivesTheSameDecisionAndStoresNothing() {
        String question = """
                {"vraagtype": "uittreksel-aanvragen", "zaaktype": "uittreksel-brp", "overlegNodig": true}""";
        long before = count("select last_value from klantcontact_nummer where :nummer = :nummer", "");

        Answer answer = anja.post("/api/v1/eerstelijnsbeslissingen", question);

        assertThat(answer.text("/uitkomst")).isEqualTo("OVERDRAGEN");
        assertThat(count("select last_value from klantcontact_nummer where :nummer = :nummer", ""))
                .isEqualTo(before);
        Answer registered = anja.post(
                CONTACTEN, with(Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"), "/overlegNodig", true));
        assertThat(registered.json().path("beslissing")).isEqualTo(answer.json());
    }

    @Test
    void anUnknownContactIsNotFound() {
        Answer answer = anja.get(CONTACTEN + "/KC-1999-0000001");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("klantcontact-niet-gevonden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "klantcontact_einde_na_begin       | geeindigd_op = begonnen_op - interval '1 second'",
                "klantcontact_gesprek_na_begin     | gesprek_geeindigd_op = begonnen_op - interval '1 second'",
                "klantcontact_gesprek_voor_einde   | gesprek_geeindigd_op = geeindigd_op + interval '1 second'",
                "klantcontact_anoniem              | klantnummer = 'K-0000001'",
                "klantcontact_anoniem              | betrokkene = 'BEKEND'",
                "klantcontact_nummer_check         | nummer = 'KC-1'"
            })
    void theDatabaseKeepsTheRulesToo(String rule, String change) {
        String nummer = kcc.register(directContact());

        assertThatThrownBy(() -> update("update klantcontact set " + change + " where nummer = :nummer", nummer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "klantcontact_vraag_afgerond         | afhandeling = null",
                "klantcontact_vraag_vraag_check      | vraag = ' '",
                "klantcontact_vraag_volgnummer_check | volgnummer = 0",
                "klantcontact_vraag_volgnummer_check | volgnummer = 11",
                "klantcontact_vraag_uitkomst_check   | uitkomst = 'WEG'"
            })
    void theDatabaseKeepsTheRulesOfAQuestionToo(String rule, String change) {
        String nummer = kcc.register(directContact());

        assertThatThrownBy(() ->
                        update("update klantcontact_vraag set " + change + " where klantcontact = :nummer", nummer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update klantcontact_historie set wat = 'niets' where klantcontact = :nummer",
                "delete from klantcontact_historie where klantcontact = :nummer",
                "truncate klantcontact_historie"
            })
    void historyIsOnlyAddedTo(String statement) {
        String nummer = kcc.register(directContact());

        assertThatThrownBy(() -> update(statement, nummer)).hasMessageContaining("wordt alleen aangevuld");
        assertThat(kcc.contact(nummer).text("/historie/0/wat")).isEqualTo("Klantcontact geregistreerd");
    }

    private HistoricProcessInstance instanceOf(String nummer) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .singleResult();
    }

    private long count(String query, String nummer) {
        return jdbc.sql(query).param("nummer", nummer).query(Long.class).single();
    }

    /** Takes back what was changed after all, so that a missing rule breaks this test only. */
    private void update(String statement, String nummer) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(statement).param("nummer", nummer).update();
        });
    }

    private static JsonNode known(String klantnummer) {
        return json("{\"soort\": \"BEKEND\", \"klantnummer\": \"%s\"}".formatted(klantnummer));
    }

    private static String uniqueNaam() {
        return "Voorbeeld-" + UUID.randomUUID();
    }
}
