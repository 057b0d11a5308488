package nl.zaakregie.kalender.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.platform.StartRefusedException;

/**
 * Reads {@code kalender.yaml}. The module {@code catalogus} checks the same file against the same schema among all others; this
 * reader trusts nobody, because a calendar that is half right gives dates that nobody can tell from good ones.
 */
final class Kalenderbestand {

    private static final String SCHEMA = "/zaaktypecatalogus/schema/kalender.schema.json";

    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /**
     * The calendar in these bytes.
     *
     * @param naam what to call the file in messages
     * @throws StartRefusedException when anything is wrong; the message names every mistake
     */
    Kalendergegevens read(String naam, byte[] inhoud) {
        JsonNode document = parse(naam, inhoud);
        List<String> fouten = schema().validate(document).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
        if (fouten.isEmpty()) {
            fouten = Kalenderregels.check(document);
        }
        if (!fouten.isEmpty()) {
            throw refused(naam, fouten);
        }
        return Kalenderregels.translate(document);
    }

    private JsonNode parse(String naam, byte[] inhoud) {
        try {
            return yaml.readTree(inhoud);
        } catch (JsonProcessingException notYaml) {
            int regel =
                    notYaml.getLocation() == null ? 0 : notYaml.getLocation().getLineNr();
            throw refused(
                    naam, List.of("regel " + regel + ": dit is geen goede YAML, of een veld staat er twee keer."));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonSchema schema() {
        try (InputStream in = Kalenderbestand.class.getResourceAsStream(SCHEMA)) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_PATH)
                    .locale(Locale.forLanguageTag("nl"))
                    .build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(new ObjectMapper().readTree(in), config);
        } catch (IOException | IllegalArgumentException absent) {
            throw new IllegalStateException("the schema of the calendar is missing from the application", absent);
        }
    }

    private static StartRefusedException refused(String naam, List<String> fouten) {
        return new StartRefusedException(fouten.stream()
                .collect(Collectors.joining("\n  - ", "de kalender klopt niet (" + naam + ").\n  - ", "")));
    }
}
