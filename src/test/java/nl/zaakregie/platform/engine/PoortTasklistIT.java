package nl.zaakregie.platform.engine;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasestand;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to move a process past its door with the web API behind Tasklist, logged in as colleagues and as nobody. */
@ApplicationTest
class PoortTasklistIT {

    private static final String OUTCOME = """
            {"variables": {"intakeUitkomst": {"value": "ZAAK"}, "beoordelingUitkomst": {"value": "AFGEHANDELD"},
             "behandelUitkomst": {"value": "AFGEHANDELD"}, "lijn": {"value": "VAKAFDELING"}}}""";

    private final int port;
    private final TaskService tasks;
    private final Databasestand database;
    private final Kcc kcc;

    @Autowired
    PoortTasklistIT(@LocalServerPort int port, TaskService tasks, JdbcClient jdbc) {
        this.port = port;
        this.tasks = tasks;
        this.database = new Databasestand(jdbc);
        this.kcc = new Kcc(port);
    }

    private record Attack(
            String method, String path, @Nullable String body) {}

    /** Every way in which the engine's web API can change something about a task, its process or a definition. */
    private static Stream<Attack> attacks(Task task) {
        String taak = "/task/" + task.getId();
        String instantie = "/process-instance/" + task.getProcessInstanceId();
        String definitie = "/process-definition/" + task.getProcessDefinitionId();
        String start = """
                {"businessKey": "KC-2026-9999999", "skipCustomListeners": true, "skipIoMappings": true,
                 "variables": {"beslissing": {"value": "AFHANDELEN"}, "afhandeling": {"value": "TERUGBELVERZOEK"}},
                 "startInstructions": [{"type": "startBeforeActivity", "activityId": "userTask_DraagOver"}]}""";
        String text = """
                {"value": "vrije tekst over mevrouw", "type": "String"}""";
        return Stream.of(
                new Attack("POST", taak + "/complete", "{}"),
                new Attack("POST", taak + "/complete", OUTCOME),
                new Attack("POST", taak + "/submit-form", OUTCOME),
                new Attack("POST", taak + "/resolve", OUTCOME),
                new Attack("POST", taak + "/delegate", "{\"userId\": \"anja\"}"),
                new Attack("POST", taak + "/assignee", "{\"userId\": \"vera\"}"),
                new Attack("POST", taak + "/bpmnError", "{\"errorCode\": \"weg\", \"errorMessage\": \"weg\"}"),
                new Attack("POST", taak + "/bpmnEscalation", "{\"escalationCode\": \"weg\"}"),
                new Attack(
                        "POST",
                        taak + "/identity-links",
                        "{\"groupId\": \"afd-vergunningen\", \"type\": \"candidate\"}"),
                new Attack(
                        "POST",
                        taak + "/identity-links/delete",
                        "{\"groupId\": \"eerstelijn\", \"type\": \"candidate\"}"),
                new Attack("POST", taak + "/comment/create", "{\"message\": \"vrije tekst\"}"),
                new Attack("PUT", taak + "/comment", "{\"id\": \"1\", \"message\": \"vrije tekst\"}"),
                new Attack("DELETE", taak + "/comment", null),
                new Attack("POST", taak + "/attachment/create", "{}"),
                new Attack("PUT", taak + "/variables/afdelinggroep", text),
                new Attack("PUT", taak + "/localVariables/notitie", text),
                new Attack("POST", taak + "/variables", "{\"modifications\": {\"notitie\": " + text + "}}"),
                new Attack("POST", taak + "/variables/bestand/data", text),
                new Attack("DELETE", taak + "/variables/beslissing", null),
                new Attack("PUT", taak, "{\"name\": \"vrije tekst\", \"description\": \"vrije tekst\"}"),
                new Attack("DELETE", taak, null),
                new Attack("POST", "/task/create", "{\"name\": \"vrije tekst\"}"),
                new Attack("PUT", instantie + "/variables/afdelinggroep", text),
                new Attack("POST", instantie + "/variables", "{\"modifications\": {\"notitie\": " + text + "}}"),
                new Attack("DELETE", instantie + "/variables/beslissing", null),
                new Attack("POST", instantie + "/comment", "{\"message\": \"vrije tekst\"}"),
                new Attack("POST", instantie + "/modification", """
                        {"skipCustomListeners": true, "skipIoMappings": true, "instructions":
                         [{"type": "startAfterActivity", "activityId": "userTask_HoudIntake"}]}"""),
                new Attack("POST", instantie + "/modification-async", "{\"instructions\": []}"),
                new Attack("PUT", instantie + "/suspended", "{\"suspended\": true}"),
                new Attack("DELETE", instantie, null),
                new Attack(
                        "POST",
                        "/process-instance/delete",
                        "{\"processInstanceIds\": [\"" + task.getProcessInstanceId() + "\"]}"),
                new Attack("POST", "/process-instance/message-correlation-async", "{\"messageName\": \"weg\"}"),
                new Attack("POST", "/execution/" + task.getExecutionId() + "/signal", "{}"),
                new Attack("PUT", "/execution/" + task.getExecutionId() + "/localVariables/notitie", text),
                new Attack("POST", "/execution/" + task.getExecutionId() + "/messageSubscriptions/x/trigger", "{}"),
                new Attack(
                        "POST",
                        "/execution/" + task.getExecutionId() + "/create-incident",
                        "{\"incidentType\": \"x\"}"),
                new Attack(
                        "POST",
                        "/message",
                        "{\"messageName\": \"klantcontact\", \"businessKey\": \"KC-2026-9999999\"}"),
                new Attack("POST", "/signal", "{\"name\": \"klantcontact\"}"),
                new Attack("POST", "/condition", "{\"variables\": {}}"),
                new Attack("POST", "/modification/execute", "{\"processDefinitionId\": \"x\", \"instructions\": []}"),
                new Attack("POST", "/migration/execute", "{}"),
                new Attack(
                        "POST",
                        "/external-task/fetchAndLock",
                        "{\"workerId\": \"x\", \"maxTasks\": 1, \"topics\": []}"),
                new Attack("POST", definitie + "/start", start),
                new Attack("POST", definitie + "/submit-form", start),
                new Attack("POST", definitie + "/restart", "{\"processInstanceIds\": [], \"instructions\": []}"),
                new Attack("POST", "/process-definition/key/klantcontact/start", start),
                new Attack("POST", "/process-definition/key/klantcontact/submit-form", start),
                new Attack("PUT", definitie + "/suspended", "{\"suspended\": true}"),
                new Attack("PUT", definitie + "/history-time-to-live", "{\"historyTimeToLive\": 1}"),
                new Attack("DELETE", definitie, null),
                new Attack("POST", "/decision-definition/key/eerstelijnsbeslissing/evaluate", "{\"variables\": {}}"),
                new Attack("POST", "/deployment/create", "{}"),
                new Attack("POST", "/filter/create", "{\"resourceType\": \"Task\", \"name\": \"x\"}"),
                new Attack(
                        "POST",
                        "/authorization/create",
                        "{\"type\": 0, \"permissions\": [\"ALL\"], \"userId\": \"*\"}"),
                new Attack("POST", "/user/create", "{\"profile\": {\"id\": \"boef\"}}"),
                new Attack("PUT", "/user/anja/credentials", "{\"password\": \"anja\"}"),
                new Attack("PUT", "/user/anja/profile", "{\"id\": \"anja\", \"firstName\": \"vrije tekst\"}"),
                new Attack("POST", "/group/create", "{\"id\": \"boef\"}"),
                new Attack("PUT", "/group/afd-vergunningen/members/anja", "{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anja", "otto", "teun", "petra"})
    void nobodyButAnAdministratorChangesAnythingInTheEngine(String account) {
        Task task = getTask(account.equals("otto") ? kcc.createParkeervergunning() : kcc.registerForIntake());
        TasklistClient client = TasklistClient.as(account, port);

        database.assertUnchangedBy("attacks of " + account, () -> refuseAll(task, client, 403));
        assertThat(client.get(ENGINE + "/task").status()).as("still logged in").isEqualTo(200);
    }

    @Test
    void aStrangerChangesNothingInTheEngine() {
        Task task = getTask(kcc.registerForIntake());
        TasklistClient nobody = TasklistClient.anonymous(port);
        nobody.get("/camunda/app/tasklist/default/");

        database.assertUnchangedBy("attacks of a stranger", () -> refuseAll(task, nobody, 401));
    }

    /** Another site in the browser of an administrator. */
    @Test
    void nobodyChangesAnythingInTheEngineWithoutTheTokenOfTheSession() {
        Task task = getTask(kcc.registerForIntake());
        TasklistClient beheer = TasklistClient.as("beheer", port);
        String path = ENGINE + "/task/" + task.getId() + "/claim";
        assertThat(attacks(task)).isNotEmpty();

        database.assertUnchangedBy("forged requests", () -> {
            for (Attack attack : Stream.concat(attacks(task), Stream.of(new Attack("POST", path, "{}")))
                    .toList()) {
                Answer answer =
                        beheer.send(attack.method(), ENGINE + attack.path(), attack.body(), Map.of("X-XSRF-TOKEN", ""));
                // The first one costs the session: the engine's own filter ends it.
                assertThat(answer.status()).as(attack.toString()).isIn(401, 403);
                if (beheer.get(ENGINE + "/task").status() == 401) {
                    assertThat(beheer.logIn("beheer", "beheer", "tasklist").status())
                            .isEqualTo(200);
                }
            }
        });
    }

    private static void refuseAll(Task task, TasklistClient client, int status) {
        assertThat(attacks(task))
                .allSatisfy(attack -> assertThat(client.send(attack.method(), ENGINE + attack.path(), attack.body())
                                .status())
                        .as(attack.method() + " " + attack.path())
                        .isEqualTo(status));
    }

    /** The engine reads the method from the request line only. */
    @Test
    void anAllowedRequestDoesNotBecomeAnotherByAHeader() {
        Task task = getTask(kcc.registerForIntake());
        TasklistClient anja = TasklistClient.as("anja", port);

        database.assertUnchangedBy("method override", () -> {
            for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                anja.send("GET", ENGINE + "/task/" + task.getId() + "?_method=DELETE", null, Map.of(header, "DELETE"));
                anja.send("POST", ENGINE + "/task/count?_method=DELETE", "{}", Map.of(header, "DELETE"));
            }
        });
    }

