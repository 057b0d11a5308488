package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Evaluates parsed decisions and tells which rules answered. Safe for use by many threads. */
final class BeslissingEvaluator {

    /** What came out: one map a matching rule (output name to value), and the ids of those rules in the model. */
    record Evaluatie(List<Map<String, @Nullable Object>> regels, List<String> regelIds) {}

    private final DmnEngine engine;

    // The engine hands the matched rules to its listeners only, on the thread that evaluates.
    private final ThreadLocal<@Nullable DmnDecisionLogicEvaluationEvent> evaluated = new ThreadLocal<>();

    BeslissingEvaluator(DefaultDmnEngineConfiguration configuration) {
        configuration.getCustomPostDecisionEvaluationListeners().add(event -> evaluated.set(event.getDecisionResult()));
        this.engine = configuration.buildEngine();
    }

    /**
     * Evaluates one decision.
     *
     * @throws RuntimeException of the decision engine when an expression fails, an input has the wrong type, or
     *     the hit policy is broken; its message may hold input values
     */
    Evaluatie evaluate(DmnDecision decision, Map<String, ? extends @Nullable Object> invoer) {
        try {
            List<Map<String, @Nullable Object>> regels = new ArrayList<>();
            for (Map<String, Object> regel : engine.evaluateDecision(
                            decision, Variables.fromMap(new LinkedHashMap<>(invoer)))
                    .getResultList()) {
                regels.add(Collections.unmodifiableMap(new LinkedHashMap<>(regel)));
            }
            return new Evaluatie(List.copyOf(regels), matchedRules());
        } finally {
            evaluated.remove();
        }
    }

    private List<String> matchedRules() {
        return Optional.ofNullable(evaluated.get())
                .filter(DmnDecisionTableEvaluationEvent.class::isInstance)
                .map(DmnDecisionTableEvaluationEvent.class::cast)
                .map(event -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList())
                .orElse(List.of());
    }
}
