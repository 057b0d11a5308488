package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.zaakregie.catalogus.Complexiteit;
import nl.zaakregie.catalogus.Vraagaard;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.platform.engine.DecisionTableFile.Column;
import nl.zaakregie.zaak.Lijn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the values that the decisions list against the values that the code and the catalogue know: a decision complete over its
 * own list is no use when the application passes or expects another one.
 */
class DecisionVocabularyTest {

    private static final String EERSTELIJN = "intake/eerstelijnsbeslissing";
    private static final String CONTACTNIVEAU = "intake/contactniveau";
    private static final String TAGS = "klantcontact/tags";

    static Stream<Arguments> vocabularies() throws IOException {
        return Stream.of(
                Arguments.of(EERSTELIJN, "complexiteit", names(Complexiteit.values())),
                Arguments.of(EERSTELIJN, "uitkomst", names(Eerstelijnsuitkomst.values())),
                Arguments.of(CONTACTNIVEAU, "lijn", everyLine()),
                Arguments.of(TAGS, "aard", names(Vraagaard.values())),
                Arguments.of(TAGS, "afhandeling", names(Afhandeling.values())),
                Arguments.of(TAGS, "thema", codes("themas")),
                Arguments.of(TAGS, "kanaal", codes("kanalen")));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("vocabularies")
    void aDecisionListsExactlyTheValuesThatExist(String decision, String column, Set<String> known) {
        assertThat(listed(decision, column)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void aTagIsLowerCaseWithHyphens() {
        assertThat(listed(TAGS, "tag"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(tag).asString().matches("[a-z]+(-[a-z]+)*"));
    }

    private static List<Object> listed(String decision, String column) {
        DecisionTableFile table = DecisionTableFile.read(Path.of("decisions", decision + ".dmn"));
        return Stream.concat(table.inputs().stream(), table.outputs().stream())
                .filter(candidate -> candidate.name().equals(column))
                .map(Column::allowed)
                .flatMap(allowed -> allowed.listed().orElseThrow().stream())
                .toList();
    }

    private static Set<String> names(Enum<?>[] values) {
        return Set.copyOf(Arrays.stream(values).map(Enum::name).toList());
    }

    /** A zaak is never handled in the first line, so the enumeration of handlers does not know it. */
    private static Set<String> everyLine() {
        return Set.copyOf(Stream.concat(Stream.of("EERSTE_LIJN"), names(Lijn.values()).stream())
                .toList());
    }

    private static Set<String> codes(String list) throws IOException {
        JsonNode entries = new YAMLMapper()
                .readTree(Path.of("zaaktypecatalogus", list + ".yaml").toFile())
                .path(list);
        return Set.copyOf(StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("code").asText())
                .toList());
    }
}
