package nl.zaakregie.klantcontact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a contact took place.
 *
 * @param geeindigdOp null while the contact goes on
 * @param wachttijdSeconden how long the customer waited before; null when not measured
 */
public record Contacttijden(
        Instant begonnenOp,
        @Nullable Instant geeindigdOp,
        @Nullable Integer wachttijdSeconden) {

    /** How long it lasted; empty while it goes on. */
    public Optional<Duration> duur() {
        return Optional.ofNullable(geeindigdOp).map(einde -> Duration.between(begonnenOp, einde));
    }
}
