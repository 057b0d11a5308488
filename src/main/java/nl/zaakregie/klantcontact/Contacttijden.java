package nl.zaakregie.klantcontact;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a contact took place.
 *
 * @param gesprekGeeindigdOp when the talk with the customer ended and wrapping up began; null when nobody marked that moment
 * @param geeindigdOp when all was registered; null while the first line still has something to do on it
 * @param wachttijdSeconden how long the customer waited before; null when not measured
 */
public record Contacttijden(
        Instant begonnenOp,
        @Nullable Instant gesprekGeeindigdOp,
        @Nullable Instant geeindigdOp,
        @Nullable Integer wachttijdSeconden) {

    /** How long it lasted, wrapping up included; empty while it goes on. */
    public Optional<Duration> duur() {
        return since(begonnenOp, geeindigdOp);
    }

    /** How long the talk lasted: until its marked end, else until the end; empty while it goes on. */
    public Optional<Duration> afhandeltijd() {
        return since(begonnenOp, gesprekGeeindigdOp == null ? geeindigdOp : gesprekGeeindigdOp);
    }

    /** How long wrapping up took after the talk; zero when its end was not marked, empty while it goes on. */
    public Optional<Duration> nawerktijd() {
        return Optional.ofNullable(geeindigdOp)
                .map(einde -> Duration.between(Objects.requireNonNullElse(gesprekGeeindigdOp, einde), einde));
    }

    private static Optional<Duration> since(Instant begin, @Nullable Instant einde) {
        return Optional.ofNullable(einde).map(moment -> Duration.between(begin, moment));
    }
}
