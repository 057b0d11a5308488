package nl.zaakregie.demo.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.zaakregie.catalogus.Bsn;
import nl.zaakregie.demo.internal.Voorbeelddata.Achternamen;
import nl.zaakregie.demo.internal.Voorbeelddata.Klantvoorbeelden;
import nl.zaakregie.klant.Klantgegevens;
import org.jspecify.annotations.Nullable;

/** A customer who does not exist: a name that says so, a BSN of the test range, a number and an address that nobody has. */
final class Voorbeeldklant {

    /** The range for tests: 99999 and four digits that make the check sum right. */
    private static final List<String> BSNS = IntStream.range(0, 10_000)
            .mapToObj(i -> String.format(Locale.ROOT, "99999%04d", i))
            .filter(Bsn::isValid)
            .toList();

    private static final int OLDEST = 88;
    private static final int YOUNGEST = 19;

    private final int index;
    private final Klantgegevens gegevens;
    private @Nullable String nummer;
    private @Nullable String laatsteZaak;

    /** @param naam surname of somebody who has to be found; null for a name and a way to be reached by chance */
    Voorbeeldklant(
            int index,
            @Nullable String naam,
            Klantvoorbeelden voorbeelden,
            LocalDate vandaag,
            boolean metEmail,
            Toeval toeval) {
        this.index = index;
        boolean organisatie = naam == null && index % 25 == 24;
        String toevallig = organisatie ? toeval.pick(voorbeelden.organisaties()) : achternaam(voorbeelden, toeval);
        String achternaam = naam == null ? toevallig : naam;
        String voornaam = organisatie ? null : toeval.pick(voorbeelden.voornamen());
        LocalDate geboortedatum =
                vandaag.minusYears(toeval.between(YOUNGEST, OLDEST)).minusDays(toeval.between(1, 364));
        String straat = toeval.pick(voorbeelden.straten());
        boolean adres = toeval.chance(0.92);
        this.gegevens = new Klantgegevens(
                achternaam,
                voornaam,
                organisatie ? null : geboortedatum,
                toeval.chance(0.93) ? telefoonnummer(index) : null,
                (toeval.chance(0.75) || naam != null) && metEmail ? "klant" + (index + 1) + "@example.com" : null,
                adres ? straat : null,
                adres ? toeval.between(1, 180) : null,
                adres && toeval.chance(0.12) ? toeval.pick(List.of("A", "B", "2")) : null,
                adres ? "1234" + (char) ('A' + Math.abs(straat.hashCode()) % 11) + (char) ('A' + index % 26) : null,
                adres ? voorbeelden.woonplaats() : null);
    }

    private static String achternaam(Klantvoorbeelden voorbeelden, Toeval toeval) {
        Achternamen namen = voorbeelden.achternamen();
        String tussenvoegsel = toeval.pick(namen.tussenvoegsels());
        String naam = toeval.pick(namen.begin()) + toeval.pick(namen.eind());
        return tussenvoegsel.isEmpty() ? naam : tussenvoegsel + " " + naam;
    }

    /** A number in a range that is not given out. */
    static String telefoonnummer(int index) {
        return String.format(Locale.ROOT, "060000%04d", 1000 + index);
    }

    String bsn() {
        return BSNS.get(index % BSNS.size());
    }

    /** Somebody else's, for a partner. */
    String anderBsn() {
        return BSNS.get((index + BSNS.size() / 2) % BSNS.size());
    }

    Klantgegevens gegevens() {
        return gegevens;
    }

    String telefoonnummer() {
        return Objects.requireNonNullElse(gegevens.telefoonnummer(), telefoonnummer(index));
    }

    /** Number in the register; null until the first contact. */
    @Nullable String nummer() {
        return nummer;
    }

    /** The zaak that this customer may ask about; null without one. */
    @Nullable String laatsteZaak() {
        return laatsteZaak;
    }

    void gotZaak(String zaak) {
        this.laatsteZaak = zaak;
    }

    void registeredAs(@Nullable String number) {
        this.nummer = number;
    }
}
