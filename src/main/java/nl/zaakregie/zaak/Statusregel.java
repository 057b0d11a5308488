package nl.zaakregie.zaak;

import java.time.Instant;

/** A status that a zaak got; never changed afterwards. */
public record Statusregel(String statustype, Instant op, String door) {}
