package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Checks files against their JSON Schema. The schemas always come from the application itself: what it can read depends on
 * its version, not on the folder a municipality keeps.
 */
final class Schemacontrole {

    private static final String FOLDER = "zaaktypecatalogus/schema/";

    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_PATH)
            .build();

    /** Adds everything in {@code bestand} that the schema of this name does not allow. */
    void check(Plek bestand, String naam, List<Catalogusfout> fouten) {
        JsonNode document = load(naam);
        JsonSchema schema = factory.getSchema(document, config);
        Schemamelding melding = new Schemamelding(bestand, document);
        schema.validate(bestand.node()).forEach(message -> fouten.add(melding.translate(message)));
    }

    private JsonNode load(String naam) {
        try (InputStream in = new ClassPathResource(FOLDER + naam + ".schema.json").getInputStream()) {
            return mapper.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("schema " + naam + " is missing from the application", unreadable);
        }
    }
}
