package nl.zaakregie.catalogus;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of data the intake asks for.
 *
 * @param naam name under which the value is kept
 * @param label question as a person reads it
 * @param keuzes the values to choose from; empty unless the type is {@link Eigenschaptype#KEUZE}
 * @param minimum smallest value, for {@link Eigenschaptype#GETAL} and {@link Eigenschaptype#BEDRAG}
 * @param maximum largest value, for the same types
 * @param maxLengte largest number of characters, for {@link Eigenschaptype#TEKST} and {@link Eigenschaptype#LANGE_TEKST}
 */
public record Eigenschap(
        String naam,
        String label,
        Eigenschaptype type,
        boolean verplicht,
        List<String> keuzes,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer maxLengte,
        @Nullable String uitleg) {

    public Eigenschap {
        keuzes = List.copyOf(keuzes);
    }
}
