package nl.zaakregie.klant;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer who is looked for; all that is given must match.
 *
 * @param naam the beginning of each word of the name is enough
 * @param telefoonnummer in any notation; from eight digits on its beginning is enough
 */
public record Klantzoekvraag(
        @Nullable String klantnummer,
        @Nullable String naam,
        @Nullable LocalDate geboortedatum,
        @Nullable String postcode,
        @Nullable Integer huisnummer,
        @Nullable String telefoonnummer,
        @Nullable String emailadres) {

    public Klantzoekvraag {
        postcode = Klantgegevens.normalizePostcode(postcode);
    }

    /** The same question about the customer with this number only. */
    public Klantzoekvraag about(String nummer) {
        return new Klantzoekvraag(nummer, naam, geboortedatum, postcode, huisnummer, telefoonnummer, emailadres);
    }

    boolean isEmpty() {
        return Stream.of(klantnummer, naam, geboortedatum, postcode, huisnummer, telefoonnummer, emailadres)
                .allMatch(Objects::isNull);
    }

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Klantzoekvraag[]";
    }
}
