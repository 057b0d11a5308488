package nl.zaakregie.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.zaakregie.openapi.Contract.Endpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules that every operation and schema of the contract keeps; all offenders are named at once. */
class ContractTest {

    private static final Pattern OPERATION_ID =
            Pattern.compile("(create|complete|get|list|search|evaluate|calculate)[A-Z][A-Za-z]+");
    private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)*");

    /** Words that occur in nearly every English sentence and in no Dutch one. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|this|that|with|from|which|must|should|returns?|when|will|are|for|by)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Free-form by nature: their names come from the zaaktype. */
    private static final Set<String> OPEN_SCHEMAS = Set.of("Eigenschappen");

    private static final Set<String> PERSONAL = Set.of(
            "voornaam",
            "geboortedatum",
            "telefoonnummer",
            "emailadres",
            "postcode",
            "huisnummer",
            "straatnaam",
            "bsn",
            "betrokkene",
            "vraag",
            "antwoord",
            "notitie",
            "toelichting",
            "eigenschappen");

    private final Contract contract = Contract.read();
    private final List<String> offenders = new ArrayList<>();

    @Test
    void shouldBeReadWithoutRemarks() {
        assertThat(contract.messages()).isEmpty();
        assertThat(contract.endpoints()).hasSizeGreaterThan(10);
        assertThat(contract.api().getOpenapi()).isEqualTo("3.0.3");
    }

    @Test
    void shouldNameOperationsByVerbAndNoun() {
        var seen = new TreeSet<String>();
        for (var endpoint : contract.endpoints()) {
            var id = endpoint.operation().getOperationId();
            offends(
                    endpoint,
                    "operationId " + id,
                    id == null || !OPERATION_ID.matcher(id).matches());
            offends(endpoint, "double operationId " + id, id != null && !seen.add(id));
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldGiveEveryOperationOneDeclaredTag() {
        var declared = contract.api().getTags().stream().map(Tag::getName).toList();
        for (var endpoint : contract.endpoints()) {
            var tags = endpoint.operation().getTags();
            offends(endpoint, "tags " + tags, tags == null || tags.size() != 1 || !declared.containsAll(tags));
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldExplainEverythingInDutch() {
        contract.api().getTags().forEach(tag -> explained("tag " + tag.getName(), tag.getDescription()));
        for (var endpoint : contract.endpoints()) {
            var operation = endpoint.operation();
            explained(endpoint + " summary", operation.getSummary());
            explained(endpoint.toString(), operation.getDescription());
            contract.parameters(endpoint)
                    .forEach(parameter -> explained(endpoint + " " + parameter.getName(), parameter.getDescription()));
            if (operation.getRequestBody() != null) {
                explained(endpoint + " body", operation.getRequestBody().getDescription());
            }
            operation.getResponses().forEach((status, response) -> {
                if (response.get$ref() == null) {
                    explained(endpoint + " " + status, response.getDescription());
                }
            });
        }
        var components = contract.api().getComponents();
        components.getResponses().forEach((name, response) -> explained(name, response.getDescription()));
        components.getSecuritySchemes().forEach((name, scheme) -> explained(name, scheme.getDescription()));
        contract.forEachSchema((place, schema) -> {
            if (!place.contains(" ")) {
                explained(place, schema.getDescription());
            }
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldAnswerErrorsWithSharedProblems() {
        for (var endpoint : contract.endpoints()) {
            var required = new TreeSet<>(Set.of("401", "403"));
            var parameters = contract.parameters(endpoint);
            var hasBody = endpoint.operation().getRequestBody() != null;
            if (hasBody || !parameters.isEmpty()) {
                required.add("400");
            }
            if (hasBody) {
                required.addAll(Set.of("413", "415"));
            }
            if (endpoint.path().contains("{")) {
                required.add("404");
            }
            if (hasIdempotencyKey(endpoint)) {
                required.add("409");
            }
            var errors = new TreeSet<String>();
            endpoint.operation().getResponses().forEach((status, response) -> {
                if (!status.startsWith("2")) {
                    errors.add(status);
                    offends(endpoint, status + " is not a shared response", response.get$ref() == null);
                }
            });
            offends(endpoint, "errors " + errors + " instead of " + required, !errors.equals(required));
        }
        contract.api().getComponents().getResponses().forEach((name, response) -> {
            var problem = response.getContent().get("application/problem+json");
            var isFout = problem != null
                    && "#/components/schemas/Fout".equals(problem.getSchema().get$ref());
            offends(
                    name,
                    "is not a problem+json Fout",
                    !isFout || response.getContent().size() != 1);
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldMakeEveryChangeRepeatable() {
        for (var endpoint : contract.endpoints()) {
            var id = endpoint.operation().getOperationId();
            var changes = id.startsWith("create") || id.startsWith("complete");
            offends(endpoint, "Idempotency-Key", changes != hasIdempotencyKey(endpoint));
        }
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldAskBrowsersForTheirTokenOnEveryPost() {
        for (var endpoint : contract.endpoints()) {
            var security = endpoint.operation().getSecurity();
            var asksToken = security != null
                    && security.stream()
                            .filter(way -> way.containsKey("sessie"))
                            .allMatch(way -> way.containsKey("xsrf"));
            offends(endpoint, "xsrf", asksToken != (endpoint.method() != HttpMethod.GET));
        }
        assertThat(contract.api().getSecurity()).isNotEmpty();
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldKeepPersonalDataOutOfAddressesAndConfirmations() {
        for (var endpoint : contract.endpoints()) {
            for (var parameter : contract.parameters(endpoint)) {
                offends(endpoint, parameter.getName(), PERSONAL.contains(parameter.getName()));
            }
        }
        assertThat(contract.propertyNames("KlantcontactBevestiging"))
                .contains("nummer", "reden")
                .doesNotContainAnyElementsOf(PERSONAL);
        assertThat(contract.propertyNames("ZaakBevestiging"))
                .contains("nummer", "versie")
                .doesNotContainAnyElementsOf(PERSONAL);
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldNameSchemasSoThatTheyBecomeGoodClasses() {
        contract.schemas().forEach((name, schema) -> {
            offends(name, "spelling", !SCHEMA_NAME.matcher(name).matches());
            offends(name, "clashes with java.lang", existsInJavaLang(name));
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldRefuseUnknownFields() {
        contract.forEachSchema((place, schema) -> {
            if (!"object".equals(schema.getType())) {
                return;
            }
            if (OPEN_SCHEMAS.contains(place)) {
                offends(place, "values have no type", !(schema.getAdditionalProperties() instanceof Schema<?>));
            } else {
                offends(place, "additionalProperties", !Boolean.FALSE.equals(schema.getAdditionalProperties()));
            }
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldBoundEveryTextListAndWholeNumber() {
        contract.forEachSchema((place, schema) -> {
            var type = schema.getType();
            if ("string".equals(type)) {
                var isDate = Set.of("date", "date-time").contains(String.valueOf(schema.getFormat()));
                offends(place, "maxLength", schema.getMaxLength() == null && schema.getEnum() == null && !isDate);
            } else if ("array".equals(type)) {
                offends(place, "maxItems", schema.getMaxItems() == null);
            } else if ("integer".equals(type)) {
                offends(place, "minimum and maximum", schema.getMinimum() == null || schema.getMaximum() == null);
                offends(place, "format", schema.getFormat() == null);
            }
        });
        assertThat(offenders).isEmpty();
    }

    private boolean hasIdempotencyKey(Endpoint endpoint) {
        return contract.parameters(endpoint).stream()
                .filter(Parameter::getRequired)
                .anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
    }

    private void explained(String place, @Nullable String text) {
        offends(place, "no description", text == null || text.isBlank());
        offends(
                place,
                "not Dutch: " + text,
                text != null && ENGLISH.matcher(text).find());
    }

    private void offends(Object place, String rule, boolean broken) {
        if (broken) {
            offenders.add(place + ": " + rule);
        }
    }

    private static boolean existsInJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
