package nl.zaakregie.platform.engine;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zaakregie.support.Rounds;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Measures decisions with the FEEL engine of this application against the shipped one, in {@link Rounds}. It counts the processor time
 * of its own thread, not the time on the clock.
 */
public final class DecisionSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 15;
    private static final long WARM_UP = 3_000_000_000L;
    private static final long TURN = 300_000_000L;

    private DecisionSpeed() {}

    private record Subject(String name, String dmn, String key, List<Map<String, Object>> inputs) {}

    public static void main(String[] args) throws Exception {
        Rounds.printHeader("beslissing", "geleverd", "onze");
        for (Subject subject : subjects()) {
            measure(subject);
        }
    }

    private static void measure(Subject subject) throws Exception {
        Runner shipped = new Runner(
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine(), subject);
        Runner ours = new Runner(FeelPlugin.dmnEngineConfiguration().buildEngine(), subject);
        shipped.perSecond(WARM_UP);
        ours.perSecond(WARM_UP);
        new Rounds(ROUNDS).compare(subject.name(), () -> shipped.perSecond(TURN), () -> ours.perSecond(TURN));
    }

    /** Evaluates the inputs of a subject over and over, and checks that there was an answer each time. */
    private static final class Runner {

        private final DmnEngine engine;
        private final DmnDecision decision;
        private final List<Map<String, Object>> inputs;
        private int next;

        Runner(DmnEngine engine, Subject subject) {
            this.engine = engine;
            this.decision = engine.parseDecision(
                    subject.key(), new ByteArrayInputStream(subject.dmn().getBytes(StandardCharsets.UTF_8)));
            this.inputs = subject.inputs();
        }

        double perSecond(long nanos) {
            long start = THREADS.getCurrentThreadCpuTime();
            long evaluations = 0;
            while (THREADS.getCurrentThreadCpuTime() - start < nanos) {
                Map<String, Object> input = inputs.get(next++ % inputs.size());
                if (engine.evaluateDecision(decision, Variables.fromMap(input)).isEmpty()) {
                    throw new IllegalStateException("No outcome for inputs " + input.keySet());
                }
                evaluations++;
            }
            return evaluations * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
        }
    }

    private static List<Subject> subjects() throws Exception {
        List<Map<String, Object>> hundred = IntStream.range(0, 100)
                .mapToObj(i -> Map.<String, Object>of("soort", "SOORT_" + i % 10, "dagen", i, "spoed", i % 2 == 0))
                .toList();
        return List.of(
                new Subject("tabel van 100 regels", hundredRules(), "honderd", hundred),
                new Subject(
                        "eerstelijnsbeslissing",
                        Files.readString(Path.of("decisions/intake/eerstelijnsbeslissing.dmn")),
                        "eerstelijnsbeslissing",
                        List.of(Map.of(
                                "dossiervorming", true,
                                "complexiteit", "STANDAARD",
                                "overlegNodig", false,
                                "klaarTerwijlUWacht", false))),
                new Subject(
                        "tags",
                        Files.readString(Path.of("decisions/klantcontact/tags.dmn")),
                        "tags",
                        List.of(Map.of(
                                "thema", "afval", "aard", "VRAAG", "kanaal", "telefoon", "afhandeling", "DIRECT"))));
    }

    /** Ten kinds times ten ranges of days, with a column that every rule leaves open to yes and no. */
    private static String hundredRules() {
        String rules = IntStream.range(0, 100)
                .mapToObj(i ->
                        rule(i, "\"SOORT_%d\"".formatted(i / 10), "[%d..%d)".formatted(i % 10 * 10, i % 10 * 10 + 10)))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:zaakregie:meting">
                  <decision id="honderd" name="Honderd regels">
                    <decisionTable id="tabel">
                      <input id="i1"><inputExpression id="e1" typeRef="string"><text>soort</text></inputExpression></input>
                      <input id="i2"><inputExpression id="e2" typeRef="integer"><text>dagen</text></inputExpression></input>
                      <input id="i3"><inputExpression id="e3" typeRef="boolean"><text>spoed</text></inputExpression></input>
                      <output id="o1" name="uitkomst" typeRef="string" />
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(rules);
    }

    private static String rule(int number, String soort, String dagen) {
        return """
                <rule id="r%1$d">
                  <inputEntry id="a%1$d"><text>%2$s</text></inputEntry>
                  <inputEntry id="b%1$d"><text>%3$s</text></inputEntry>
                  <inputEntry id="c%1$d"><text>true,false</text></inputEntry>
                  <outputEntry id="u%1$d"><text>"UITKOMST_%1$d"</text></outputEntry>
                </rule>
                """.formatted(number, soort, dagen);
    }
}
