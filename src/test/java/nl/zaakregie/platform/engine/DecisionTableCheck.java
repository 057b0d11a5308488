package nl.zaakregie.platform.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zaakregie.platform.engine.BeslissingEvaluator.Evaluatie;
import nl.zaakregie.platform.engine.DecisionExamples.Example;
import nl.zaakregie.platform.engine.DecisionTableFile.Column;
import nl.zaakregie.platform.engine.DecisionTableFile.Rule;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a decision table, each check answering with Dutch sentences for the process owner; no sentences
 * means that it is right. The engine itself says which rules match, so nothing about FEEL is decided twice.
 */
final class DecisionTableCheck {

    private static final int MOST_COMBINATIONS = 200_000;
    private static final int MOST_SENTENCES = 10;

    private final DecisionTableFile table;

    DecisionTableCheck(DecisionTableFile table) {
        this.table = table;
    }

    /** The place of the file, its name and the written reason for its hit policy. */
    List<String> conventions() {
        List<String> problems = new ArrayList<>();
        String expected = table.path().getFileName().toString().replaceFirst("\\.dmn$", "");
        if (!table.id().equals(expected)) {
            problems.add("%s: de id van de beslissing is '%s', maar moet gelijk zijn aan de bestandsnaam: '%s'."
                    .formatted(table.path(), table.id(), expected));
        }
        if (table.description().isBlank()) {
            problems.add("%s: de beslissing heeft geen beschrijving.".formatted(table.path()));
        }
        if (table.hitPolicy() != HitPolicy.UNIQUE && !table.description().contains("Hit policy")) {
            problems.add("%s: de hit policy is %s. Schrijf in de beschrijving waarom ('Hit policy %s: …')."
                    .formatted(table.path(), table.hitPolicy(), table.hitPolicy()));
        }
        if (table.collects() && table.outputs().size() != 1) {
            problems.add("%s: een tabel met hit policy COLLECT heeft één uitkomstkolom nodig.".formatted(table.path()));
        }
        table.rules().stream()
                .filter(rule -> rule.description().isBlank())
                .map(rule -> "%s: regel %d heeft geen toelichting.".formatted(table.path(), rule.number()))
                .forEach(problems::add);
        return problems;
    }

    /** Whether an example comes out as written. */
    List<String> outcome(Example example) {
        List<Map<String, @Nullable Object>> answer;
        try {
            answer = table.decide(example.input());
        } catch (RuntimeException e) {
            return List.of(
                    "Regel %d (%s) geeft een fout: %s".formatted(example.line(), example.text(), e.getMessage()));
        }
        if (answer.isEmpty()) {
            return List.of("Regel %d (%s) heeft geen uitkomst: geen enkele regel past."
                    .formatted(example.line(), example.text()));
        }
        return table.outputs().stream()
                .flatMap(output -> difference(example, output, answer).stream())
                .toList();
    }

    /** Rules that no example uses. */
    List<String> rulesWithoutExample(DecisionExamples examples) {
        Set<String> hit = examples.examples().stream()
                .flatMap(example -> table.match(example.input()).regelIds().stream())
                .collect(Collectors.toSet());
        return table.rules().stream()
                .filter(rule -> !hit.contains(rule.id()))
                .map(rule -> "%s heeft geen voorbeeld in %s."
                        .formatted(capitalised(rule), examples.path().getFileName()))
                .toList();
    }

