package nl.zaakregie.platform.engine;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasestand;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine offers to programmers and what would serve an attacker: each is off, and shown to be off. */
@ApplicationTest
class EngineHardeningIT {

    private static final String SECRET = "geheim-uit-een-bestand";

    private final int port;
    private final ProcessEngineConfigurationImpl configuration;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final TaskService tasks;
    private final Databasestand database;
    private final List<Deployment> deployments = new ArrayList<>();

    @Autowired
    EngineHardeningIT(
            @LocalServerPort int port,
            ProcessEngine engine,
            RepositoryService repository,
            RuntimeService runtime,
            IdentityService identity,
            TaskService tasks,
            JdbcClient jdbc) {
        this.port = port;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.repository = repository;
        this.runtime = runtime;
        this.identity = identity;
        this.tasks = tasks;
        this.database = new Databasestand(jdbc);
    }

    @AfterEach
    void cleanUp() {
        identity.clearAuthentication();
        deployments.forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    // --- Scripts ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juel",
                "javascript",
                "ecmascript",
                "JavaScript",
                "groovy",
                "python",
                "jython",
                "ruby",
                "freemarker"
            })
    void noScriptRunsInAnyLanguage(String language) {
        assertThatThrownBy(() -> configuration
                        .getCommandExecutorTxRequired()
                        .execute(context -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining(language.toLowerCase(java.util.Locale.ROOT));
    }

    // --- Reading XML ------------------------------------------------------------------------------------------------

    @Test
    void aProcessModelReadsNoFileOfTheServer(@TempDir Path folder) throws IOException {
        String name = deployedName("xxe.bpmn", withEntity(folder, """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="xxe" name="naam &xxe;" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>
                </definitions>"""));

        assertThat(name).doesNotContain(SECRET);
    }

    @Test
    void aDecisionModelReadsNoFileOfTheServer(@TempDir Path folder) throws IOException {
        String name = deployedName("xxe.dmn", withEntity(folder, """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="xxe-d" name="xxe" namespace="x">
                  <decision id="xxe" name="naam &xxe;"
                      xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P1D">
                    <decisionTable><output id="o" name="o" typeRef="string"/></decisionTable>
                  </decision>
                </definitions>"""));

        assertThat(name).doesNotContain(SECRET);
    }

    /** A few lines that would become gigabytes. */
    @Test
    void aModelDoesNotGrowWhileItIsRead() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lollollollollollol\">");
        for (int level = 1; level <= 12; level++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(level, ("&a" + (level - 1) + ";").repeat(10)));
        }
        String model = "<!DOCTYPE definitions [" + entities + "]>" + """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="bom" name="&a12;" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>
                </definitions>""";

        assertThatThrownBy(() -> deploy("bom.bpmn", model)).isInstanceOf(ProcessEngineException.class);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("bom")
                        .count())
                .isZero();
    }

    private static String withEntity(Path folder, String model) throws IOException {
        Path file = Files.writeString(folder.resolve("geheim.txt"), SECRET);
        return "<!DOCTYPE definitions [<!ENTITY xxe SYSTEM \"" + file.toUri() + "\">]>" + model;
    }

    /** Whatever the model's name became, or why it was refused. */
    private String deployedName(String resource, String model) {
        try {
            String deployment = deploy(resource, model).getId();
            return resource.endsWith(".dmn")
                    ? repository
                            .createDecisionDefinitionQuery()
                            .deploymentId(deployment)
                            .singleResult()
                            .getName()
                    : repository
                            .createProcessDefinitionQuery()
                            .deploymentId(deployment)
                            .singleResult()
                            .getName();
        } catch (ProcessEngineException refused) {
            return String.valueOf(refused.getMessage()) + refused.getCause();
        }
    }

    private Deployment deploy(String resource, String model) {
        Deployment deployment =
                repository.createDeployment().addString(resource, model).deploy();
        deployments.add(deployment);
        return deployment;
    }

    // --- Reading objects --------------------------------------------------------------------------------------------

    @Test
    void noObjectOfJavaIsReadOrKept() {
        String instance = newInstance();

        database.assertUnchangedBy("a Java object as a variable", () -> {
            assertThatThrownBy(() -> runtime.setVariable(
                            instance,
                            "object",
                            Variables.objectValue(new ArrayList<>(List.of("x")))
                                    .serializationDataFormat(SerializationDataFormats.JAVA)
                                    .create()))
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> runtime.setVariable(
                            instance,
                            "object",
                            Variables.serializedObjectValue("rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0")
                                    .objectTypeName("java.util.ArrayList")
                                    .serializationDataFormat(SerializationDataFormats.JAVA)
                                    .create()))
                    .isInstanceOf(ProcessEngineException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-java-serialized-object", "application/json", "application/xml"})
    void evenAnAdministratorSendsNoObjectOfATypeOfHisChoice(String format) {
        String instance = newInstance();
        TasklistClient beheer = TasklistClient.as("beheer", port);

        database.assertUnchangedBy("an object through the web API", () -> {
            Answer answer = beheer.send(
                    "PUT", ENGINE + "/process-instance/" + instance + "/variables/object", """
                    {"type": "Object", "value": "rO0ABXNy", "valueInfo": {"serializationDataFormat": "%s",
                     "objectTypeName": "org.springframework.context.support.ClassPathXmlApplicationContext"}}""".formatted(format));
            assertThat(answer.status()).as(answer.text()).isBetween(400, 500);
        });
    }

    @Test
    void typesAreCheckedBeforeAnObjectIsMade() {
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.getDeserializationTypeValidator().validate("java.lang.String"))
                .isTrue();
        for (String type : List.of(
                "javax.naming.InitialContext",
                "org.springframework.context.support.ClassPathXmlApplicationContext",
                "nl.zaakregie.klant.Klant")) {
            assertThat(configuration.getDeserializationTypeValidator().validate(type))
                    .as(type)
                    .isFalse();
        }
    }

    // --- Settings that no behaviour above shows ---------------------------------------------------------------------

    @Test
    void dangerousSettingsAreOff() {
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
    }

    // --- Who deploys and administers --------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"anja", "otto", "teun", "petra"})
    void onlyAnAdministratorDeploys(String account) {
        TasklistClient client = TasklistClient.as(account, port);
        identity.setAuthentication(account, groups(account));

        database.assertUnchangedBy("deployment by " + account, () -> {
            assertThat(deployThroughTheWeb(client).status()).isEqualTo(403);
            assertThatThrownBy(() -> deploy("x.bpmn", harmless())).isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> identity.saveUser(identity.newUser("boef")))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> identity.saveGroup(identity.newGroup("boef")))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> identity.createMembership(account, "camunda-admin"))
                    .isInstanceOf(AuthorizationException.class);
        });
    }

    @Test
    void anAdministratorDeploys() {
        Answer answer = deployThroughTheWeb(TasklistClient.as("beheer", port));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        repository.deleteDeployment(answer.json().path("id").asText(), true);
    }

    private List<String> groups(String account) {
        return identity.createGroupQuery().groupMember(account).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
    }

    private static Answer deployThroughTheWeb(TasklistClient client) {
        String body = """
                --grens
                Content-Disposition: form-data; name="deployment-name"

                proef
                --grens
                Content-Disposition: form-data; name="proef.bpmn"; filename="proef.bpmn"
                Content-Type: text/xml

                %s
                --grens--
                """.formatted(harmless()).replace("\n", "\r\n");
        return client.send(
                "POST",
                ENGINE + "/deployment/create",
                body,
                Map.of("Content-Type", "multipart/form-data; boundary=grens"));
    }

    private static String harmless() {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <process id="proef" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>
                </definitions>""";
    }

    private String newInstance() {
        String contact = new Kcc(port).registerForIntake();
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .singleResult()
                .getProcessInstanceId();
    }
}