    /** An administrator may do all that the engine offers, but makes no outcome that the domain does not know. */
    static Stream<Function<String, Attack>> pastTheForm() {
        return Stream.of(
                task -> new Attack("POST", "/task/" + task + "/complete", OUTCOME),
                task -> new Attack("POST", "/task/" + task + "/submit-form", OUTCOME),
                task -> new Attack("POST", "/task/" + task + "/bpmnError", "{\"errorCode\": \"weg\"}"),
                task -> new Attack("POST", "/task/" + task + "/delegate", "{\"userId\": \"beheer\"}"),
                task -> new Attack("POST", "/task/" + task + "/resolve", OUTCOME),
                task -> new Attack("POST", "/process-definition/key/klantcontact/start", "{}"),
                task -> new Attack(
                        "POST", "/process-definition/key/zaak/start", "{\"businessKey\": \"ZAAK-2026-9999999\"}"));
    }

    @ParameterizedTest
    @MethodSource("pastTheForm")
    void evenAnAdministratorDoesNotGoPastTheForm(Function<String, Attack> attempt) {
        Attack attack = attempt.apply(getTask(kcc.registerForIntake()).getId());
        TasklistClient beheer = TasklistClient.as("beheer", port);

        database.assertUnchangedBy(
                attack.toString(),
                () -> assertThat(beheer.send(attack.method(), ENGINE + attack.path(), attack.body())
                                .status())
                        .isBetween(400, 500));
    }

