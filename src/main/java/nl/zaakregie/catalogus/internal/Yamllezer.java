package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads YAML into nodes that know their line. Stricter than YAML itself: what would be skipped silently is a mistake. */
final class Yamllezer {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

    private final ObjectMapper mapper = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** The content of the file; empty, with the reason added to {@code fouten}, when it is not one YAML document. */
    Optional<Plek> read(String bestand, byte[] bytes, List<Catalogusfout> fouten) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            fouten.add(new Catalogusfout(bestand, 0, "", "het bestand is geen tekst in UTF-8. Sla het op als UTF-8."));
            return Optional.empty();
        }
        try (JsonParser parser = mapper.getFactory().createParser(text)) {
            JsonNode root = mapper.reader(
                            LocationJsonNodeFactoryFactory.getInstance().getJsonNodeFactory(parser))
                    .readTree(parser);
            if (root == null || root.isMissingNode() || root.isNull()) {
                fouten.add(new Catalogusfout(bestand, 0, "", "het bestand is leeg. Vul het, of haal het weg."));
                return Optional.empty();
            }
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                fouten.add(new Catalogusfout(
                        bestand, line, "", "na '---' begint een tweede document, dat niemand leest. Haal '---' weg."));
            }
            return Optional.of(Plek.root(bestand, root));
        } catch (JsonProcessingException wrong) {
            fouten.add(syntax(bestand, text, wrong));
            return Optional.empty();
        } catch (IOException wrong) {
            throw new IllegalStateException("reading text in memory cannot fail", wrong);
        }
    }

    private static Catalogusfout syntax(String bestand, String text, JsonProcessingException wrong) {
        int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(wrong.getOriginalMessage()));
        if (duplicate.find()) {
            return new Catalogusfout(
                    bestand, line, duplicate.group(1), "dit veld staat er twee keer. Laat er een staan.");
        }
        List<String> lines = text.lines().toList();
        String shown = line >= 1 && line <= lines.size()
                ? "'" + Waardeweergave.abbreviate(lines.get(line - 1).strip()) + "' is geen goede YAML"
                : "dit is geen goede YAML";
        return new Catalogusfout(
                bestand,
                line,
                "",
                shown + ". Kijk op deze regel en de regels eromheen naar het inspringen (spaties, geen"
                        + " tabs), de dubbele punten en de aanhalingstekens.");
    }
}
