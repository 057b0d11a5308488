package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every decision of the process owners against the examples beside it, and looks for holes and overlaps. */
class DecisionExamplesTest {

    private static final Path DECISIONS = Path.of("decisions");

    @TestFactory
    List<DynamicNode> everyDecision() throws IOException {
        List<Path> decisions = files().stream()
                .filter(file -> file.toString().endsWith(".dmn"))
                .sorted()
                .toList();
        assertThat(decisions)
                .as("beslissingen in %s", DECISIONS.toAbsolutePath())
                .isNotEmpty();
        return decisions.stream().map(DecisionExamplesTest::checksOf).toList();
    }

    @Test
    void everyExamplesFileBelongsToADecision() throws IOException {
        assertThat(DecisionTableCheck.orphans(files().stream())).isEmpty();
    }

    private static DynamicNode checksOf(Path dmn) {
        String name = DECISIONS.relativize(dmn).toString();
        try {
            DecisionTableFile table = DecisionTableFile.read(dmn);
            DecisionTableCheck check = new DecisionTableCheck(table);
            DecisionExamples examples = DecisionExamples.read(table);
            Stream<DynamicTest> rows = examples.examples().stream()
                    .map(example -> dynamicTest(
                            "voorbeeld op regel %d: %s".formatted(example.line(), example.text()),
                            () -> assertThat(check.outcome(example)).isEmpty()));
            Stream<DynamicTest> whole = Stream.of(
                    dynamicTest(
                            "naam en beschrijving",
                            () -> assertThat(check.conventions()).isEmpty()),
                    dynamicTest(
                            "elke regel heeft een voorbeeld",
                            () -> assertThat(check.rulesWithoutExample(examples))
                                    .isEmpty()),
                    dynamicTest(
                            "geen gaten en geen overlap",
                            () -> assertThat(check.holesAndOverlaps()).isEmpty()));
            return dynamicContainer(name, Stream.concat(whole, rows));
        } catch (DecisionFileException unreadable) {
            return dynamicTest(name, () -> {
                throw unreadable;
            });
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DECISIONS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
