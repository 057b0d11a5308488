package nl.zaakregie.demo.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zaakregie.catalogus.Documenttype;
import nl.zaakregie.catalogus.Eigenschap;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.demo.internal.Voorbeelddata.Gegevensvoorbeelden;
import nl.zaakregie.demo.internal.Voorbeelddata.Samenhang;
import nl.zaakregie.intake.Zaakaanvraag;
import nl.zaakregie.klant.Klantgegevens;
import org.jspecify.annotations.Nullable;

/** Fills in what a zaaktype asks for, with values that its own check accepts. */
final class Zaakgegevens {

    private static final double OPTIONAL_FILLED = 0.6;
    private static final double OPTIONAL_DOCUMENT = 0.15;
    private static final double HAS_TOELICHTING = 0.3;

    private final Gegevensvoorbeelden voorbeelden;
    private final List<String> toelichtingen;
    private final List<String> straten;
    private final String woonplaats;

    Zaakgegevens(Voorbeelddata data) {
        this.voorbeelden = data.gegevens();
        this.toelichtingen = data.teksten("toelichtingen");
        this.straten = data.klanten().straten();
        this.woonplaats = data.klanten().woonplaats();
    }

    /** @param vraag what the customer asked, in the words of the files */
    Zaakaanvraag fill(Zaaktype zaaktype, String vraag, Voorbeeldklant klant, LocalDate vandaag, Toeval toeval) {
        Map<String, Object> given = given(zaaktype, vraag);
        Map<String, Object> eigenschappen = new LinkedHashMap<>();
        for (Eigenschap eigenschap : zaaktype.eigenschappen()) {
            Object fixed = given.get(eigenschap.naam());
            if (fixed != null) {
                eigenschappen.put(eigenschap.naam(), fixed);
            } else if (eigenschap.verplicht() || toeval.chance(OPTIONAL_FILLED)) {
                Object value = value(zaaktype, eigenschap, klant, vandaag, toeval);
                if (value != null) {
                    eigenschappen.put(eigenschap.naam(), value);
                }
            }
        }
        Set<String> documenten = new LinkedHashSet<>();
        for (Documenttype document : zaaktype.documenten()) {
            if (document.verplicht() || toeval.chance(OPTIONAL_DOCUMENT)) {
                documenten.add(document.naam());
            }
        }
        return new Zaakaanvraag(
                zaaktype.identificatie(),
                eigenschappen,
                documenten,
                toeval.chance(HAS_TOELICHTING) ? toeval.pick(toelichtingen) : null);
    }

    private Map<String, Object> given(Zaaktype zaaktype, String vraag) {
        return voorbeelden.samen().getOrDefault(zaaktype.identificatie(), List.of()).stream()
                .filter(samenhang -> samenhang.vraag().equals(vraag))
                .findFirst()
                .map(Samenhang::waarden)
                .orElse(Map.of());
    }

    private @Nullable Object value(
            Zaaktype zaaktype, Eigenschap eigenschap, Voorbeeldklant klant, LocalDate vandaag, Toeval toeval) {
        Klantgegevens gegevens = klant.gegevens();
        return switch (eigenschap.type()) {
            case BSN -> eigenschap.naam().endsWith("2") ? klant.anderBsn() : klant.bsn();
            case DATUM -> datum(zaaktype, eigenschap, gegevens, vandaag, toeval).toString();
            case GETAL, BEDRAG -> getal(zaaktype, eigenschap, toeval);
            case KEUZE -> toeval.pick(eigenschap.keuzes());
            case JA_NEE -> toeval.chance(0.3);
            case EMAIL ->
                gegevens.emailadres() == null ? optional(eigenschap, "voorbeeld@example.com") : gegevens.emailadres();
            case TELEFOON -> klant.telefoonnummer();
            case POSTCODE -> Objects.requireNonNullElse(gegevens.postcode(), "1234AB");
            case HUISNUMMER -> String.valueOf(Objects.requireNonNullElse(gegevens.huisnummer(), 12));
            // Two letters, two digits, two letters, with a letter that plates do not have any more.
            case KENTEKEN -> eigenschap.verplicht() ? "QQ-" + toeval.between(10, 99) + "-QQ" : null;
            case TEKST, LANGE_TEKST -> tekst(zaaktype, eigenschap, gegevens, toeval);
        };
    }

    private @Nullable String tekst(Zaaktype zaaktype, Eigenschap eigenschap, Klantgegevens gegevens, Toeval toeval) {
        String naam = eigenschap.naam().toLowerCase(java.util.Locale.ROOT);
        if (naam.endsWith("straatnaam")) {
            return naam.startsWith("nieuw") || gegevens.straatnaam() == null
                    ? toeval.pick(straten)
                    : gegevens.straatnaam();
        }
        if (naam.endsWith("woonplaats")) {
            return woonplaats;
        }
        return find(voorbeelden.teksten(), zaaktype, eigenschap)
                .map(toeval::pick)
                .orElseGet(() -> optional(eigenschap, "Voorbeeld"));
    }

    private LocalDate datum(
            Zaaktype zaaktype, Eigenschap eigenschap, Klantgegevens gegevens, LocalDate vandaag, Toeval toeval) {
        Optional<List<Integer>> dagen = find(voorbeelden.dagen(), zaaktype, eigenschap);
        if (dagen.isEmpty()
                && gegevens.geboortedatum() != null
                && eigenschap.naam().equals("geboortedatum")) {
            return gegevens.geboortedatum();
        }
        return vandaag.plusDays(dagen.map(grenzen -> toeval.between(grenzen.get(0), grenzen.get(1)))
                .orElse(0));
    }

    private int getal(Zaaktype zaaktype, Eigenschap eigenschap, Toeval toeval) {
        int minimum = eigenschap.minimum() == null ? 0 : eigenschap.minimum().intValue();
        return find(voorbeelden.getallen(), zaaktype, eigenschap)
                .map(grenzen -> toeval.between(grenzen.get(0), grenzen.get(1)))
                .orElse(minimum);
    }

    private static <T> Optional<T> find(Map<String, T> voorbeelden, Zaaktype zaaktype, Eigenschap eigenschap) {
        return Optional.ofNullable(voorbeelden.get(zaaktype.identificatie() + "." + eigenschap.naam()))
                .or(() -> Optional.ofNullable(voorbeelden.get(eigenschap.naam())));
    }

    private static @Nullable String optional(Eigenschap eigenschap, String whenRequired) {
        return eigenschap.verplicht() ? whenRequired : null;
    }
}