    @Test
    void peopleTakeUpAndPutBackTheirOwnWorkOnly() {
        Task task = getTask(kcc.registerForIntake("webformulier"));
        TasklistClient anja = TasklistClient.as("anja", port);
        TasklistClient bram = TasklistClient.as("bram", port);

        assertThat(claim(anja, task, "\"bram\"")).isEqualTo(403);
        assertThat(claim(anja, task, "\"mevrouw De Vries, 0612345678\"")).isEqualTo(403);
        assertThat(assignee(task)).isNull();

        assertThat(claim(anja, task, "\"anja\"")).isEqualTo(204);
        assertThat(claim(bram, task, "\"bram\"")).isGreaterThanOrEqualTo(400);
        assertThat(claim(bram, task, "null")).isEqualTo(403);
        assertThat(unclaim(bram, task)).isEqualTo(403);
        assertThat(assignee(task)).isEqualTo("anja");

        assertThat(unclaim(anja, task)).isEqualTo(204);
        assertThat(assignee(task)).isNull();
    }

    private static int claim(TasklistClient client, Task task, String account) {
        Answer answer = client.post(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\": " + account + "}");
        return answer.status();
    }

    private static int unclaim(TasklistClient client, Task task) {
        return client.post(ENGINE + "/task/" + task.getId() + "/unclaim", "{}").status();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private Task getTask(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }
}
