package nl.zaakregie.intake;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.evenementenvergunning;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.verhuizing;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.without;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The intake of the first line: what is asked for becomes one or more zaken, or goes another way, or changes nothing at all. */
@ApplicationTest
class IntakeIT {

    private final int port;
    private final Kcc kcc;
    private final ApiClient anja;
    private final JdbcClient jdbc;
    private final HistoryService history;
    private final TaskService tasks;

    @Autowired
    IntakeIT(@LocalServerPort int port, JdbcClient jdbc, HistoryService history, TaskService tasks) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.anja = kcc.as("anja");
        this.jdbc = jdbc;
        this.history = history;
        this.tasks = tasks;
    }

    @Test
    void somethingSimpleGoesToTheSecondLine() {
        Answer registered = anja.post("/api/v1/klantcontacten", aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        assertThat(registered.text("/status")).isEqualTo("OPEN");
        assertThat(registered.text("/volgendeTaak/naam")).isEqualTo("Houd intake");
        String nummer = registered.text("/nummer");

        Answer answer = intake(nummer, zaken(uittreksel()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.text("/afhandeling")).isEqualTo("ZAAK");
        assertThat(answer.json().has("volgendeTaak")).isFalse();
        assertThat(endOf(nummer)).isEqualTo("endEvent_ZakenAangemaakt");
        String zaaknummer = answer.text("/zaken/0/nummer");
        assertThat(kcc.zaak(zaaknummer).text("/lijn")).isEqualTo("TWEEDE_LIJN");
        assertThat(Tasklistsessie.logIn("tom", port).tasks(zaaknummer)).hasSize(1);
        assertThat(Tasklistsessie.logIn("bea", port).tasks(zaaknummer)).isEmpty();
    }

    @Test
    void somethingStandardGoesToItsDepartment() {
        String zaaknummer = kcc.createParkeervergunning();

        Answer zaak = kcc.zaak(zaaknummer);
        assertThat(zaak.text("/lijn")).isEqualTo("VAKAFDELING");
        assertThat(zaak.text("/afdeling")).isEqualTo("openbare-ruimte");
        assertThat(zaak.text("/eigenschappen/kenteken")).isEqualTo("XX-99-XX");
        assertThat(zaak.json().at("/eigenschappen/tweedeVergunning").isBoolean())
                .isTrue();
        assertThat(zaak.text("/documenten/0")).isEqualTo("verklaring-gebruik-auto");
        assertThat(zaak.text("/toelichting")).isEqualTo("De klant verhuist op de eerste.");
        assertThat(Tasklistsessie.logIn("olga", port).tasks(zaaknummer)).hasSize(1);
        assertThat(Tasklistsessie.logIn("tom", port).tasks(zaaknummer)).isEmpty();
    }

    @Test
    void oneIntakeMakesZakenForTwoDepartments() {
        String nummer = kcc.register(aanvraag("parkeervergunning-aanvragen", "parkeervergunning"));

        Answer answer = intake(nummer, zaken(parkeervergunning(), verhuizing()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> afdelingen = new ArrayList<>();
        for (int index = 0; index < 2; index++) {
            Answer zaak = kcc.zaak(answer.text("/zaken/" + index + "/nummer"));
            assertThat(zaak.text("/klantcontact")).isEqualTo(nummer);
            assertThat(zaak.text("/verwachtOp")).isEqualTo(answer.text("/zaken/" + index + "/verwachtOp"));
            afdelingen.add(zaak.text("/afdeling"));
        }
        assertThat(afdelingen).containsExactly("openbare-ruimte", "burgerzaken");
        assertThat(kcc.contact(nummer).json().path("zaken"))
                .isEqualTo(answer.json().path("zaken"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndNothingIsWritten() {
        String nummer = kcc.register(aanvraag("parkeervergunning-aanvragen", "parkeervergunning"));
        String permit = with(
                with(without(parkeervergunning(), "/eigenschappen/straatnaam"), "/eigenschappen/autoVan", "fiets"),
                "/documenten/0",
                "vakantiefoto");
        String move = with(
                with(with(verhuizing(), "/eigenschappen/bsn", "999990018"), "/eigenschappen/aantalPersonen", 99),
                "/eigenschappen/schoenmaat",
                44);

        Answer answer = intake(nummer, zaken(permit, move, with(uittreksel(), "/zaaktype", "bestaat-niet")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusals())
                .containsExactlyInAnyOrder(
                        "zaken[0].eigenschappen.straatnaam: verplicht",
                        "zaken[0].eigenschappen.autoVan: onbekende-waarde",
                        "zaken[0].documenten.vakantiefoto: onbekend-veld",
                        "zaken[1].eigenschappen.bsn: vorm",
                        "zaken[1].eigenschappen.aantalPersonen: te-hoog",
                        "zaken[1].eigenschappen.schoenmaat: onbekend-veld",
                        "zaken[2].zaaktype: onbekende-waarde");
        assertThat(answer.text()).doesNotContain("999990018").doesNotContain("fiets\"");
        assertNothingHappened(nummer, "userTask_HoudIntake");
    }

    @Test
    void aMissingDocumentIsNamed() {
        String nummer = kcc.transferToVergunningen();
        String zaak = with(evenementenvergunning(), "/documenten", List.of("draaiboek"));

        Answer answer = kcc.as("vera").post(path(nummer, "beoordeling"), zaken(zaak));

        assertThat(answer.refusals()).containsExactly("zaken[0].documenten.plattegrond: verplicht");
    }

    @Test
    void somethingTooComplexIsNotForTheIntake() {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer answer = intake(nummer, zaken(uittreksel(), evenementenvergunning()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly("zaken[1].zaaktype: te-complex");
        assertNothingHappened(nummer, "userTask_HoudIntake");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uitkomst': 'ZAAK'}                                         | zaken: aantal",
                "{'uitkomst': 'ZAAK', 'zaken': []}                            | zaken: aantal",
                "{'uitkomst': 'VERVALLEN'}                                    | reden: verplicht",
                "{'uitkomst': 'OVERDRAGEN', 'reden': ' '}                     | reden: verplicht",
                "{'uitkomst': 'VERVALLEN', 'reden': 'x', 'zaken': [{'zaaktype': 'klacht'}]} | zaken: niet-van-toepassing"
            })
    void everyOutcomeNeedsItsFields(String body, String refusal) {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer answer = intake(nummer, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
        assertNothingHappened(nummer, "userTask_HoudIntake");
    }

    @Test
    void whatTurnsOutTooComplexIsHandedOver() {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer answer = intake(nummer, """
                {"uitkomst": "OVERDRAGEN", "reden": "De klant woont in het buitenland."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("OPEN");
        assertThat(answer.text("/volgendeTaak/naam")).isEqualTo("Verbind door of maak afspraak");
        assertThat(openTask(nummer).getAssignee()).isEqualTo("anja");
    }

    @Test
    void aCustomerWhoDoesNotGoOnLeavesNothingToDo() {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer answer = intake(nummer, """
                {"uitkomst": "VERVALLEN", "reden": "De klant vindt het te duur."}""");

        assertThat(answer.text("/status")).isEqualTo("AFGEROND");
        assertThat(answer.json().path("zaken")).isEmpty();
        assertThat(endOf(nummer)).isEqualTo("endEvent_KlantZietErvanAf");
        assertThat(jdbc.sql("select reden from intake where klantcontact = :nummer and door = 'anja'")
                        .param("nummer", nummer)
                        .query(String.class)
                        .single())
                .isEqualTo("De klant vindt het te duur.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'uitkomst': 'VERVALLEN', 'reden': 'x'}", "{'uitkomst': 'OVERDRAGEN', 'reden': 'x'}"})
    void aSecondCompletionIsRefused(String body) {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        assertThat(intake(nummer, body.replace('\'', '"')).status()).isEqualTo(200);

        Answer second = intake(nummer, zaken(uittreksel()));

        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(count("select count(*) from zaak where klantcontact = :nummer", nummer))
                .isZero();
    }

    @Test
    void ofTwoWhoCompleteAtOnceOneWins() throws Exception {
        String nummer = kcc.register("webformulier", aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        ExecutorService colleagues = Executors.newFixedThreadPool(4);
        try {
            Callable<Answer> byAnja = () -> intake(nummer, zaken(uittreksel()));
            Callable<Answer> byBram = () -> kcc.as("bram").post(path(nummer, "intake"), zaken(uittreksel()));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : colleagues.invokeAll(List.of(byAnja, byBram, byAnja, byBram))) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        } finally {
            colleagues.shutdown();
        }
        assertThat(count("select count(*) from zaak where klantcontact = :nummer", nummer))
                .isEqualTo(1);
    }

    @Test
    void theTaskOfAColleagueIsLeftAlone() {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer answer = kcc.as("bram").post(path(nummer, "intake"), zaken(uittreksel()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("taak-van-collega");
        assertNothingHappened(nummer, "userTask_HoudIntake");
    }

    @Test
    void whatASystemRegisteredIsForWhoeverTakesItUp() {
        String nummer = kcc.register("webformulier", aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        assertThat(openTask(nummer).getAssignee()).isNull();
        assertThat(Tasklistsessie.logIn("bram", port).tasks(nummer)).containsExactly("Houd intake");

        Answer answer = kcc.as("bram").post(path(nummer, "intake"), zaken(uittreksel()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aContactWithoutAnIntakeHasNoneToComplete() {
        String nummer = kcc.registerTooComplex();

        Answer answer = intake(nummer, zaken(uittreksel()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("geen-open-taak");
        assertNothingHappened(nummer, "userTask_DraagOver");
    }

    private Answer intake(String nummer, String body) {
        return anja.post(path(nummer, "intake"), body);
    }

    private static String path(String nummer, String step) {
        return "/api/v1/klantcontacten/" + nummer + "/" + step;
    }

    private String endOf(String nummer) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(nummer)
                .singleResult()
                .getEndActivityId();
    }

    private Task openTask(String nummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    private void assertNothingHappened(String nummer, String openTask) {
        assertThat(count("select count(*) from zaak where klantcontact = :nummer", nummer))
                .isZero();
        assertThat(count("select count(*) from intake where klantcontact = :nummer", nummer))
                .isZero();
        assertThat(openTask(nummer).getTaskDefinitionKey()).isEqualTo(openTask);
        assertThat(kcc.contact(nummer).text("/status")).isEqualTo("OPEN");
        assertThat(kcc.contact(nummer).json().path("historie")).hasSize(1);
    }

    private long count(String query, String nummer) {
        return jdbc.sql(query).param("nummer", nummer).query(Long.class).single();
    }
}
