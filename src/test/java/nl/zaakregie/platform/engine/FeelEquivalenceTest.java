package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Proves that the quick FEEL engine answers as the shipped one does: value, type of value, and words of every error. */
class FeelEquivalenceTest {

    private static final String INPUT = "invoer";

    private final FeelEngine shipped = new ScalaFeelEngine(List.of());
    private final CachingFeelEngine ours = new CachingFeelEngine(List.of(), 100_000);

    /** What came out: a value with its type, or an error with its words. */
    private record Outcome(String kind, @Nullable Object value) {

        static Outcome of(Callable<@Nullable Object> evaluation) {
            try {
                return of(evaluation.call());
            } catch (Exception e) {
                return new Outcome("error " + e.getClass().getName(), e.getMessage());
            }
        }

        private static Outcome of(@Nullable Object value) {
            String kind = value == null ? "null" : value.getClass().getName();
            // Functions are values of FEEL too, and no two are equal.
            return new Outcome(kind, kind.contains("ValFunction") ? "function" : value);
        }

        boolean isError() {
            return kind.startsWith("error");
        }
    }

    @Test
    void everyCellAnswersTheSameOnEveryInput() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String test : FeelCorpus.unaryTests()) {
            for (Object input : FeelCorpus.inputs()) {
                VariableContext variables = variables(input);
                outcomes.add(
                        same(test + " on " + input, engine -> engine.evaluateSimpleUnaryTests(test, INPUT, variables)));
            }
        }

        assertThat(outcomes).hasSizeGreaterThan(10_000);
        assertThat(count(outcomes, outcome -> Boolean.TRUE.equals(outcome.value())))
                .isGreaterThan(500);
        assertThat(count(outcomes, outcome -> Boolean.FALSE.equals(outcome.value())))
                .isGreaterThan(5_000);
        assertThat(count(outcomes, Outcome::isError)).isGreaterThan(500);
    }

    @Test
    void everyExpressionAnswersTheSame() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String expression : FeelCorpus.expressions(2_500)) {
            VariableContext variables = variables(7);
            outcomes.add(same(expression, engine -> engine.evaluateSimpleExpression(expression, variables)));
        }

        assertThat(outcomes).hasSizeGreaterThan(2_000);
        assertThat(count(outcomes, Outcome::isError)).isGreaterThan(100);
        assertThat(count(outcomes, outcome -> outcome.value() instanceof Number))
                .isGreaterThan(50);
        assertThat(count(outcomes, outcome -> outcome.value() instanceof String))
                .isGreaterThan(50);
        assertThat(outcomes.stream().map(Outcome::kind).distinct().count()).isGreaterThan(8);
    }

    @Test
    void aTextMeansSomethingElseInACondition() {
        VariableContext variables = variables(7);
        for (String text : List.of("5", "> 5", "true", "[1..9]", "-", "null", "grens")) {
            same(text, engine -> engine.evaluateSimpleExpression(text, variables));
            same(text, engine -> engine.evaluateSimpleUnaryTests(text, INPUT, variables));
            same(text, engine -> engine.evaluateSimpleExpression(text, variables));
        }

        assertThat(ours.<Object>evaluateSimpleExpression("5", variables)).isEqualTo(5L);
        assertThat(ours.evaluateSimpleUnaryTests("5", INPUT, variables)).isFalse();
    }

    @Test
    void theSameTextAnswersAnewForOtherVariables() {
        for (Object input : List.of(1, 9, 1, "A", 9)) {
            same("> grens on " + input, engine -> engine.evaluateSimpleUnaryTests("> grens", INPUT, variables(input)));
        }

        assertThat(ours.evaluateSimpleUnaryTests("> grens", INPUT, variables(9)))
                .isTrue();
        assertThat(ours.evaluateSimpleUnaryTests("> grens", INPUT, variables(1)))
                .isFalse();
    }

    @Test
    void everyDecisionAnswersTheSameOnItsExamples() throws IOException {
        int compared = 0;
        for (Path dmn : decisions()) {
            DecisionTableFile quick = DecisionTableFile.read(dmn);
            DecisionTableFile slow = DecisionTableFile.read(
                    dmn, (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
            for (DecisionExamples.Example example : DecisionExamples.read(quick).examples()) {
                assertThat(quick.match(example.input()))
                        .as("%s on %s", dmn, example.text())
                        .isEqualTo(slow.match(example.input()));
                compared++;
            }
        }

        assertThat(compared).isPositive();
    }

    @Test
    void everyCellOfEveryDecisionAnswersTheSameOnAllItsValues() throws IOException {
        int compared = 0;
        for (Path dmn : decisions()) {
            DecisionTableFile table = DecisionTableFile.read(dmn);
            for (int column = 0; column < table.inputs().size(); column++) {
                int index = column;
                List<String> cells = table.rules().stream()
                        .map(rule -> rule.cells().get(index))
                        .distinct()
                        .toList();
                List<Object> values =
                        table.inputs().get(column).allowed().samples(cells).orElseThrow();
                for (String cell : cells) {
                    for (Object value : values) {
                        VariableContext variables =
                                variables(table.inputs().get(index).allowed().toEngine(value));
                        same(
                                dmn + ": " + cell + " on " + value,
                                engine -> engine.evaluateSimpleUnaryTests(cell, INPUT, variables));
                        compared++;
                    }
                }
            }
        }

        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void manyThreadsWithLittleRoomToRememberGetTheSameAnswers() throws Exception {
        CachingFeelEngine cramped = new CachingFeelEngine(List.of(), 20);
        List<String> tests = FeelCorpus.unaryTests().subList(0, 60);
        Map<String, Outcome> expected = new HashMap<>();
        tests.forEach(test ->
                expected.put(test, Outcome.of(() -> shipped.evaluateSimpleUnaryTests(test, INPUT, variables(7)))));

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<String>>> walks = IntStream.range(0, 8)
                    .mapToObj(start -> (Callable<List<String>>) () -> differences(cramped, tests, expected, start * 7))
                    .toList();
            for (Future<List<String>> walk : threads.invokeAll(walks)) {
                assertThat(walk.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
        // Threads that come in together may each add one before the next of them starts afresh.
        assertThat(cramped.remembered()).isLessThanOrEqualTo(20 + 8);
    }

    private static List<String> differences(
            FeelEngine engine, List<String> tests, Map<String, Outcome> expected, int start) {
        return IntStream.range(start, start + 10 * tests.size())
                .mapToObj(i -> tests.get(i % tests.size()))
                .filter(test -> !Objects.equals(
                        expected.get(test),
                        Outcome.of(() -> engine.evaluateSimpleUnaryTests(test, INPUT, variables(7)))))
                .toList();
    }

    /** Evaluates with the shipped engine once and with ours twice: with what is being parsed and with what is remembered. */
    private Outcome same(String description, Function<FeelEngine, @Nullable Object> evaluation) {
        Outcome expected = Outcome.of(() -> evaluation.apply(shipped));
        assertThat(Outcome.of(() -> evaluation.apply(ours))).as(description).isEqualTo(expected);
        assertThat(Outcome.of(() -> evaluation.apply(ours)))
                .as(description + ", remembered")
                .isEqualTo(expected);
        return expected;
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> wanted) {
        return outcomes.stream().filter(wanted).count();
    }

    private static VariableContext variables(@Nullable Object input) {
        return Variables.fromMap(FeelCorpus.VARIABLES).putValue(INPUT, input).asVariableContext();
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("decisions"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }
}
