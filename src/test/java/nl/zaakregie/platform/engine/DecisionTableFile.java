package nl.zaakregie.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.zaakregie.platform.engine.BeslissingEvaluator.Evaluatie;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** One decision table as it stands in its file: its columns and rules, and what the decision engine makes of it. */
final class DecisionTableFile {

    record Column(String name, AllowedValues allowed) {}

    record Rule(String id, int number, String description, List<String> cells) {
        /** How a process owner finds the rule in Camunda Modeler. */
        String label() {
            return "regel %d (%s)".formatted(number, description.isBlank() ? id : description);
        }
    }

    private final Path path;
    private final Decision decision;
    private final DecisionTable table;
    private final List<Column> inputs;
    private final List<Column> outputs;
    private final List<Rule> rules;
    private final BeslissingEvaluator evaluator;
    private final DmnDecision asModelled;
    private final DmnDecision withoutHitPolicy;

    private DecisionTableFile(Path path, DmnModelInstance model, DefaultDmnEngineConfiguration configuration) {
        this.path = path;
        this.decision = onlyDecision(path, model);
        this.table = Optional.ofNullable(decision.getExpression())
                .filter(DecisionTable.class::isInstance)
                .map(DecisionTable.class::cast)
                .orElseThrow(() -> new DecisionFileException("%s bevat geen beslistabel.".formatted(path)));
        this.inputs = table.getInputs().stream()
                .map(input -> column(
                        path,
                        input.getInputExpression().getText().getTextContent(),
                        input.getInputExpression().getTypeRef(),
                        Optional.ofNullable(input.getInputValues())
                                .map(v -> v.getText().getTextContent())))
                .toList();
        this.outputs = table.getOutputs().stream()
                .map(output -> column(
                        path,
                        output.getName(),
                        output.getTypeRef(),
                        Optional.ofNullable(output.getOutputValues())
                                .map(v -> v.getText().getTextContent())))
                .toList();
        List<org.camunda.bpm.model.dmn.instance.Rule> modelled = List.copyOf(table.getRules());
        this.rules = IntStream.range(0, modelled.size())
                .mapToObj(i -> new Rule(
                        modelled.get(i).getId(),
                        i + 1,
                        description(modelled.get(i)),
                        modelled.get(i).getInputEntries().stream()
                                .map(DecisionTableFile::cell)
                                .toList()))
                .toList();
        this.evaluator = new BeslissingEvaluator(configuration);
        var parser = configuration.buildEngine();
        this.asModelled = parser.parseDecision(decision.getId(), model);
        this.withoutHitPolicy = parser.parseDecision(decision.getId(), ignoringHitPolicy(model));
    }

    /**
     * Reads a DMN file.
     *
     * @throws DecisionFileException when it is no valid DMN, holds no or more than one decision table, or has a column
     *     that cannot be checked
     */
    static DecisionTableFile read(Path path) {
        return read(path, FeelPlugin.dmnEngineConfiguration());
    }

    /** As {@link #read(Path)}, to be evaluated by another engine than the application's. */
    static DecisionTableFile read(Path path, DefaultDmnEngineConfiguration configuration) {
        try (InputStream file = Files.newInputStream(path)) {
            return new DecisionTableFile(path, Dmn.readModelFromStream(file), configuration);
        } catch (ModelException e) {
            throw new DecisionFileException("%s is geen geldig DMN-bestand: %s".formatted(path, e.getMessage()));
        } catch (IOException e) {
            throw new DecisionFileException("%s is niet te lezen: %s".formatted(path, e.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    String id() {
        return decision.getId();
    }

    String description() {
        return description(decision);
    }

    HitPolicy hitPolicy() {
        return table.getHitPolicy();
    }

    boolean collects() {
        return hitPolicy() == HitPolicy.COLLECT && table.getAggregation() == null;
    }

    List<Column> inputs() {
        return inputs;
    }

    List<Column> outputs() {
        return outputs;
    }

    List<Rule> rules() {
        return rules;
    }

    /** All rules that match and what they say, whatever the hit policy makes of them. */
    Evaluatie match(Map<String, ? extends @Nullable Object> input) {
        return evaluator.evaluate(withoutHitPolicy, toEngine(input));
    }

    /** What the decision answers, as the application would get it. */
    List<Map<String, @Nullable Object>> decide(Map<String, ? extends @Nullable Object> input) {
        return evaluator.evaluate(asModelled, toEngine(input)).regels();
    }

    private Map<String, @Nullable Object> toEngine(Map<String, ? extends @Nullable Object> input) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : inputs) {
            Object value = input.get(column.name());
            values.put(column.name(), value == null ? null : column.allowed().toEngine(value));
        }
        return values;
    }

    private static Decision onlyDecision(Path path, DmnModelInstance model) {
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            throw new DecisionFileException("%s bevat %d beslissingen. Zet elke beslissing in een eigen bestand."
                    .formatted(path, decisions.size()));
        }
        return decisions.iterator().next();
    }

    private static Column column(Path path, String text, String typeRef, Optional<String> allowed) {
        String name = Optional.ofNullable(text).map(String::strip).orElse("");
        if (!name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            throw new DecisionFileException(
                    "%s: een kolom leest '%s'. Gebruik één naam met alleen letters en cijfers, zonder berekening."
                            .formatted(path, name));
        }
        return new Column(
                name, AllowedValues.parse(name, Optional.ofNullable(typeRef).orElse("geen"), allowed));
    }

    private static DmnModelInstance ignoringHitPolicy(DmnModelInstance model) {
        DmnModelInstance copy = model.clone();
        copy.getModelElementsByType(DecisionTable.class).forEach(table -> {
            table.removeAttribute("aggregation");
            table.setHitPolicy(HitPolicy.RULE_ORDER);
        });
        return copy;
    }

    private static String cell(InputEntry entry) {
        return Optional.ofNullable(entry.getText()).map(t -> t.getTextContent()).orElse("");
    }

    private static String description(DmnElement element) {
        return Optional.ofNullable(element.getDescription())
                .map(d -> d.getTextContent().strip())
                .orElse("");
    }
}
