package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasestand;
import nl.zaakregie.support.Kcc;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries to move a process past its door with the engine's own API, as the engine itself (nobody logged in, so no rights are checked)
 * and as a colleague of the first line.
 */
@ApplicationTest
class PoortIT {

    private static final Map<String, Object> STRAIGHT_TO_THE_DEPARTMENT = Map.of(
            "beslissing",
            "AFHANDELEN",
            "afhandeling",
            "TERUGBELVERZOEK",
            "afdelinggroep",
            "afd-openbare-ruimte",
            "lijn",
            "VAKAFDELING");

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final Databasestand database;
    private final Kcc kcc;

    @Autowired
    PoortIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            HistoryService history,
            RepositoryService repository,
            IdentityService identity) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.repository = repository;
        this.identity = identity;
        this.database = new Databasestand(jdbc);
        this.kcc = new Kcc(port);
    }

    @BeforeEach
    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    // --- Starting ---------------------------------------------------------------------------------------------------

    private interface Start {
        void with(ProcessInstantiationBuilder start);
    }

    private record StartWay(String name, Start start) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<StartWay> startWays() {
        return Stream.of(
                new StartWay("plain", start -> start.execute()),
                new StartWay("skipping custom listeners and mappings", start -> start.execute(true, true)),
                new StartWay(
                        "before the intake",
                        start ->
                                start.startBeforeActivity("userTask_HoudIntake").execute()),
                new StartWay(
                        "before the intake, skipping custom listeners",
                        start ->
                                start.startBeforeActivity("userTask_HoudIntake").execute(true, true)),
                new StartWay(
                        "after the judgement, so that it ends at once",
                        start -> start.startAfterActivity("endEvent_DirectAfgehandeld")
                                .execute()),
                new StartWay(
                        "on the way to the end",
                        start -> start.startTransition("flow_AfgehandeldDoorVakafdeling")
                                .execute(true, true)));
    }

    @ParameterizedTest
    @MethodSource("startWays")
    void aContactProcessStartsForNoNumberAtAll(StartWay way) {
        refuseStart("klantcontact", null, way.start());
    }

    @ParameterizedTest
    @MethodSource("startWays")
    void aContactProcessStartsForNoNumberThatDoesNotExist(StartWay way) {
        refuseStart("klantcontact", "KC-2026-9999999", way.start());
    }

    @ParameterizedTest
    @MethodSource("startWays")
    void aContactProcessStartsOnlyOnceForAContact(StartWay way) {
        refuseStart("klantcontact", kcc.registerForIntake(), way.start());
    }

    @Test
    void aZaakProcessStartsOnlyOnceForAZaak() {
        String zaak = kcc.createParkeervergunning();

        refuseStart("zaak", zaak, start -> start.execute());
        refuseStart(
                "zaak",
                zaak,
                start -> start.startBeforeActivity("userTask_BehandelInVakafdeling")
                        .execute(true, true));
        refuseStart("zaak", "ZAAK-2026-9999999", start -> start.execute());
    }

    @Test
    void theIdOfTheDefinitionIsNoOtherDoor() {
        String definition = definition("klantcontact");

        refuse(() -> runtime.startProcessInstanceById(definition, "KC-2026-9999999", STRAIGHT_TO_THE_DEPARTMENT));
        refuse(() -> forms.submitStartForm(definition, "KC-2026-9999999", STRAIGHT_TO_THE_DEPARTMENT));
        refuse(() -> runtime.createProcessInstanceById(definition)
                .businessKey("KC-2026-9999999")
                .startBeforeActivity("userTask_DraagOver")
                .setVariables(STRAIGHT_TO_THE_DEPARTMENT)
                .executeWithVariablesInReturn(true, true));
    }

    @Test
    void noMessageSignalOrConditionStartsOrMovesAnything() {
        String contact = kcc.registerForIntake();

        refuse(() -> runtime.startProcessInstanceByMessage("klantcontact", contact));
        refuse(() -> runtime.createMessageCorrelation("klantcontact")
                .processInstanceBusinessKey(contact)
                .correlate());
        refuse(() ->
                runtime.messageEventReceived("klantcontact", getTask(contact).getExecutionId()));
        refuse(() -> runtime.signal(getTask(contact).getExecutionId()));
        database.assertUnchangedBy("signal", () -> runtime.signalEventReceived("klantcontact"));
        refuse(() -> runtime.createConditionEvaluation()
                .setVariables(STRAIGHT_TO_THE_DEPARTMENT)
                .evaluateStartConditions());
    }

    @Test
    void aFinishedContactIsNotRestarted() {
        String contact = kcc.registerForIntake();
        String instance = getTask(contact).getProcessInstanceId();
        runtime.deleteProcessInstance(instance, "test");
        String definition = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();

        refuse(() -> runtime.restartProcessInstances(definition)
                .processInstanceIds(instance)
                .startBeforeActivity("userTask_HoudIntake")
                .execute());
        refuse(() -> runtime.restartProcessInstances(definition)
                .processInstanceIds(instance)
                .startAfterActivity("userTask_HoudIntake")
                .skipCustomListeners()
                .skipIoMappings()
                .execute());
    }

    @Test
    void aProcessWithoutADoorkeeperStartsForNobody() {
        String deployment = repository
                .createDeployment()
                .addString("zonder-poortwachter.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                          <process id="zonder-poortwachter" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="begin"/>
                          </process>
                        </definitions>""")
                .deploy()
                .getId();
        try {
            refuse(() -> runtime.startProcessInstanceByKey("zonder-poortwachter"));
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    // --- Completing -------------------------------------------------------------------------------------------------

    private interface TaskAction {
        void on(TaskService tasks, FormService forms, Task task);
    }

    private record Completion(String name, TaskAction action) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Completion> completions() {
        Map<String, Object> outcome = Map.of(
                "intakeUitkomst", "ZAAK", "beoordelingUitkomst", "AFGEHANDELD", "behandelUitkomst", "AFGEHANDELD");
        return Stream.of(
                new Completion("complete", (tasks, forms, task) -> tasks.complete(task.getId())),
                new Completion(
                        "complete with an outcome", (tasks, forms, task) -> tasks.complete(task.getId(), outcome)),
                new Completion(
                        "complete and return variables",
                        (tasks, forms, task) -> tasks.completeWithVariablesInReturn(task.getId(), outcome, false)),
                new Completion("submit the form", (tasks, forms, task) -> forms.submitTaskForm(task.getId(), outcome)),
                new Completion(
                        "submit the form and return variables",
                        (tasks, forms, task) ->
                                forms.submitTaskFormWithVariablesInReturn(task.getId(), outcome, false)),
                new Completion(
                        "an error that the model does not know",
                        (tasks, forms, task) -> tasks.handleBpmnError(task.getId(), "weg", "weg ermee", outcome)),
                new Completion(
                        "an escalation that the model does not know",
                        (tasks, forms, task) -> tasks.handleEscalation(task.getId(), "weg", outcome)),
                new Completion("delegate", (tasks, forms, task) -> tasks.delegateTask(task.getId(), "tom")),
                new Completion("resolve", (tasks, forms, task) -> tasks.resolveTask(task.getId())),
                new Completion(
                        "resolve with an outcome", (tasks, forms, task) -> tasks.resolveTask(task.getId(), outcome)),
                new Completion("delete", (tasks, forms, task) -> tasks.deleteTask(task.getId(), true)));
    }

    @ParameterizedTest
    @MethodSource("completions")
    void noTaskOfAnAgentIsDoneWithoutItsForm(Completion completion) {
        for (String number :
                List.of(kcc.registerForIntake(), kcc.registerForOpenbareRuimte(), kcc.createParkeervergunning())) {
            Task task = getTask(number);

            refuse(() -> completion.action().on(tasks, forms, task));
            login("anja", "eerstelijn");
            refuse(() -> completion.action().on(tasks, forms, task));
            login("otto", "vakafdeling", "afd-openbare-ruimte");
            refuse(() -> completion.action().on(tasks, forms, task));
            identity.clearAuthentication();
        }
    }

    // --- What only an administrator of the engine may ---------------------------------------------------------------

    /** The one whose task it is, one who may take it up, and one of a department that it is not for. */
    @ParameterizedTest
    @ValueSource(strings = {"anja", "bram", "otto"})
    void anAgentChangesNothingAroundTheTask(String account) {
        Task task = getTask(account.equals("anja") ? kcc.registerForIntake() : kcc.registerForIntake("webformulier"));
        String instance = task.getProcessInstanceId();
        String definition = task.getProcessDefinitionId();
        login(
                account,
                account.equals("otto")
                        ? new String[] {"vakafdeling", "afd-openbare-ruimte"}
                        : new String[] {"eerstelijn"});

        List<Runnable> attacks = List.of(
                () -> tasks.setVariable(task.getId(), "afdelinggroep", "afd-vergunningen"),
                () -> tasks.setVariableLocal(task.getId(), "notitie", "vrije tekst"),
                () -> runtime.setVariable(instance, "afdelinggroep", "afd-vergunningen"),
                () -> runtime.removeVariable(instance, "beslissing"),
                () -> tasks.setOwner(task.getId(), account),
                () -> tasks.setName(task.getId(), "vrije tekst"),
                () -> tasks.setDescription(task.getId(), "vrije tekst"),
                () -> tasks.setPriority(task.getId(), 100),
                () -> tasks.addCandidateGroup(task.getId(), "afd-vergunningen"),
                () -> tasks.addCandidateUser(task.getId(), "vera"),
                () -> tasks.deleteCandidateGroup(task.getId(), "eerstelijn"),
                () -> tasks.setAssignee(task.getId(), "tom"),
                () -> tasks.claim(task.getId(), "tom"),
                () -> saveRenamed(task),
                () -> runtime.createProcessInstanceModification(instance)
                        .startBeforeActivity("endEvent_ZakenAangemaakt")
                        .cancelAllForActivity("userTask_HoudIntake")
                        .execute(true, true),
                () -> runtime.deleteProcessInstance(instance, "weg", true),
                () -> runtime.suspendProcessInstanceById(instance),
                () -> runtime.createModification(definition)
                        .processInstanceIds(instance)
                        .cancelAllForActivity("userTask_HoudIntake")
                        .execute(),
                () -> runtime.deleteProcessInstancesAsync(List.of(instance), "weg"),
                () -> repository.suspendProcessDefinitionByKey("klantcontact"),
                () -> repository.createDeployment().addString("x.bpmn", "<x/>").deploy());
        for (Runnable attack : attacks) {
            refuse(attack);
        }
    }

    private void saveRenamed(Task task) {
        task.setName("vrije tekst");
        tasks.saveTask(task);
    }

    private void refuseStart(String proces, @Nullable String number, Start start) {
        refuse(() -> start.with(runtime.createProcessInstanceByKey(proces)
                .businessKey(number)
                .setVariables(new HashMap<>(STRAIGHT_TO_THE_DEPARTMENT))));
        login("anja", "eerstelijn");
        refuse(() -> start.with(runtime.createProcessInstanceByKey(proces)
                .businessKey(number)
                .setVariables(new HashMap<>(STRAIGHT_TO_THE_DEPARTMENT))));
        identity.clearAuthentication();
    }

    private void refuse(Runnable attack) {
        database.assertUnchangedBy(
                "a refused attack",
                () -> assertThatThrownBy(attack::run)
                        .isInstanceOfAny(ProcessEngineException.class, AuthorizationException.class));
    }

    private Task getTask(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private String definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void login(String account, String... groups) {
        identity.setAuthentication(account, List.of(groups));
    }
}
