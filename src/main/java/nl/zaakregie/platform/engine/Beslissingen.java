package nl.zaakregie.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zaakregie.platform.engine.BeslissingEvaluator.Evaluatie;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the decisions that are deployed, with the newest version of each.
 *
 * <p>The models come from the engine; the asking goes around its {@code DecisionService}, which writes rows of history for every
 * question, also for those that a form asks while somebody types. Whoever acts on an outcome stores it with what it decided about.
 */
@Component
public class Beslissingen {

    private final ProcessEngineConfigurationImpl configuration;
    private final BeslissingEvaluator evaluator;
    private final JdbcClient jdbc;

    Beslissingen(ProcessEngine engine, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var own = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        own.setFeelEngineFactory(configuration.getDmnEngineConfiguration()::getFeelEngine);
        this.evaluator = new BeslissingEvaluator(own);
    }

    /**
     * Evaluates the newest version of a decision. Nothing is stored, and whoever is logged in may ask: what a decision is about is
     * guarded by the endpoint that uses it.
     *
     * @param invoer each input of the decision by name; null for what is not known
     * @throws BeslissingNotFoundException when no such decision is deployed
     * @throws BeslissingFailedException when no rule matches, more than one matches in a table with a unique answer, or an input
     *     is missing or of the wrong type
     */
    public Beslissingsuitkomst evaluate(String sleutel, Map<String, ? extends @Nullable Object> invoer) {
        return evaluate(sleutel, getDefinition(sleutel), invoer);
    }

    /**
     * Evaluates one version of a decision, the newest, on several inputs; the outcomes are in their order.
     *
     * @see #evaluate(String, Map)
     */
    public List<Beslissingsuitkomst> evaluateAll(
            String sleutel, List<? extends Map<String, ? extends @Nullable Object>> invoeren) {
        DecisionDefinition definition = getDefinition(sleutel);
        return invoeren.stream()
                .map(invoer -> evaluate(sleutel, definition, invoer))
                .toList();
    }

    private Beslissingsuitkomst evaluate(
            String sleutel, DecisionDefinition definition, Map<String, ? extends @Nullable Object> invoer) {
        Evaluatie evaluatie;
        try {
            evaluatie = evaluator.evaluate((DmnDecision) definition, invoer);
        } catch (RuntimeException e) {
            throw BeslissingFailedException.notEvaluated(sleutel, invoer.keySet(), e);
        }
        if (evaluatie.regels().isEmpty()) {
            throw BeslissingFailedException.noRuleMatches(sleutel, invoer.keySet());
        }
        return new Beslissingsuitkomst(
                sleutel,
                definition.getVersion(),
                definition.getVersionTag(),
                new LinkedHashMap<>(invoer),
                evaluatie.regels(),
                evaluatie.regelIds());
    }

    /**
     * The newest version. Which that is, is asked each time, because another node may have deployed one; in SQL, because the engine takes
     * longer to put the question together than to ask it. What it says comes from the engine, which keeps it in memory.
     */
    private DecisionDefinition getDefinition(String sleutel) {
        String id = jdbc.sql("""
                        select ID_ from ACT_RE_DECISION_DEF where KEY_ = :sleutel and TENANT_ID_ is null
                        order by VERSION_ desc limit 1
                        """)
                .param("sleutel", sleutel)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new BeslissingNotFoundException(sleutel));
        DeploymentCache models = configuration.getDeploymentCache();
        DecisionDefinition known = models.getDecisionDefinitionCache().get(id);
        return known != null
                ? known
                : configuration
                        .getCommandExecutorTxRequired()
                        .execute(command -> models.findDeployedDecisionDefinitionById(id));
    }
}
