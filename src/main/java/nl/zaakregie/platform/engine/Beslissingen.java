package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables that are deployed, with the newest version of each. */
@Component
public class Beslissingen {

    private final DecisionService decisionService;
    private final RepositoryService repositoryService;
    private final Processen processen;

    Beslissingen(DecisionService decisionService, RepositoryService repositoryService, Processen processen) {
        this.decisionService = decisionService;
        this.repositoryService = repositoryService;
        this.processen = processen;
    }

    /**
     * Evaluates the newest version of a decision table.
     *
     * @throws IllegalStateException when no rule matches; names the inputs, not their values
     */
    public Beslissingsuitkomst evaluate(String sleutel, Map<String, ? extends @Nullable Object> invoer) {
        return processen.withoutAuthorization(() -> {
            int versie = repositoryService
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(sleutel)
                    .latestVersion()
                    .singleResult()
                    .getVersion();
            List<Map<String, @Nullable Object>> regels = new ArrayList<>();
            decisionService
                    .evaluateDecisionTableByKey(sleutel, new HashMap<>(invoer))
                    .getResultList()
                    .forEach(regel -> regels.add(new HashMap<>(regel)));
            if (regels.isEmpty()) {
                throw new IllegalStateException("Decision " + sleutel + " has no outcome for " + invoer.keySet());
            }
            return new Beslissingsuitkomst(sleutel, versie, regels);
        });
    }
}
