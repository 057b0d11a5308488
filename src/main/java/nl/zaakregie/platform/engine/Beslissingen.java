package nl.zaakregie.platform.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.platform.engine.BeslissingEvaluator.Evaluatie;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.dmn.DecisionDefinitionNotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
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

    Beslissingen(ProcessEngine engine) {
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

    private DecisionDefinition getDefinition(String sleutel) {
        Optional<DecisionDefinition> definition = configuration
                .getCommandExecutorTxRequired()
                .execute(command -> findDefinition(command.getProcessEngineConfiguration(), sleutel));
        return definition.orElseThrow(() -> new BeslissingNotFoundException(sleutel));
    }

    private static Optional<DecisionDefinition> findDefinition(ProcessEngineConfigurationImpl engine, String sleutel) {
        try {
            return Optional.of(engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(sleutel));
        } catch (DecisionDefinitionNotFoundException e) {
            return Optional.empty();
        }
    }
}
