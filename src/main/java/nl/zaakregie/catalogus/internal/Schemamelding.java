package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in plain Dutch what the schema found: the value, what is wrong, what is allowed. */
final class Schemamelding {

    private static final Map<String, String> TYPES = Map.of(
            "string", "een tekst",
            "integer", "een heel getal",
            "number", "een getal",
            "boolean", "true of false",
            "array", "een lijst (elk onderdeel begint met een streepje)",
            "object", "een groep velden");

    private final Plek bestand;
    private final JsonNode schema;

    Schemamelding(Plek bestand, JsonNode schema) {
        this.bestand = bestand;
        this.schema = schema;
    }

    Catalogusfout translate(ValidationMessage message) {
        JsonNode value = message.getInstanceNode();
        String pad = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
        Plek plek = new Plek(bestand.bestand(), pad, value, value);
        JsonNode rule = ruleOf(message);
        String keyword = message.getType();
        return switch (keyword) {
            case "required" -> missing(plek, message, rule);
            case "additionalProperties" -> unknown(plek, message, rule);
            default -> plek.fout(Waardeweergave.show(value) + " mag hier niet. " + allowed(keyword, rule));
        };
    }

    private Catalogusfout missing(Plek plek, ValidationMessage message, JsonNode rule) {
        String naam = String.valueOf(message.getProperty());
        JsonNode wanted = resolve(rule.path("properties").path(naam));
        String choices = wanted.has("enum") ? " " + allowed("enum", wanted) : "";
        return plek.veld(naam).fout("dit veld ontbreekt. " + text(wanted, "description") + choices);
    }

    private static Catalogusfout unknown(Plek plek, ValidationMessage message, JsonNode rule) {
        String naam = String.valueOf(message.getProperty());
        List<String> known = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(known::add);
        return plek.veld(naam).fout("dit veld bestaat niet. " + Waardeweergave.allowed(naam, known));
    }

    private String allowed(String keyword, JsonNode rule) {
        return switch (keyword) {
            case "enum" -> "Toegestaan: " + join(rule.path("enum"), ", ") + ".";
            case "type" ->
                "Vul in: " + TYPES.getOrDefault(rule.path("type").asText(), "iets anders") + ". " + meaning(rule);
            case "minLength" -> "Vul minstens " + rule.path("minLength") + " tekens in. " + meaning(rule);
            case "maxLength" -> "Vul hooguit " + rule.path("maxLength") + " tekens in. " + meaning(rule);
            case "minItems" -> "Zet er minstens " + rule.path("minItems") + " in. " + meaning(rule);
            case "minProperties" -> "Vul minstens " + rule.path("minProperties") + " veld in. " + meaning(rule);
            case "uniqueItems" -> "Alles in de lijst mag maar een keer voorkomen.";
            case "minimum", "maximum" -> between(rule) + " " + meaning(rule);
            case "format" -> "Vul een bestaande datum in. " + meaning(rule);
            default -> meaning(rule);
        };
    }

    private static String between(JsonNode rule) {
        JsonNode minimum = rule.path("minimum");
        JsonNode maximum = rule.path("maximum");
        return maximum.isMissingNode()
                ? "Vul " + minimum + " of meer in."
                : "Vul " + minimum + " tot en met " + maximum + " in.";
    }

    /** What the schema says about the place, with an example where it gives one. */
    private static String meaning(JsonNode rule) {
        String examples = join(rule.path("examples"), " of ");
        String description = text(rule, "description");
        return examples.isEmpty() ? description : (description + " Voorbeeld: " + examples + ".").strip();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static String join(JsonNode list, String separator) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(separator));
    }

    /** The part of the schema that holds the broken keyword. */
    private JsonNode ruleOf(ValidationMessage message) {
        JsonNodePath place = message.getSchemaLocation().getFragment();
        JsonNode rule = schema;
        for (int i = 0; i < place.getNameCount() - 1; i++) {
            rule = place.getElement(i) instanceof Integer index ? rule.path(index) : rule.path(place.getName(i));
        }
        return rule;
    }

    /** Own words next to a reference win over the words of what it refers to. */
    private JsonNode resolve(JsonNode rule) {
        if (rule.has("$ref") && !rule.has("description")) {
            return schema.at(rule.get("$ref").textValue().substring(1));
        }
        return rule;
    }
}
