package nl.zaakregie.kalender;

import java.time.LocalTime;

/** From when until when the municipality is open on a day; {@code tot} is later than {@code van}. */
public record Openingstijd(LocalTime van, LocalTime tot) {

    public Openingstijd {
        if (!tot.isAfter(van)) {
            throw new IllegalArgumentException("closes at " + tot + ", which is not after " + van);
        }
    }
}
