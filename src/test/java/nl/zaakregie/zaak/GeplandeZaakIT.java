package nl.zaakregie.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Zaakmaker;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
    private final Zaakverlopen verlopen;
    private final Zaakmaker zaakmaker;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @Autowired
    GeplandeZaakIT(
            @LocalServerPort int port,
            Zaken zaken,
            Zaakverlopen verlopen,
            Catalogus catalogus,
            TaskService tasks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.zaken = zaken;
        this.verlopen = verlopen;
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

        Map<String, Zaakverloop> moved = replan(12, nummer);

        assertThat(moved.get(nummer)).isEqualTo(verloop(nummer));
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/geplandeStart")).isEqualTo(today.plusDays(12).toString());
        assertThat(zaak.text("/uitersteStart")).isEqualTo(today.plusDays(14).toString());
        assertThat(zaak.text("/verwachtOp")).isEqualTo(today.plusDays(21).toString());
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
        assertThat(day(task(nummer).getDueDate())).isEqualTo(today.plusDays(14));
        assertThat(day(task(nummer).getFollowUpDate())).isEqualTo(today.plusDays(14));
        assertThat(term(nummer)).isEqualTo(verloop(nummer).uiterlijkOp());
    }

    @Test
    void severalMoveTogetherEachToItsOwnDays() {
        String een = create(today.plusDays(10));
        String ander = create(today.plusDays(20));

        inTransaction(() -> zaken.replan(List.of(plan(een, 12), plan(ander, 20))));

        assertThat(day(task(een).getDueDate())).isEqualTo(today.plusDays(14));
        assertThat(day(task(ander).getDueDate())).isEqualTo(today.plusDays(22));
        assertThat(moves(een)).hasSize(1);
        assertThat(moves(ander)).as("its planned start stayed").isEmpty();
    }

    @Test
    void whatHasBegunGetsAnotherPlaceInTheListsOnly() {
        String nummer = kcc.createParkeervergunning();
        Answer before = kcc.zaak(nummer);
        Date due = task(nummer).getDueDate();

        Map<String, Zaakverloop> moved = replan(12, nummer);

        assertThat(moved.get(nummer)).isEqualTo(verloop(nummer));
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.json().has("geplandeStart")).isFalse();
        assertThat(zaak.text("/verwachtOp")).isEqualTo(before.text("/verwachtOp"));
        assertThat(zaak.text("/uiterlijkOp")).isEqualTo(before.text("/uiterlijkOp"));
        assertThat(moves(nummer)).isEmpty();
        assertThat(task(nummer).getDueDate()).isEqualTo(due);
        assertThat(day(task(nummer).getFollowUpDate())).isEqualTo(today.plusDays(14));
    }

    /** Planning looked, a colleague began the work, planning writes. */
    @Test
    void whatBeganMeanwhileIsNotMovedBack() {
        String nummer = create(today.plusDays(10));
        Herplanning plan = plan(nummer, 12);
        inTransaction(() -> zaken.start(nummer));

        inTransaction(() -> zaken.replan(List.of(plan)));

        Zaakverloop zaak = verloop(nummer);
        assertThat(zaak.geplandeStart()).isEqualTo(today.plusDays(10));
        assertThat(zaak.verwachtOp()).isEqualTo(plan.zaak().verwachtOp());
        assertThat(zaak.uiterlijkOp()).isEqualTo(plan.zaak().uiterlijkOp());
        assertThat(day(task(nummer).getFollowUpDate())).isEqualTo(today.plusDays(14));
        assertThat(moves(nummer)).isEmpty();
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        String nummer = kcc.createParkeervergunning();
        Herplanning plan = plan(nummer, 12);
        kcc.as("olga").post("/api/v1/zaken/" + nummer + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");

        assertThat(inTransaction(() -> zaken.replan(List.of(plan)))).isEmpty();
        assertThat(verloop(nummer).uitersteStart()).isEqualTo(plan.zaak().uitersteStart());
    }

    private Map<String, Zaakverloop> replan(int dagen, String nummer) {
        return inTransaction(() -> zaken.replan(List.of(plan(nummer, dagen))));
    }

    /** Begins after so many days, two days later at the latest, and is ready in nine. */
    private Herplanning plan(String nummer, int dagen) {
        return new Herplanning(
                verloop(nummer), today.plusDays(dagen), today.plusDays(dagen + 2), today.plusDays(dagen + 9));
    }

    private Zaakverloop verloop(String nummer) {
        return verlopen.find(List.of(nummer)).get(0);
    }

    private List<String> moves(String nummer) {
        return zaken.getZaak(nummer).historie().stream()
                .map(Zaak.Historieregel::wat)
                .filter(wat -> wat.startsWith("Geplande start verplaatst"))
                .toList();
    }

    private Task task(String nummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    private LocalDate term(String nummer) {
        return day((Date) tasks.getVariableLocal(task(nummer).getId(), Procesvariabelen.TERMIJNEINDE));
    }

    private static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), Werkkalender.ZONE);
    }

    private String create(LocalDate geplandeStart) {
        return zaakmaker.create("parkeervergunning", geplandeStart);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