    /** Inputs without an outcome, inputs with more than one in a UNIQUE table, rules that nothing reaches, outcomes not listed. */
    List<String> holesAndOverlaps() {
        Set<String> problems = new LinkedHashSet<>();
        Set<String> reached = new LinkedHashSet<>();
        List<Map<String, Object>> combinations = combinations();
        int wrong = 0;
        for (Map<String, Object> input : combinations) {
            Evaluatie match = table.match(input);
            reached.addAll(match.regelIds());
            Optional<String> problem = problem(input, match);
            if (problem.isPresent() && ++wrong <= MOST_SENTENCES) {
                problems.add(problem.get());
            }
        }
        if (wrong > MOST_SENTENCES) {
            problems.add(
                    "Zo zijn er nog %d van de %d combinaties.".formatted(wrong - MOST_SENTENCES, combinations.size()));
        }
        table.rules().stream()
                .filter(rule -> !reached.contains(rule.id()))
                .map(rule -> "%s past bij geen enkele combinatie van toegestane waarden.".formatted(capitalised(rule)))
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    private Optional<String> problem(Map<String, Object> input, Evaluatie match) {
        List<String> matching = match.regelIds();
        if (matching.isEmpty()) {
            return Optional.of("Geen regel past bij %s.".formatted(readable(input)));
        }
        if (table.hitPolicy() == HitPolicy.UNIQUE && matching.size() > 1) {
            String labels = table.rules().stream()
                    .filter(rule -> matching.contains(rule.id()))
                    .map(Rule::label)
                    .collect(Collectors.joining(" en "));
            return Optional.of("Meer dan één regel past bij %s: %s.".formatted(readable(input), labels));
        }
        return match.regels().stream().flatMap(this::unlisted).findFirst();
    }

    private Stream<String> unlisted(Map<String, @Nullable Object> answer) {
        return table.outputs().stream().flatMap(output -> {
            Object value = answer.get(output.name());
            return value == null || output.allowed().allows(value)
                    ? Stream.empty()
                    : Stream.of("Uitkomst '%s' staat niet bij de toegestane waarden van '%s'."
                            .formatted(value, output.name()));
        });
    }

    private List<String> difference(Example example, Column output, List<Map<String, @Nullable Object>> answer) {
        String expected = Objects.requireNonNull(example.expected().get(output.name()));
        if (table.collects()) {
            List<String> wanted = expected.isEmpty()
                    ? List.of()
                    : Arrays.stream(expected.split(",", -1))
                            .map(String::strip)
                            .sorted()
                            .toList();
            List<String> got = answer.stream()
                    .map(row -> String.valueOf(row.get(output.name())))
                    .sorted()
                    .toList();
            return wanted.equals(got) ? List.of() : List.of(unequal(example, output, expected, String.join(",", got)));
        }
        Object got = answer.get(0).get(output.name());
        boolean equal = got == null
                ? expected.isEmpty()
                : !expected.isEmpty() && AllowedValues.same(output.allowed().parseValue(output.name(), expected), got);
        return equal ? List.of() : List.of(unequal(example, output, expected, String.valueOf(got)));
    }

    private static String unequal(Example example, Column output, String expected, String got) {
        return "Regel %d (%s): verwacht %s = %s, maar de beslissing geeft %s."
                .formatted(example.line(), example.text(), output.name(), expected, got);
    }

    private List<Map<String, Object>> combinations() {
        List<Map<String, Object>> combinations = List.of(Map.of());
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            int index = i;
            List<Object> values = column.allowed()
                    .samples(table.rules().stream()
                            .map(rule -> rule.cells().get(index))
                            .toList())
                    .orElseThrow(() -> new DecisionFileException(
                            "%s: kolom '%s' noemt geen toegestane waarden. Zonder die lijst is niet te controleren of elke invoer een uitkomst heeft."
                                    .formatted(table.path(), column.name())));
            if ((long) combinations.size() * values.size() > MOST_COMBINATIONS) {
                throw new DecisionFileException("%s heeft meer dan %d combinaties. Splits de tabel."
                        .formatted(table.path(), MOST_COMBINATIONS));
            }
            combinations = combinations.stream()
                    .flatMap(combination -> values.stream().map(value -> with(combination, column.name(), value)))
                    .toList();
        }
        return combinations;
    }

    private static Map<String, Object> with(Map<String, Object> combination, String name, Object value) {
        Map<String, Object> extended = new LinkedHashMap<>(combination);
        extended.put(name, value);
        return extended;
    }

    private static String readable(Map<String, Object> input) {
        return input.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String capitalised(Rule rule) {
        return "R" + rule.label().substring(1);
    }

    /** Example files that belong to no decision. */
    static List<String> orphans(Stream<Path> files) {
        Set<Path> all = files.collect(Collectors.toSet());
        return all.stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .filter(file -> !all.contains(
                        file.resolveSibling(file.getFileName().toString().replaceFirst("\\.csv$", ".dmn"))))
                .map(file -> "%s hoort bij geen enkele beslissing.".formatted(file))
                .sorted()
                .toList();
    }
}
