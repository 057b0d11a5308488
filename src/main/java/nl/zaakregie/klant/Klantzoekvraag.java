package nl.zaakregie.klant;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a customer who is looked for; all that is given must match, a name by its beginning. */
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
