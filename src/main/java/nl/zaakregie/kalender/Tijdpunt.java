package nl.zaakregie.kalender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a moment on the clock of Amsterdam: where a term begins or ends.
 *
 * @param tijd time of day; null when it is about the whole day
 */
public record Tijdpunt(LocalDate datum, @Nullable LocalTime tijd) {

    /** The whole day. */
    public static Tijdpunt of(LocalDate datum) {
        return new Tijdpunt(datum, null);
    }

    /** A moment on that day. */
    public static Tijdpunt of(LocalDateTime moment) {
        return new Tijdpunt(moment.toLocalDate(), moment.toLocalTime());
    }

    /** The moment as the clock in Amsterdam shows it. */
    public static Tijdpunt of(Instant moment) {
        return of(moment.atZone(Werkkalender.ZONE).toLocalDateTime());
    }

    public Optional<LocalDateTime> findMoment() {
        return Optional.ofNullable(tijd).map(datum::atTime);
    }

    /** ISO 8601: {@code 2025-03-08}, or {@code 2025-03-08T09:30:00} with a time. */
    @Override
    public String toString() {
        return findMoment().map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format).orElseGet(datum::toString);
    }
}
