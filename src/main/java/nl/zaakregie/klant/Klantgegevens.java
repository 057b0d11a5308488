package nl.zaakregie.klant;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the KCC writes down of a customer; only the name is needed.
 *
 * @param naam surname, or the name of an organisation
 * @param postcode kept as {@code 1234AB}
 */
public record Klantgegevens(
        String naam,
        @Nullable String voornaam,
        @Nullable LocalDate geboortedatum,
        @Nullable String telefoonnummer,
        @Nullable String emailadres,
        @Nullable String straatnaam,
        @Nullable Integer huisnummer,
        @Nullable String huisnummertoevoeging,
        @Nullable String postcode,
        @Nullable String woonplaats) {

    public Klantgegevens {
        postcode = normalizePostcode(postcode);
    }

    /** First name and surname, as far as they are known. */
    public String volledigeNaam() {
        return voornaam == null ? naam : voornaam + " " + naam;
    }

    static @Nullable String normalizePostcode(@Nullable String postcode) {
        return postcode == null ? null : postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Klantgegevens[]";
    }
}
