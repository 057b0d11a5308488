package nl.zaakregie.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;

/** The published contract, prepared for reading by people. */
final class Contract {

    private static final String FILE = "openapi/zaakregie.yaml";

    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    static Contract read() {
        try (InputStream file = resource().getInputStream()) {
            return new Contract(new YAMLMapper().readTree(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("The contract is part of the application and must be readable", unreadable);
        }
    }

    static ClassPathResource resource() {
        return new ClassPathResource(FILE);
    }

    String version() {
        return root.at("/info/version").asText();
    }

    List<String> introduction() {
        return List.of(
                root.at("/info/description").asText().replaceAll("\\*\\*|`", "").split("\n\n"));
    }

    List<Operatie> operaties() {
        List<Operatie> found = new ArrayList<>();
        Iterator<Map.Entry<String, JsonNode>> paths = root.get("paths").fields();
        while (paths.hasNext()) {
            Map.Entry<String, JsonNode> path = paths.next();
            path.getValue().fields().forEachRemaining(method -> found.add(toOperatie(path.getKey(), method)));
        }
        return found;
    }

    List<Schema> schemas() {
        List<Schema> found = new ArrayList<>();
        root.at("/components/schemas").fields().forEachRemaining(entry -> {
            List<String> required = texts(entry.getValue().path("required"));
            List<Veld> velden = new ArrayList<>();
            entry.getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(property -> velden.add(
                            toVeld(property.getKey(), property.getValue(), required.contains(property.getKey()))));
            found.add(new Schema(
                    entry.getKey(),
                    entry.getValue().path("description").asText(),
                    String.join(", ", texts(entry.getValue().path("enum"))),
                    velden));
        });
        return found;
    }

    private Operatie toOperatie(String path, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        List<Veld> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode resolved = resolve(parameter);
            parameters.add(new Veld(
                    resolved.path("name").asText(),
                    type(resolved.path("schema")),
                    resolved.path("required").asBoolean(),
                    resolved.path("description").asText()));
        });
        List<Antwoord> answers = new ArrayList<>();
        operation.path("responses").fields().forEachRemaining(answer -> {
            JsonNode resolved = resolve(answer.getValue());
            answers.add(new Antwoord(
                    answer.getKey(),
                    resolved.path("description").asText(),
                    schemaName(resolved.at("/content/application~1json/schema/$ref"))));
        });
        return new Operatie(
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                parameters,
                schemaName(operation.at("/requestBody/content/application~1json/schema/$ref")),
                answers);
    }

    private Veld toVeld(String name, JsonNode schema, boolean required) {
        return new Veld(
                name,
                type(schema),
                required,
                resolve(schema).path("description").asText());
    }

    private String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return schemaName(schema.get("$ref"));
        }
        String type = schema.path("type").asText();
        if (type.equals("array")) {
            return "lijst van " + type(schema.path("items"));
        }
        return schema.has("format") ? type + " (" + schema.get("format").asText() + ")" : type;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static String schemaName(JsonNode reference) {
        String text = reference.asText();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** One thing that can be asked. */
    record Operatie(
            String methode,
            String pad,
            String titel,
            String omschrijving,
            List<Veld> parameters,
            String body,
            List<Antwoord> antwoorden) {}

    /** A parameter or property. */
    record Veld(String naam, String type, boolean verplicht, String omschrijving) {}

    /** One answer that may come. */
    record Antwoord(String status, String omschrijving, String schema) {}

    /** A named shape of data. */
    record Schema(String naam, String omschrijving, String waarden, List<Veld> velden) {}
}
