package nl.zaakregie.klant;

/**
 * A customer the municipality knows.
 *
 * @param nummer readable number, {@code K-0000123}
 */
public record Klant(String nummer, Klantgegevens gegevens) {}
