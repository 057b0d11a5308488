package nl.zaakregie.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Zaakmaker;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A zaak whose planned start lies ahead waits in sight of its handlers, until its day or until one of them has time. */
@ApplicationTest
class GeplandeZaakIT {

    private final int port;
    private final Kcc kcc;
    private final Zaken zaken;
    private final Zaakmaker zaakmaker;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @Autowired
    GeplandeZaakIT(
            @LocalServerPort int port,
            Zaken zaken,
            Catalogus catalogus,
            TaskService tasks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.zaken = zaken;
        this.zaakmaker = new Zaakmaker(zaken, catalogus, transactions);
        this.tasks = tasks;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
    }

    @Test
    void waitsInSightOfItsHandlers() {
        String nummer = create(today.plusDays(10));

        Answer zaak = kcc.zaak(nummer);

        assertThat(zaak.text("/toestand")).isEqualTo("GEPLAND");
        assertThat(zaak.text("/geplandeStart")).isEqualTo(today.plusDays(10).toString());
        assertThat(zaak.json().has("gestartOp")).isFalse();
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).containsExactly("Wacht op geplande start");
        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).isEmpty();
    }

    @Test
    void aStartThatIsNotAheadIsNow() {
        String nummer = create(today);

        Answer zaak = kcc.zaak(nummer);

        assertThat(zaak.text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(zaak.json().has("geplandeStart")).isFalse();
        assertThat(zaak.json().has("gestartOp")).isTrue();
    }

    @Test
    void thePlanningStartsItOnce() {
        String nummer = create(today.plusDays(10));

        boolean first = inTransaction(() -> zaken.start(nummer));
        boolean second = inTransaction(() -> zaken.start(nummer));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(zaak.json().at("/historie/1/door").asText()).isEqualTo("systeem");
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).containsExactly("Behandel zaak");
    }

    @Test
    void aHandlerWithTimeToSpareStartsEarly() {
        String nummer = create(today.plusDays(10));

        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + nummer + "/start", """
                {"versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/volgendeTaak/naam")).isEqualTo("Behandel zaak");
        assertThat(kcc.zaak(nummer).text("/historie/1/door")).isEqualTo("olga");
    }

    @Test
    void anotherDepartmentDoesNotStartIt() {
        String nummer = create(today.plusDays(10));

        Answer answer = kcc.as("bea").post("/api/v1/zaken/" + nummer + "/start", """
                {"versie": 0}""");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(kcc.zaak(nummer).text("/toestand")).isEqualTo("GEPLAND");
    }

    @Test
    void whatHasBegunIsNotStartedAgain() {
        String nummer = kcc.createParkeervergunning();

        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + nummer + "/start", """
                {"versie": 0}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("zaak-gewijzigd");
    }

    @Test
    void itIsNotHandledBeforeItBegins() {
        String nummer = create(today.plusDays(10));

        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + nummer + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("zaak-wacht");
    }

    @Test
    void aNewPlanMovesItsTaskAndMakesNothingStale() {
        String nummer = create(today.plusDays(10));

        boolean moved =
                inTransaction(() -> zaken.replan(nummer, today.plusDays(12), today.plusDays(14), today.plusDays(21)));

        assertThat(moved).isTrue();
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/geplandeStart")).isEqualTo(today.plusDays(12).toString());
        assertThat(zaak.text("/uitersteStart")).isEqualTo(today.plusDays(14).toString());
        assertThat(zaak.text("/verwachtOp")).isEqualTo(today.plusDays(21).toString());
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(nummer)
                        .singleResult()
                        .getDueDate()
                        .toInstant()
                        .atZone(Clock.systemUTC().getZone())
                        .toLocalDate())
                .isEqualTo(today.plusDays(14));
    }

    @Test
    void whatHasBegunIsNotPlannedAnew() {
        String nummer = kcc.createParkeervergunning();

        assertThat(inTransaction(() -> zaken.replan(nummer, today.plusDays(12), null, today.plusDays(21))))
                .isFalse();
        assertThat(kcc.zaak(nummer).json().has("geplandeStart")).isFalse();
    }

    private String create(LocalDate geplandeStart) {
        return zaakmaker.create("parkeervergunning", geplandeStart);
    }

    private boolean inTransaction(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
    }
}
