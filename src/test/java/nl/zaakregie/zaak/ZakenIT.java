package nl.zaakregie.zaak;

import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A zaak from its number to its resultaat: who has it, by which rules it is handled, and what nobody can undo. */
@ApplicationTest
class ZakenIT {

    private final int port;
    private final Kcc kcc;
    private final ApiClient tom;
    private final ApiClient olga;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HistoryService history;
    private final TaskService tasks;
    private final Clock clock;

    @Autowired
    ZakenIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            HistoryService history,
            TaskService tasks,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.tom = kcc.as("tom");
        this.olga = kcc.as("olga");
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Test
    void aZaakHasItsNumberAndItsDates() {
        LocalDate today = LocalDate.now(clock);

        Answer zaak = kcc.zaak(kcc.createParkeervergunning());

        assertThat(zaak.text("/nummer")).matches("ZAAK-" + today.getYear() + "-[0-9]{7}");
        assertThat(zaak.text("/startdatum")).isEqualTo(today.toString());
        assertThat(zaak.text("/uiterlijkOp")).isEqualTo(today.plusWeeks(8).toString());
        assertThat(LocalDate.parse(zaak.text("/verwachtOp"))).isBetween(today.plusDays(5), today.plusDays(14));
        assertThat(zaak.text("/status")).isEqualTo("OPEN");
        assertThat(zaak.text("/statustype")).isEqualTo("Intake afgerond");
        assertThat(zaak.json().path("zaaktypeVersie").asInt()).isPositive();
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
        assertThat(zaak.text("/historie/0/door")).isEqualTo("anja");
    }

    @Test
    void whoTakesItUpIsItsHandlerUntilHePutsItBack() {
        String nummer = kcc.createUittreksel();
        Tasklistsessie ofTom = Tasklistsessie.logIn("tom", port);

        ofTom.claim(nummer);
        Answer taken = kcc.zaak(nummer);
        ofTom.unclaim(nummer);
        Answer back = kcc.zaak(nummer);

        assertThat(taken.text("/behandelaar")).isEqualTo("tom");
        assertThat(taken.text("/statustype")).isEqualTo("Product opgesteld");
        assertThat(taken.text("/historie/1/door")).isEqualTo("tom");
        assertThat(taken.text("/historie/1/wat")).isEqualTo("Zaak opgepakt");
        assertThat(back.json().has("behandelaar")).isFalse();
        assertThat(back.text("/historie/2/wat")).isEqualTo("Zaak teruggelegd in de werkvoorraad");
    }

    @Test
    void nobodyPutsTheTaskOfAColleagueBack() {
        String nummer = kcc.createUittreksel();
        Tasklistsessie ofTom = Tasklistsessie.logIn("tom", port);
        ofTom.claim(nummer);
        ofTom.unclaim(nummer);
        Tasklistsessie.logIn("tineke", port).claim(nummer);

        assertThatThrownBy(() -> ofTom.unclaim(nummer)).hasMessageContaining("TASK_ASSIGN");

        assertThat(kcc.zaak(nummer).text("/behandelaar")).isEqualTo("tineke");
    }

