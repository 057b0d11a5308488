package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.zaakregie.catalogus.Zaaktype;

/** Turns checked files and stored versions into the types of the catalogue. */
final class Catalogusvertaler {

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            // A version stored by a newer application may know fields that this one does not.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Catalogusvertaler() {
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    <T> List<T> list(List<Plek> items, Class<T> type) {
        return items.stream().map(item -> convert(item.node(), type)).toList();
    }

    Zaaktype zaaktype(String inhoud, int versie) {
        try {
            ObjectNode tree = (ObjectNode) mapper.readTree(inhoud);
            return convert(tree.put("versie", versie), Zaaktype.class);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a stored zaaktype is not JSON", notJson);
        }
    }

    /** The content alone: without comments, layout and the order of fields, which change nothing. */
    String canonical(JsonNode node) {
        try {
            return mapper.writeValueAsString(mapper.treeToValue(node, Map.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree that was read can be written", impossible);
        }
    }

    /** Changes when, and only when, the canonical content changes. */
    static String vingerafdruk(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private <T> T convert(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonProcessingException mismatch) {
            throw new IllegalStateException("the schema of " + type.getSimpleName() + " and its type differ", mismatch);
        }
    }
}
