package nl.zaakregie.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields of the messages in the contract, with values for each that the contract refuses. */
public final class Contractvelden {

    private static final JsonNode CONTRACT = read();

    private Contractvelden() {}

    /**
     * A field of a message.
     *
     * @param pointer where it is, as JSON pointer; the first of every list
     * @param name how an error names it
     */
    public record Veld(String pointer, String name, JsonNode schema, boolean required) {

        /** Text of any form. */
        public boolean isFreeText() {
            return type().equals("string") && !schema.has("pattern") && !schema.has("enum") && !schema.has("format");
        }

        public boolean isObject() {
            return type().equals("object") && schema.has("properties");
        }

        /** Whether an error with this name is about this field or something inside it. */
        public boolean isNamedBy(String error) {
            return error.equals(name) || error.startsWith(name + ".") || error.startsWith(name + "[");
        }

        /** Values, as JSON, that break its type, its form or its bounds. */
        public List<String> wrongValues() {
            List<String> wrong = new ArrayList<>();
            if (schema.has("enum")) {
                wrong.addAll(List.of("\"ONZIN\"", "\"\"", "7", "true", "[]", "{}"));
            } else if (schema.path("format").asText().startsWith("date")) {
                wrong.addAll(List.of("\"gisteren\"", "\"2026-02-30\"", "20260101", "[2026, 1, 1]", "true", "{}"));
                wrong.addAll(List.of("\"+999999999-12-31T23:59:59Z\"", "\"+999999999-12-31\"", "\"-0001-01-01\""));
            } else if (type().equals("string")) {
                wrong.addAll(List.of("7", "1.5", "true", "[]", "{}", "[\"tekst\"]"));
                wrong.add("\"" + "x".repeat(schema.path("maxLength").asInt() + 1) + "\"");
            } else if (type().equals("integer")) {
                wrong.addAll(List.of("\"7\"", "\"tekst\"", "1.5", "1e400", "99999999999999999999", "true", "[]", "{}"));
                wrong.add(String.valueOf(schema.path("minimum").asLong() - 1));
            } else if (type().equals("boolean")) {
                wrong.addAll(List.of("\"ja\"", "\"true\"", "1", "[]", "{}"));
            } else if (type().equals("array")) {
                wrong.addAll(List.of("\"tekst\"", "7", "{}", "[null]", "[[]]"));
            } else if (type().equals("object")) {
                wrong.addAll(List.of("\"tekst\"", "7", "true", "[]", "[{}]"));
            }
            if (schema.has("pattern")) {
                wrong.addAll(List.of("\"\"", "\"Ÿ fout\"", "\"' or 1=1 --\""));
            }
            if (required) {
                wrong.add("null");
            }
            return wrong;
        }

        private String type() {
            return schema.path("type").asText();
        }
    }

    /** Every field of what this operation takes as its body, fields of fields after the field itself. */
    public static List<Veld> ofBody(String operation) {
        JsonNode body = find(operation).at("/requestBody/content/application~1json/schema");
        List<Veld> velden = new ArrayList<>();
        collect(resolve(body), "", "", velden);
        return velden;
    }

    /** Names of the operations that take a body. */
    public static List<String> operationsWithBody() {
        return elements(CONTRACT.path("paths"))
                .flatMap(Contractvelden::elements)
                .filter(operation -> operation.has("requestBody"))
                .map(operation -> operation.path("operationId").asText())
                .toList();
    }

    /** The parameters that this operation takes in its query. */
    public static List<Veld> ofQuery(String operation) {
        return elements(find(operation).path("parameters"))
                .map(Contractvelden::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter ->
                        new Veld("", parameter.path("name").asText(), resolve(parameter.path("schema")), false))
                .toList();
    }

    private static JsonNode find(String operation) {
        return elements(CONTRACT.path("paths"))
                .flatMap(Contractvelden::elements)
                .filter(candidate -> candidate.path("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(operation));
    }

    private static void collect(JsonNode schema, String pointer, String name, List<Veld> velden) {
        List<String> required =
                elements(schema.path("required")).map(JsonNode::asText).toList();
        schema.path("properties").fields().forEachRemaining(property -> {
            JsonNode resolved = resolve(property.getValue());
            String field = property.getKey();
            Veld veld = new Veld(
                    pointer + "/" + field,
                    name.isEmpty() ? field : name + "." + field,
                    resolved,
                    required.contains(field));
            velden.add(veld);
            collect(resolved, veld.pointer(), veld.name(), velden);
            JsonNode items = resolve(resolved.path("items"));
            collect(items, veld.pointer() + "/0", veld.name() + "[0]", velden);
        });
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? CONTRACT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        List<JsonNode> elements = new ArrayList<>();
        node.elements().forEachRemaining(elements::add);
        return elements.stream();
    }

    private static JsonNode read() {
        try (InputStream contract =
                Contractvelden.class.getClassLoader().getResourceAsStream("openapi/zaakregie.yaml")) {
            return new YAMLMapper().readTree(contract);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
