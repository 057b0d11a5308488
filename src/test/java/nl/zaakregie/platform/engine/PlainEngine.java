package nl.zaakregie.platform.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/**
 * The engine without the application, for tests of process paths. One engine and one PostgreSQL serve all tests of a
 * run: a database of its own per test class would cost seconds each. Delegates are stubbed by name with {@code Mocks}.
 */
public final class PlainEngine {

    private PlainEngine() {}

    /** The shared engine, started on first use and stopped with the virtual machine. */
    public static ProcessEngine get() {
        return Holder.ENGINE;
    }

    /** Deploys one model as it lies in the repository, and returns the id of the deployment. */
    public static String deploy(Path model) {
        return get().getRepositoryService()
                .createDeployment()
                .addInputStream(model.getFileName().toString(), PlainEngine.class.getResourceAsStream("/" + model))
                .deploy()
                .getId();
    }

    /** Removes a deployment with every instance that a test left behind. */
    public static void undeploy(String deploymentId) {
        get().getRepositoryService().deleteDeployment(deploymentId, true);
    }

    private static ProcessEngine start() {
        EmbeddedPostgres postgres = startPostgres();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("plain");
        configuration.setDataSource(postgres.getPostgresDatabase(Map.of("sslmode", "disable")));
        // Only here may the engine make its own tables: the application's are made by Liquibase.
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setProcessEnginePlugins(List.of(new FeelPlugin()));
        return configuration.buildProcessEngine();
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("Embedded PostgreSQL for the process tests does not start", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final ProcessEngine ENGINE = start();
    }
}
