package nl.zaakregie.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The contract as tests look at it: references kept, so that a rule can see what is shared and what is not. */
record Contract(OpenAPI api, List<String> messages) {

    static final String RESOURCE = "openapi/zaakregie.yaml";

    record Endpoint(String path, HttpMethod method, Operation operation) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Contract read() {
        var result = new OpenAPIV3Parser().readLocation(RESOURCE, null, new ParseOptions());
        return new Contract(result.getOpenAPI(), result.getMessages());
    }

    List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> endpoints.add(new Endpoint(path, method, operation))));
        return endpoints;
    }

    List<Parameter> parameters(Endpoint endpoint) {
        var parameters = endpoint.operation().getParameters();
        return parameters == null
                ? List.of()
                : parameters.stream().map(this::resolve).toList();
    }

    Map<String, Schema<?>> schemas() {
        var schemas = new LinkedHashMap<String, Schema<?>>();
        api.getComponents().getSchemas().forEach(schemas::put);
        return schemas;
    }

    ApiResponse sharedResponse(String reference) {
        return api.getComponents().getResponses().get(name(reference));
    }

    /** Hands out every schema written in the contract, nested ones too, with the place where it stands; references are not followed. */
    void forEachSchema(BiConsumer<String, Schema<?>> visitor) {
        schemas().forEach((name, schema) -> walk(name, schema, visitor));
        for (var endpoint : endpoints()) {
            for (var parameter : parameters(endpoint)) {
                walk(endpoint + " " + parameter.getName(), parameter.getSchema(), visitor);
            }
        }
    }

    /** The names of all properties that an answer of this schema can hold, at any depth. */
    List<String> propertyNames(String schema) {
        var names = new ArrayList<String>();
        collectPropertyNames(schemas().get(schema), names);
        return names;
    }

    private void collectPropertyNames(@Nullable Schema<?> schema, List<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            collectPropertyNames(schemas().get(name(schema.get$ref())), names);
            return;
        }
        collectPropertyNames(schema.getItems(), names);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                names.add(name);
                collectPropertyNames(property, names);
            });
        }
    }

    private Parameter resolve(Parameter parameter) {
        return parameter.get$ref() == null
                ? parameter
                : api.getComponents().getParameters().get(name(parameter.get$ref()));
    }

    private static void walk(String place, @Nullable Schema<?> schema, BiConsumer<String, Schema<?>> visitor) {
        if (schema == null || schema.get$ref() != null) {
            return;
        }
        visitor.accept(place, schema);
        walk(place + "[]", schema.getItems(), visitor);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> walk(place + "." + name, property, visitor));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().forEach(option -> walk(place + "|" + option.getType(), option, visitor));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            walk(place + ".*", values, visitor);
        }
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
