package nl.zaakregie.klantaanvraag.web;

import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Overzichtsregel.Zaakregel;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import org.jspecify.annotations.Nullable;

/**
 * A klantaanvraag in the list, in words.
 *
 * @param open its open zaken with the names of their departments
 * @param verschoven by how much its promise moved; null when it did not
 * @param waardoor why, with the zaak that moved it
 */
record Lijstregel(
        Overzichtsregel regel,
        List<OpenZaak> open,
        @Nullable String verschoven,
        @Nullable String waardoor) {

    record OpenZaak(String omschrijving, String afdeling) {}

    static Lijstregel of(Overzichtsregel regel, Catalogus catalogus) {
        boolean verschoven = regel.verwachtOp().isAfter(regel.beloofdOp());
        return new Lijstregel(
                regel,
                regel.openZaken().stream()
                        .map(zaak -> new OpenZaak(
                                zaak.omschrijving(),
                                catalogus
                                        .findAfdeling(zaak.afdeling())
                                        .map(Afdeling::naam)
                                        .orElse(zaak.afdeling())))
                        .toList(),
                verschoven
                        ? regel.werkdagenLater() + (regel.werkdagenLater() == 1 ? " werkdag later" : " werkdagen later")
                        : null,
                verschoven && regel.oorzaak() != null ? waardoor(regel, regel.oorzaak()) : null);
    }

    /** How many of its zaken are closed. */
    public long klaar() {
        return regel.zaken().size() - open.size();
    }

    private static String waardoor(Overzichtsregel regel, Vertragingsoorzaak oorzaak) {
        Stream<Zaakregel> zaken = regel.zaken().stream();
        return zaken.filter(zaak -> zaak.nummer().equals(regel.oorzaakZaak()))
                .findFirst()
                .map(zaak -> zaak.omschrijving() + ": " + inWords(oorzaak))
                .orElseGet(() -> inWords(oorzaak));
    }

    static String inWords(Vertragingsoorzaak oorzaak) {
        return switch (oorzaak) {
            case OPGESCHORT -> "wacht op de klant";
            case LATER_BEGONNEN -> "later begonnen";
            case LATER_KLAAR -> "duurt langer";
            case HEROPEND -> "heropend";
            case ERBIJ_GEKOMEN -> "zaak erbij gekomen";
            case RELATIE -> "wacht op een andere zaak";
            case KALENDER -> "vrije dag";
        };
    }
}
