package nl.zaakregie.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** People copy examples: each one is there, and each one is accepted by its own schema. */
class ContractExamplesTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode contract = read();
    private final List<String> offenders = new ArrayList<>();
    private int checked;

    @Test
    void shouldShowAValidExampleOfEveryMessage() {
        visit("", contract, (place, node) -> {
            if (!isJsonMessage(place)) {
                return;
            }
            var examples = new ArrayList<JsonNode>();
            if (node.has("example")) {
                examples.add(node.get("example"));
            }
            node.path("examples").forEach(example -> examples.add(example.path("value")));
            if (examples.isEmpty()) {
                offenders.add(place + ": no example");
            }
            examples.forEach(example -> check(place, node.get("schema"), example));
        });
        assertThat(offenders).isEmpty();
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void shouldShowAValidExampleOfEveryPlainValue() {
        visit("", contract, (place, node) -> {
            if (!isPlainSchema(node)) {
                return;
            }
            if (node.has("example")) {
                check(place, node, node.get("example"));
            } else {
                offenders.add(place + ": no example");
            }
        });
        assertThat(offenders).isEmpty();
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void shouldRefuseAnExampleThatBreaksItsSchema() {
        var message = contract.at("/components/schemas/NieuwKlantcontact");
        var wrong = ((ObjectNode) contract.at("/paths/~1api~1v1~1klantcontacten/post/requestBody/content")
                        .path("application/json")
                        .at("/examples/directBeantwoord/value"))
                .deepCopy()
                .put("begonnenOp", "gisteren")
                .put("onbekend", 1);

        check("example", message, wrong);

        assertThat(offenders)
                .hasSize(2)
                .anyMatch(offender -> offender.contains("onbekend"))
                .anyMatch(offender -> offender.contains("begonnenOp"));
    }

    private static boolean isJsonMessage(String place) {
        return place.endsWith("/content/application/json") || place.endsWith("/content/application/problem+json");
    }

    private static boolean isPlainSchema(JsonNode node) {
        return List.of("string", "integer", "number", "boolean")
                .contains(node.path("type").asText());
    }

    private void check(String place, JsonNode schema, JsonNode example) {
        checked++;
        var standalone = schema.<ObjectNode>deepCopy();
        standalone.set("components", contract.get("components"));
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        SCHEMAS.getSchema(standalone, settings)
                .validate(example)
                .forEach(error -> offenders.add(place + ": " + error.getMessage()));
    }

    private static void visit(String place, JsonNode node, Visitor visitor) {
        if (place.endsWith("/example") || place.endsWith("/value")) {
            return;
        }
        if (node.isObject()) {
            visitor.visit(place, node);
        }
        node.properties().forEach(field -> visit(place + "/" + field.getKey(), field.getValue(), visitor));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            visit(place + "/" + i, node.get(i), visitor);
        }
    }

    private static JsonNode read() {
        try (InputStream yaml = ContractExamplesTest.class.getClassLoader().getResourceAsStream(Contract.RESOURCE)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Visitor {
        void visit(String place, JsonNode node);
    }
}
