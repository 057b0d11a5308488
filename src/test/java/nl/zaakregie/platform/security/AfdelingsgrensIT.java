package nl.zaakregie.platform.security;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasestand;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work of Openbare ruimte, as a colleague of another department and one of the first line try to see and do it. */
@ApplicationTest
class AfdelingsgrensIT {

    private final int port;
    private final TaskService tasks;
    private final FilterService filters;
    private final Databasestand database;
    private final Kcc kcc;

    @Autowired
    AfdelingsgrensIT(@LocalServerPort int port, TaskService tasks, FilterService filters, JdbcClient jdbc) {
        this.port = port;
        this.tasks = tasks;
        this.filters = filters;
        this.database = new Databasestand(jdbc);
        this.kcc = new Kcc(port);
    }

    /** Everything the web API tells about one task and its process. */
    private static Stream<String> readings(Task task) {
        String taak = "/task/" + task.getId();
        String instantie = task.getProcessInstanceId();
        return Stream.of(
                taak,
                taak + "/variables",
                taak + "/variables/nummer",
                taak + "/localVariables",
                taak + "/form",
                taak + "/form-variables",
                taak + "/rendered-form",
                taak + "/deployed-form",
                taak + "/identity-links",
                taak + "/comment",
                taak + "/attachment",
                "/task?processInstanceId=" + instantie,
                "/task?candidateGroup=afd-openbare-ruimte&includeAssignedTasks=true",
                "/task?taskDefinitionKey=" + task.getTaskDefinitionKey(),
                "/task/count?processInstanceId=" + instantie,
                "/process-instance/" + instantie,
                "/process-instance/" + instantie + "/variables",
                "/process-instance/" + instantie + "/variables/nummer",
                "/process-instance/" + instantie + "/activity-instances",
                "/process-instance/" + instantie + "/comment",
                "/process-instance?processInstanceIds=" + instantie,
                "/variable-instance?processInstanceIdIn=" + instantie,
                "/variable-instance?taskIdIn=" + task.getId(),
                "/history/task?taskId=" + task.getId(),
                "/history/task?processInstanceId=" + instantie,
                "/history/process-instance/" + instantie,
                "/history/process-instance?processInstanceId=" + instantie,
                "/history/activity-instance?processInstanceId=" + instantie,
                "/history/variable-instance?processInstanceId=" + instantie,
                "/history/detail?processInstanceId=" + instantie,
                "/history/identity-link-log?taskId=" + task.getId(),
                "/history/user-operation?processInstanceId=" + instantie,
                "/history/user-operation?taskId=" + task.getId(),
                "/history/decision-instance?processInstanceId=" + instantie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "anja", "tom", "amira"})
    void nobodyOutsideTheDepartmentReadsItsWork(String outsider) {
        TasklistClient client = TasklistClient.as(outsider, port);

        for (String number : List.of(kcc.createParkeervergunning(), kcc.registerForOpenbareRuimte())) {
            Task task = getTask(number);
            assertThat(readings(task).filter(path -> tells(client.get(ENGINE + path), task, number)))
                    .as(outsider + " reads")
                    .isEmpty();
            assertThat(client.post(ENGINE + "/task", "{\"processInstanceBusinessKey\": \"" + number + "\"}")
                            .json())
                    .isEmpty();
            assertThat(client.get("/api/v1/taken/" + task.getId()).status()).isEqualTo(404);
        }
    }

    /** What is closed to the others must be there for the department itself, or the test above proves nothing. */
    @Test
    void theDepartmentItselfReadsItsWork() {
        String zaak = kcc.createParkeervergunning();
        Task task = getTask(zaak);
        TasklistClient otto = TasklistClient.as("otto", port);

        assertThat(readings(task).filter(path -> tells(otto.get(ENGINE + path), task, zaak)))
                .contains("/task/" + task.getId(), "/task/" + task.getId() + "/variables");
        assertThat(otto.get("/api/v1/taken/" + task.getId()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera", "anja", "tom"})
    void nobodyOutsideTheDepartmentTakesItsWorkUp(String outsider) {
        Task task = getTask(kcc.createParkeervergunning());
        TasklistClient client = TasklistClient.as(outsider, port);
        String taak = ENGINE + "/task/" + task.getId();

        database.assertUnchangedBy("claims of " + outsider, () -> {
            assertThat(client.post(taak + "/claim", "{\"userId\": \"" + outsider + "\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(client.post(taak + "/claim", "{\"userId\": \"otto\"}").status())
                    .isEqualTo(403);
            assertThat(client.post(taak + "/unclaim", "{}").status()).isEqualTo(403);
            assertThat(client.post(taak + "/complete", "{}").status()).isEqualTo(403);
        });
    }

    @Test
    void aDepartmentFinishesNoWorkOfAnother() {
        String zaak = kcc.createParkeervergunning();
        String contact = kcc.registerForOpenbareRuimte();
        ApiClient vera = ApiClient.as("vera", port);

        database.assertUnchangedBy("the API as Vera", () -> {
            assertThat(vera.post("/api/v1/zaken/" + zaak + "/behandeling", """
                    {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""").status())
                    .isIn(403, 409);
            assertThat(vera.post("/api/v1/klantcontacten/" + contact + "/beoordeling", """
                    {"uitkomst": "AFGEHANDELD", "antwoord": "Doen we niet."}""")
                            .status())
                    .isIn(403, 409);
        });
    }

    @Test
    void aWorkListIsForItsOwnGroup() {
        String id = filters.createFilterQuery()
                .filterName("Openbare ruimte en verkeer")
                .singleResult()
                .getId();
        TasklistClient vera = TasklistClient.as("vera", port);

        assertThat(vera.get(ENGINE + "/filter").json().findValuesAsText("name"))
                .contains("Vergunningen")
                .doesNotContain("Openbare ruimte en verkeer", "Eerste lijn", "Tweede lijn");
        for (String path : List.of("", "/list", "/count", "/singleResult")) {
            Answer answer = vera.get(ENGINE + "/filter/" + id + path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
            assertThat(answer.text()).as(path).doesNotContain("businessKey", "Openbare ruimte");
        }
        for (String path : List.of("/list", "/count")) {
            assertThat(vera.post(ENGINE + "/filter/" + id + path, "{}").status())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    /** Colleagues are not a phone book: the engine tells who else works here to administrators only. */
    @Test
    void anAgentSeesOnlyHisOwnAccount() {
        TasklistClient anja = TasklistClient.as("anja", port);

        assertThat(anja.get(ENGINE + "/user").json().findValuesAsText("id")).containsExactly("anja");
        assertThat(anja.get(ENGINE + "/user/beheer/profile").status()).isEqualTo(404);
        assertThat(anja.get(ENGINE + "/identity/groups?userId=beheer").json().path("groups"))
                .isEmpty();
        assertThat(anja.get(
                                ENGINE
                                        + "/authorization/check?permissionName=ALL&resourceName=User&resourceType=1&userId=beheer")
                        .status())
                .isEqualTo(403);
    }

    /** Whether an answer tells anything: not refused, not empty, no zero. */
    private static boolean tells(Answer answer, Task task, String number) {
        JsonNode json = answer.json();
        boolean empty = json.isEmpty() || json.path("count").asInt(-1) == 0;
        boolean about = answer.text().contains(task.getId()) || answer.text().contains(number);
        return answer.status() == 200 && !empty && (about || !json.isArray());
    }

    private Task getTask(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }
}
