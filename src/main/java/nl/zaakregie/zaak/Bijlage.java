package nl.zaakregie.zaak;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a zaak; never changed afterwards.
 *
 * @param documenttype name of the document of the zaaktype that it is; null when it is none of those
 * @param mediatype what the content is, whatever its name says
 * @param omvang size in bytes
 */
public record Bijlage(
        UUID id,
        String bestandsnaam,
        @Nullable String documenttype,
        String mediatype,
        int omvang,
        Instant op,
        String door) {

    /** Leaves the name out: people put names of people in it, and records end up in logs. */
    @Override
    public String toString() {
        return "Bijlage[" + id + "]";
    }
}
