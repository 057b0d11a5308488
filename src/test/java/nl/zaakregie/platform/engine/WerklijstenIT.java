package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Werklijst;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work lists as each colleague sees them in Tasklist: which ones, what is in them, and in what order. */
@ApplicationTest
class WerklijstenIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Taakplaatsing taakplaatsing;

    @Autowired
    private Clock clock;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngineConfiguration engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void peopleSeeTheListsOfTheirOwnGroups() {
        assertThat(lists("anja")).containsExactly("Mijn werk", "Vandaag te doen", "Te laat", "Eerste lijn");
        assertThat(lists("tom")).containsExactly("Mijn werk", "Vandaag te doen", "Te laat", "Tweede lijn");
        assertThat(lists("bea")).containsExactly("Mijn werk", "Vandaag te doen", "Te laat", "Burgerzaken");
    }

    @Test
    void showsWhatIsDueTodayAndWhatIsLateOfOwnGroupsOnly() {
        String late = new Kcc(port).createUittreksel();
        setDue(late, clock.instant().minus(Duration.ofHours(1)));
        String tonight = new Kcc(port).createUittreksel();
        setDue(
                tonight,
                new Werklijstmomenten(clock).eindeVanVandaag().toInstant().minusMillis(1));
        String tomorrow = new Kcc(port).createUittreksel();
        setDue(tomorrow, new Werklijstmomenten(clock).eindeVanVandaag().toInstant());
        String foreign = new Kcc(port).createHuwelijk();
        setDue(foreign, clock.instant().minus(Duration.ofHours(1)));

        assertThat(numbers("tom", "Vandaag te doen")).contains(late, tonight).doesNotContain(tomorrow, foreign);
        assertThat(numbers("tom", "Te laat")).contains(late).doesNotContain(tonight, tomorrow, foreign);
        assertThat(numbers("bea", "Te laat")).contains(foreign).doesNotContain(late);
    }

    @Test
    void showsWhatOneHasTakenUpOneself() {
        String late = new Kcc(port).createUittreksel();
        setDue(late, clock.instant().minus(Duration.ofHours(1)));
        tasks.claim(task(late).getId(), "tom");

        assertThat(numbers("tom", "Te laat")).contains(late);
        assertThat(numbers("tom", "Tweede lijn")).doesNotContain(late);
    }

    @Test
    void whoeverWaitsGoesFirstThenWhatMustBeginFirst() {
        String later = new Kcc(port).createUittreksel();
        setPlace(later, Duration.ofDays(3));
        setDue(later, clock.instant().plus(Duration.ofHours(1)));
        String sooner = new Kcc(port).createUittreksel();
        setPlace(sooner, Duration.ofDays(2));
        setDue(sooner, clock.instant().plus(Duration.ofHours(9)));
        String waiting = new Kcc(port).createUittreksel();

        assertThat(task(waiting).getPriority()).isEqualTo(Werkvolgorde.KLANT_WACHT);
        assertThat(numbers("tom", "Tweede lijn"))
                .filteredOn(List.of(later, sooner, waiting)::contains)
                .containsExactly(waiting, sooner, later);
    }

    /** Nobody planned it: it begins on the day on which it comes in, before what may wait. */
    @Test
    void contactHasItsPlaceAmongZaken() {
        String waits = new Kcc(port).createParkeervergunning();
        setPlace(waits, Duration.ofDays(2));
        String contact = new Kcc(port).registerForOpenbareRuimte();

        assertThat(numbers("olga", "Openbare ruimte en verkeer"))
                .filteredOn(List.of(waits, contact)::contains)
                .containsExactly(contact, waits);
    }

    /** A database of before work lists had this order: the tasks in it get their place when the application starts. */
    @Test
    void taskWithoutPlaceGetsOneAtTheStart() {
        String nummer = new Kcc(port).createParkeervergunning();
        Task task = task(nummer);
        Date place = task.getFollowUpDate();
        task.setFollowUpDate(null);
        tasks.saveTask(task);
        tasks.removeVariableLocal(task.getId(), Procesvariabelen.TERMIJNEINDE);

        taakplaatsing.run(new DefaultApplicationArguments());

        assertThat(task(nummer).getFollowUpDate()).isEqualTo(place);
        assertThat(tasks.getVariableLocal(task.getId(), Procesvariabelen.TERMIJNEINDE))
                .isInstanceOf(Date.class);
    }

    @Test
    void nobodyWaitsForADepartment() {
        assertThat(task(new Kcc(port).createHuwelijk()).getPriority()).isEqualTo(Werkvolgorde.GEWOON);
    }

    @Test
    void aCardNamesTheDepartment() {
        Task task = task(new Kcc(port).createUittreksel());

        assertThat(tasks.getVariableLocal(task.getId(), Procesvariabelen.AFDELING))
                .isEqualTo("Burgerzaken");
    }

    @Test
    void aRightThatIsWithdrawnIsGoneAtOnce() {
        String nummer = new Kcc(port).createParkeervergunning();
        assertThat(numbers("otto", "Openbare ruimte en verkeer")).contains(nummer);

        authorizations.deleteAuthorization(authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task(nummer).getId())
                .groupIdIn("afd-openbare-ruimte")
                .singleResult()
                .getId());

        assertThat(numbers("otto", "Openbare ruimte en verkeer")).doesNotContain(nummer);
    }

    @Test
    void whatIsTakenFromOneColleagueStaysWithTheOthers() {
        String nummer = new Kcc(port).createParkeervergunning();
        Authorization revoke = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoke.setUserId("otto");
        revoke.setResource(Resources.TASK);
        revoke.setResourceId(task(nummer).getId());
        revoke.removePermission(Permissions.READ);
        authorizations.saveAuthorization(revoke);

        assertThat(numbers("otto", "Openbare ruimte en verkeer")).doesNotContain(nummer);
        assertThat(numbers("olga", "Openbare ruimte en verkeer")).contains(nummer);
    }

    /** As they are shipped, the engine and PostgreSQL take seconds for a list of thousands. */
    @Test
    void rightsAreLookedUpTaskByTaskAndNothingIsCompiledForIt() {
        assertThat(engine.getAuthorizationCheckRevokes()).isEqualTo("always");
        assertThat(jdbc.sql("show jit").query(String.class).single()).isEqualTo("off");
    }

    private List<String> lists(String account) {
        return Werklijst.of(account, port).names();
    }

    private List<String> numbers(String account, String list) {
        return Werklijst.of(account, port).numbers(list);
    }

    private Task task(String nummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    private void setDue(String nummer, Instant due) {
        Task task = task(nummer);
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }

    private void setPlace(String nummer, Duration left) {
        Task task = task(nummer);
        task.setPriority(Werkvolgorde.GEWOON);
        task.setFollowUpDate(Date.from(clock.instant().plus(left)));
        tasks.saveTask(task);
    }
}
