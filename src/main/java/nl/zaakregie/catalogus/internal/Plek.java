package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A place in a catalogue file, which may be empty: rules walk over files that are partly wrong, so that all mistakes are
 * found at once.
 *
 * @param bestand file, relative to the catalogue
 * @param pad path inside the file
 * @param node what is there; a missing node when nothing is
 * @param houvast the nearest node that does exist, to point at
 */
record Plek(String bestand, String pad, JsonNode node, JsonNode houvast) {

    static Plek root(String bestand, JsonNode node) {
        return new Plek(bestand, "", node, node);
    }

    Plek veld(String naam) {
        JsonNode child = node.path(naam);
        return new Plek(
                bestand, pad.isEmpty() ? naam : pad + "." + naam, child, child.isMissingNode() ? houvast : child);
    }

    List<Plek> items() {
        return IntStream.range(0, node.isArray() ? node.size() : 0)
                .mapToObj(i -> new Plek(bestand, pad + "[" + i + "]", node.get(i), node.get(i)))
                .toList();
    }

    /** The text at this place; empty when it is absent or something else, which the schema reports. */
    Optional<String> tekst() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    boolean is(String waarde) {
        return node.isTextual() && node.textValue().equals(waarde);
    }

    boolean isPresent() {
        return !node.isMissingNode();
    }

    Catalogusfout fout(String melding) {
        JsonLocation location = JsonNodes.tokenLocationOf(houvast);
        return new Catalogusfout(bestand, location == null ? 0 : location.getLineNr(), pad, melding);
    }
}