    @Test
    void aZaakIsClosedWithAResultOfItsZaaktype() {
        String nummer = kcc.createUittreksel();

        Answer answer = handle(tom, nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "toelichting": "Meegegeven.", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/resultaat/omschrijving")).isEqualTo("Geleverd");
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/status")).isEqualTo("AFGEROND");
        assertThat(zaak.text("/statustype")).isEqualTo("Zaak afgerond");
        assertThat(zaak.text("/behandelaar")).isEqualTo("tom");
        assertThat(zaak.json().path("versie").asInt()).isEqualTo(1);
        assertThat(answer.json().path("versie").asInt()).isEqualTo(1);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(nummer)
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo("endEvent_ZaakAfgesloten");
        assertThat(notes(nummer)).containsExactly("Meegegeven.");
        assertThat(jdbc.sql("select einddatum from zaak where nummer = :nummer")
                        .param("nummer", nummer)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'uitkomst': 'AFGEHANDELD', 'resultaattype': 'verleend', 'versie': 0} | resultaattype: onbekende-waarde",
                "{'uitkomst': 'AFGEHANDELD', 'versie': 0}                              | resultaattype: verplicht",
                "{'uitkomst': 'DOORGEZET', 'versie': 0}                                | reden: verplicht",
                "{'uitkomst': 'DOORGEZET', 'reden': '  ', 'versie': 0}                 | reden: verplicht",
                "{'uitkomst': 'AFGEHANDELD', 'resultaattype': 'geleverd'}              | versie: verplicht"
            })
    void aHandlingNeedsItsFields(String body, String refusal) {
        String nummer = kcc.createUittreksel();

        Answer answer = handle(tom, nummer, body.replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly(refusal);
        assertUntouched(nummer);
    }

    @Test
    void whoLookedAtAnOldVersionLosesNothingAndChangesNothing() {
        String nummer = kcc.createUittreksel();

        Answer answer = handle(tom, nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "toelichting": "x", "versie": 7}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("zaak-gewijzigd");
        assertUntouched(nummer);
    }

    @Test
    void aClosedZaakStaysClosed() {
        String nummer = kcc.createUittreksel();
        String body = """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": 0}""";
        assertThat(handle(tom, nummer, body).status()).isEqualTo(200);

        Answer second = handle(kcc.as("tineke"), nummer, with(body, "/versie", 1));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("zaak-afgerond");
        assertThat(kcc.zaak(nummer).text("/behandelaar")).isEqualTo("tom");
    }

    @Test
    void whatAColleagueTookUpIsLeftAlone() {
        String nummer = kcc.createUittreksel();
        Tasklistsessie.logIn("tineke", port).claim(nummer);

        Answer answer = handle(tom, nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": 0}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("taak-van-collega");
        assertThat(kcc.zaak(nummer).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void anotherDepartmentMayNotHandle() {
        String nummer = kcc.createParkeervergunning();

        Answer answer = handle(kcc.as("bea"), nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertUntouched(nummer);
    }

    @Test
    void theSecondLinePassesOnWithAReason() {
        String nummer = kcc.createUittreksel();
        Tasklistsessie.logIn("tom", port).claim(nummer);

        Answer answer = handle(tom, nummer, """
                {"uitkomst": "DOORGEZET", "reden": "Het adres is in onderzoek.", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/lijn")).isEqualTo("VAKAFDELING");
        assertThat(zaak.text("/status")).isEqualTo("OPEN");
        assertThat(zaak.json().has("behandelaar")).isFalse();
        assertThat(notes(nummer)).containsExactly("Het adres is in onderzoek.");
        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).containsExactly("Behandel zaak");
        assertThat(Tasklistsessie.logIn("tom", port).tasks(nummer)).isEmpty();

        Answer closed = handle(kcc.as("bea"), nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "niet-geleverd", "versie": 1}""");
        assertThat(closed.text("/status")).isEqualTo("AFGEROND");
    }

    @Test
    void aDepartmentHasNobodyToPassItOnTo() {
        String nummer = kcc.createParkeervergunning();

        Answer answer = handle(olga, nummer, """
                {"uitkomst": "DOORGEZET", "reden": "Te druk.", "versie": 0}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("uitkomst");
        assertUntouched(nummer);
    }

    @Test
    void aZaakIsHandledByTheVersionItStartedWith() {
        String nummer = kcc.createUittreksel();
        jdbc.sql("""
                        insert into zaaktype_versie (identificatie, versie, inhoud, vingerafdruk, ingelezen_op)
                        select identificatie, 7001,
                            jsonb_set(inhoud, '{resultaattypen,0}',
                                (inhoud #> '{resultaattypen,0}') || '{"code": "van-toen", "omschrijving": "Van toen"}'),
                            vingerafdruk, ingelezen_op
                        from zaaktype_versie where identificatie = 'uittreksel-brp' and versie = 1 on conflict do nothing
                        """).update();
        jdbc.sql("update zaak set zaaktype_versie = 7001 where nummer = :nummer")
                .param("nummer", nummer)
                .update();

        Answer withResultOfToday = handle(tom, nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": 0}""");
        Answer withResultOfThen = handle(tom, nummer, """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "van-toen", "versie": 0}""");

        assertThat(withResultOfToday.refusals()).containsExactly("resultaattype: onbekende-waarde");
        assertThat(withResultOfThen.text("/resultaat/omschrijving")).isEqualTo("Van toen");
        assertThat(kcc.zaak(nummer).json().path("zaaktypeVersie").asInt()).isEqualTo(7001);
    }

    @Test
    void anUnknownZaakIsNotFound() {
        Answer answer = tom.get("/api/v1/zaken/ZAAK-1999-0000001");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("zaak-niet-gevonden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zaak_resultaat_bij_einde  | einddatum = startdatum",
                "zaak_resultaat_bij_einde  | resultaattype = 'geleverd'",
                "zaak_einde_na_start       | resultaattype = 'geleverd', einddatum = startdatum - 1",
                "zaak_uiterlijk_na_start   | uiterlijk_op = startdatum - 1",
                "zaak_verwacht_na_start    | verwacht_op = startdatum - 1",
                "zaak_nummer_check         | nummer = 'ZAAK-1'",
                "zaak_lijn_check           | lijn = 'NULDE_LIJN', klaar_voor = null",
                "zaak_klaar_voor_bij_tweede_lijn | lijn = 'VAKAFDELING'",
                "zaak_toestand_check       | toestand = 'ZOEK'",
                "zaak_toestand_bij_einde   | toestand = 'AFGEROND'",
                "zaak_toestand_bij_start   | gestart_op = null",
                "zaak_toestand_bij_start   | toestand = 'GEPLAND'",
                "zaak_voorstel_bij_controle| toestand = 'IN_CONTROLE'",
                "zaak_geinformeerd_via_check | geinformeerd_via = 'POSTDUIF'",
                "zaak_zaaktype_versie_check| zaaktype_versie = 0"
            })
    void theDatabaseKeepsTheRulesToo(String rule, String change) {
        String nummer = kcc.createUittreksel();

        assertThatThrownBy(() -> update("update zaak set " + change + " where nummer = :nummer", nummer))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update zaak_historie set wat = 'niets' where zaak = :nummer",
                "delete from zaak_historie where zaak = :nummer",
                "truncate zaak_historie",
                "update zaak_notitie set tekst = 'niets' where zaak = :nummer",
                "delete from zaak_notitie where zaak = :nummer",
                "truncate zaak_notitie",
                "update zaak_overdracht set door = 'niemand' where zaak = :nummer",
                "delete from zaak_overdracht where zaak = :nummer",
                "truncate zaak_overdracht",
                "update zaak_status set door = 'niemand' where zaak = :nummer",
                "delete from zaak_status where zaak = :nummer",
                "truncate zaak_status"
            })
    void historyIsOnlyAddedTo(String statement) {
        String nummer = kcc.createUittreksel();
        handle(tom, nummer, """
                {"uitkomst": "DOORGEZET", "reden": "Het adres is in onderzoek.", "versie": 0}""");

        assertThatThrownBy(() -> update(statement, nummer)).hasMessageContaining("wordt alleen aangevuld");
        assertThat(notes(nummer)).containsExactly("Het adres is in onderzoek.");
    }

    private static Answer handle(ApiClient who, String nummer, String body) {
        return who.post("/api/v1/zaken/" + nummer + "/behandeling", body);
    }

    private List<String> notes(String nummer) {
        return jdbc.sql("select tekst from zaak_notitie where zaak = :nummer order by id")
                .param("nummer", nummer)
                .query(String.class)
                .list();
    }

    private void assertUntouched(String nummer) {
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/status")).isEqualTo("OPEN");
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
        assertThat(zaak.json().path("historie")).hasSize(1);
        assertThat(notes(nummer)).isEmpty();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
        assertThat(task.getAssignee()).isNull();
    }

    /** Takes back what was changed after all, so that a missing rule breaks this test only. */
    private void update(String statement, String nummer) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(statement).param("nummer", nummer).update();
        });
    }
}
