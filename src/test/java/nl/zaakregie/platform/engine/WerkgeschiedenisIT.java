package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Voorbeelden;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine writes down about the work. */
@ApplicationTest
class WerkgeschiedenisIT {

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final HistoryService history;
    private final TaskService tasks;
    private final Opruimdatums opruimdatums;

    @Autowired
    WerkgeschiedenisIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            HistoryService history,
            TaskService tasks,
            Opruimdatums opruimdatums) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.history = history;
        this.tasks = tasks;
        this.opruimdatums = opruimdatums;
    }

    @Test
    void aDirectlyAnsweredContactCostsFewRows() {
        Map<String, Long> before = rows();
        kcc.register(Voorbeelden.directContact());
        Map<String, Long> added = rows();
        added.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
        added.values().removeIf(count -> count == 0);
        assertThat(added.values().stream().mapToLong(Long::longValue).sum())
                .as(added.toString())
                .isBetween(1L, 12L);
        assertThat(added).containsOnlyKeys("act_hi_procinst", "act_hi_op_log");
    }

    @Test
    void workIsWrittenDownWithWhoDidItAndWhen() {
        String contact = kcc.registerForIntake("webformulier");
        Tasklistsessie.logIn("anja", port).claim(contact);
        Answer answer = kcc.as("anja")
                .post(
                        "/api/v1/klantcontacten/" + contact + "/intake",
                        "{\"uitkomst\": \"VERVALLEN\", \"reden\": \"Toch niet nodig.\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(contact)
                .singleResult();
        assertThat(process.getEndActivityId()).isEqualTo("endEvent_KlantZietErvanAf");
        assertThat(process.getEndTime()).isAfterOrEqualTo(process.getStartTime());
        HistoricTaskInstance task = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(contact)
                .singleResult();
        assertThat(task.getAssignee()).isEqualTo("anja");
        assertThat(task.getEndTime()).isAfterOrEqualTo(task.getStartTime());
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(process.getId())
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .containsExactly("userTask_HoudIntake");
        assertThat(history.createUserOperationLogQuery()
                        .processInstanceId(process.getId())
                        .userId("anja")
                        .list())
                .extracting(UserOperationLogEntry::getOperationType)
                .contains("Claim", "Complete");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isZero();
    }

    /** Without such a date the nightly cleaning would leave a row for ever. */
    @Test
    void allThatIsWrittenAboutAProcessThatEndedGetsTheDateOnWhichItMayGo() {
        String answered = kcc.register(Voorbeelden.directContact());
        String intake = kcc.registerForIntake("webformulier");
        Tasklistsessie.logIn("anja", port).claim(intake);
        kcc.as("anja")
                .post(
                        "/api/v1/klantcontacten/" + intake + "/intake",
                        "{\"uitkomst\": \"VERVALLEN\", \"reden\": \"Toch niet nodig.\"}");
        String open = kcc.registerForIntake("webformulier");

        opruimdatums.dateEnded();

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(open)
                        .singleResult()
                        .getRemovalTime())
                .isNull();
        for (String contact : List.of(answered, intake)) {
            HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(contact)
                    .singleResult();
            assertThat(process.getRemovalTime())
                    .isEqualTo(Date.from(process.getEndTime().toInstant().plus(180, ChronoUnit.DAYS)));
            for (String table : historyTables()) {
                assertThat(jdbc.sql("select removal_time_ from " + table + " where root_proc_inst_id_ = :process")
                                .param("process", process.getId())
                                .query(Timestamp.class)
                                .list())
                        .as(table + " of " + contact)
                        .allSatisfy(removal -> assertThat(removal).hasSameTimeAs(process.getRemovalTime()));
            }
        }
    }

    private List<String> historyTables() {
        return jdbc.sql("""
                        select table_name from information_schema.columns where table_schema = 'public'
                          and table_name like 'act\\_hi\\_%' and column_name = 'root_proc_inst_id_'
                        """).query(String.class).list();
    }

    /** What the tab "Geschiedenis" of Tasklist asks for; the engine tells it to administrators and process owners. */
    @ParameterizedTest
    @ValueSource(strings = {"beheer", "petra"})
    void tasklistShowsWhoTookATaskUp(String account) {
        String contact = kcc.registerForIntake("webformulier");
        Tasklistsessie.logIn("anja", port).claim(contact);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .singleResult()
                .getId();

        JsonNode entries = TasklistClient.as(account, port)
                .get(TasklistClient.ENGINE + "/history/user-operation?taskId=" + task)
                .json();

        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.path("operationType").asText()).isEqualTo("Claim");
            assertThat(entry.path("property").asText()).isEqualTo("assignee");
            assertThat(entry.path("newValue").asText()).isEqualTo("anja");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = HistoryEventTypes.class,
            names = {
                "INCIDENT_CREATE",
                "INCIDENT_RESOLVE",
                "JOB_FAIL",
                "USER_OPERATION_LOG",
                "DMN_DECISION_EVALUATE",
                "BATCH_END"
            })
    void whatAnAdministratorHasToAccountForIsKept(HistoryEventTypes type) {
        assertThat(new Werkgeschiedenis().isHistoryEventProduced(type, null)).isTrue();
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_name like 'act\\_%'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
