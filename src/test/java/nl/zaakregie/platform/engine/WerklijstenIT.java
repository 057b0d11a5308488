package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work lists as each colleague sees them in Tasklist: which ones, what is in them, and in what order. */
@ApplicationTest
class WerklijstenIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

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
    void whoeverWaitsGoesFirstThenWhatIsDueFirst() {
        String later = new Kcc(port).createUittreksel();
        setPlace(later, Werkvolgorde.GEWOON, Duration.ofHours(3));
        String sooner = new Kcc(port).createUittreksel();
        setPlace(sooner, Werkvolgorde.GEWOON, Duration.ofHours(2));
        String waiting = new Kcc(port).createUittreksel();
        setDue(waiting, clock.instant().plus(Duration.ofHours(4)));

        assertThat(task(waiting).getPriority()).isEqualTo(Werkvolgorde.KLANT_WACHT);
        assertThat(numbers("tom", "Tweede lijn"))
                .filteredOn(List.of(later, sooner, waiting)::contains)
                .containsExactly(waiting, sooner, later);
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

    private List<String> lists(String account) {
        return filters(account).stream()
                .map(filter -> filter.path("name").asText())
                .toList();
    }

    /** In the order in which Tasklist shows them. */
    private List<JsonNode> filters(String account) {
        List<JsonNode> filters = new ArrayList<>();
        TasklistClient.as(account, port)
                .get(TasklistClient.ENGINE + "/filter?resourceType=Task")
                .json()
                .forEach(filters::add);
        filters.sort(Comparator.comparingInt(
                filter -> filter.at("/properties/priority").asInt()));
        return filters;
    }

    private List<String> numbers(String account, String list) {
        String id = filters(account).stream()
                .filter(filter -> filter.path("name").asText().equals(list))
                .map(filter -> filter.path("id").asText())
                .findFirst()
                .orElseThrow();
        JsonNode shown = TasklistClient.as(account, port)
                .post(TasklistClient.ENGINE + "/filter/" + id + "/list", "{}")
                .json();
        List<String> numbers = new ArrayList<>();
        shown.forEach(task -> numbers.add(
                String.valueOf(tasks.getVariableLocal(task.path("id").asText(), Procesvariabelen.NUMMER))));
        return numbers;
    }

    private Task task(String nummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    private void setDue(String nummer, Instant due) {
        Task task = task(nummer);
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }

    private void setPlace(String nummer, int priority, Duration left) {
        setDue(nummer, clock.instant().plus(left));
        Task task = task(nummer);
        task.setPriority(priority);
        tasks.saveTask(task);
    }
}
