package nl.zaakregie.kalender;

import java.time.LocalDate;

/**
 * A day on which the municipality is closed by its own choice. It does not count for agreed terms; for legal terms it is an
 * ordinary day.
 */
public record Sluitingsdag(LocalDate datum, String reden) {}
