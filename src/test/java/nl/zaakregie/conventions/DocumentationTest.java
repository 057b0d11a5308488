package nl.zaakregie.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the documentation from promising what is not there. */
class DocumentationTest {

    private static final Set<String> PLACES = Set.of("docs", "processes", "decisions", "zaaktypecatalogus", "deploy");

    /** A link or picture to a place in this repository; addresses and anchors on the same page are not. */
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)");

    private static final Pattern NAMED_TEST = Pattern.compile("`(?:scenario/)?([A-Z][A-Za-z0-9]*(?:Test|IT))`");

    /** The layers of tests have made-up names in the documentation. */
    private static final String MADE_UP_NAME = "Xxx.*";

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            for (String target : found(LINK, document)) {
                if (!Files.exists(document.resolveSibling(target).normalize())) {
                    broken.add(document + " -> " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyNamedTestExists() throws IOException {
        Set<String> tests = names(Path.of("src/test/java"));
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String test : found(NAMED_TEST, document)) {
                if (!tests.contains(test) && !test.matches(MADE_UP_NAME)) {
                    missing.add(document + " -> " + test);
                }
            }
        }

        assertThat(tests).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDecisionOfOursSaysWhatGuardsIt() throws IOException {
        List<Path> adrs = documents().stream()
                .filter(document -> document.startsWith("docs/adr"))
                .toList();

        assertThat(adrs)
                .isNotEmpty()
                .allSatisfy(adr -> assertThat(Files.readString(adr))
                        .contains(
                                "**Status:**",
                                "## Context",
                                "## Options",
                                "## Decision",
                                "## Consequences",
                                "**Guarded by:**"));
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(Path.of(""))) {
            top.filter(DocumentationTest::isDocument).forEach(documents::add);
        }
        for (String place : PLACES) {
            if (Files.isDirectory(Path.of(place))) {
                try (Stream<Path> files = Files.walk(Path.of(place))) {
                    files.filter(DocumentationTest::isDocument).forEach(documents::add);
                }
            }
        }
        return documents;
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md");
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> names(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
