package nl.zaakregie.platform.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The engine inside a program of somebody who wants nothing but speed: no web, no log-in, no rights, no tables of his own. It has our
 * models and a database of its own on the PostgreSQL of the application.
 */
final class EmbeddedRival implements AutoCloseable {

    private static final List<Path> MODELS = List.of(
            Path.of("processes/klantcontact/klantcontact.bpmn"), Path.of("decisions/intake/eerstelijnsbeslissing.dmn"));

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;

    private EmbeddedRival(HikariDataSource dataSource, String history, List<ProcessEnginePlugin> plugins) {
        this.dataSource = dataSource;
        var standalone = new StandaloneProcessEngineConfiguration();
        standalone.setProcessEngineName(dataSource.getPoolName());
        standalone.setDataSource(dataSource);
        standalone.setDatabaseSchemaUpdate("create");
        standalone.setJobExecutorActivate(false);
        standalone.setMetricsEnabled(false);
        standalone.setHistory(history);
        standalone.setEnforceHistoryTimeToLive(true);
        standalone.setIdGenerator(new StrongUuidGenerator());
        standalone.setProcessEnginePlugins(plugins);
        this.engine = standalone.buildProcessEngine();
        this.configuration = standalone;
        var deployment = engine.getRepositoryService().createDeployment();
        MODELS.forEach(model -> deployment.addInputStream(
                model.getFileName().toString(), EmbeddedRival.class.getResourceAsStream("/" + model)));
        deployment.deploy();
    }

    /** As Camunda ships it. */
    static EmbeddedRival asShipped(HikariDataSource application) throws SQLException {
        return new EmbeddedRival(newDatabase(application, "geleverd"), "full", List.of());
    }

    /** With our quick decisions and our short history. */
    static EmbeddedRival asOurs(HikariDataSource application) throws SQLException {
        return new EmbeddedRival(
                newDatabase(application, "ingesteld"),
                Werkgeschiedenis.NAME,
                List.of(new FeelPlugin(), new Werkgeschiedenis()));
    }

    /** Decides on a contact and runs its process to the end, in one transaction. */
    void answerDirectly() {
        start(false, Map.of("afhandeling", "DIRECT"));
    }

    /** Starts a contact that waits for an intake; id of the task. */
    String startIntake() {
        String instance = start(true, Map.of());
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    void completeIntake(String task) {
        engine.getTaskService().complete(task, Map.of("intakeUitkomst", "VERVALLEN"));
    }

    private String start(boolean dossier, Map<String, String> more) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            String beslissing = engine.getDecisionService()
                    .evaluateDecisionTableByKey(
                            "eerstelijnsbeslissing",
                            Map.of(
                                    "dossiervorming",
                                    dossier,
                                    "complexiteit",
                                    "EENVOUDIG",
                                    "overlegNodig",
                                    false,
                                    "klaarTerwijlUWacht",
                                    false))
                    .getSingleResult()
                    .getEntry("uitkomst");
            Map<String, @Nullable Object> variables = new HashMap<>(more);
            variables.put("beslissing", beslissing);
            variables.put("afdelinggroep", null);
            variables.put("medewerker", "anja");
            return engine.getRuntimeService()
                    .startProcessInstanceByKey("klantcontact", UUID.randomUUID().toString(), variables)
                    .getId();
        });
    }

    private static HikariDataSource newDatabase(HikariDataSource application, String name) throws SQLException {
        try (Connection connection = application.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(application.getJdbcUrl().replaceFirst("/postgres(?=\\?|$)", "/" + name));
        config.setUsername(application.getUsername());
        config.setPassword(application.getPassword());
        config.setMaximumPoolSize(4);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
