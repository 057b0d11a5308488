package nl.zaakregie.zaak;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a zaak; never changed afterwards.
 *
 * @param mediatype what the content is, whatever its name says
 * @param omvang size in bytes
 */
public record Bijlage(UUID id, String bestandsnaam, String mediatype, int omvang, Instant op, String door) {

    /** Leaves the name out: people put names of people in it, and records end up in logs. */
    @Override
    public String toString() {
        return "Bijlage[" + id + "]";
    }
}
