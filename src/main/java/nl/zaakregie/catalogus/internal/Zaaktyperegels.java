package nl.zaakregie.catalogus.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must hold inside one zaaktype and a schema cannot say, or not say clearly. */
final class Zaaktyperegels {

    private static final Set<String> NUMBERS = Set.of("getal", "bedrag");
    private static final Set<String> TEXTS = Set.of("tekst", "lange-tekst");

    /** Calendar days in one unit, to compare terms roughly; exact dates are for the calendar. */
    private static final Map<String, BigDecimal> DAYS = Map.of(
            "UREN",
            new BigDecimal("0.04"),
            "DAGEN",
            BigDecimal.ONE,
            "WERKDAGEN",
            new BigDecimal("1.4"),
            "WEKEN",
            BigDecimal.valueOf(7),
            "MAANDEN",
            BigDecimal.valueOf(31),
            "JAREN",
            BigDecimal.valueOf(366));

    private final Plek zaaktype;
    private final List<Catalogusfout> fouten = new ArrayList<>();

    private Zaaktyperegels(Plek zaaktype) {
        this.zaaktype = zaaktype;
    }

    static List<Catalogusfout> check(Plek zaaktype) {
        Zaaktyperegels regels = new Zaaktyperegels(zaaktype);
        regels.checkIdentificatie();
        regels.checkLijnen();
        regels.checkTermijnen();
        regels.checkGeldigheid();
        regels.checkEigenschappen();
        regels.checkArchief();
        Map.of("eigenschappen", "naam", "documenten", "naam", "statustypen", "code", "resultaattypen", "code")
                .forEach((lijst, sleutel) ->
                        regels.fouten.addAll(unique(zaaktype.veld(lijst).items(), sleutel)));
        regels.fouten.addAll(unique(zaaktype.veld("gerelateerdeZaaktypen").items(), "zaaktype"));
        return regels.fouten;
    }

    /** Reports each item whose key stood in the list before. */
    static List<Catalogusfout> unique(List<Plek> items, String sleutel) {
        List<Catalogusfout> fouten = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Plek item : items) {
            Plek waarde = item.veld(sleutel);
            if (waarde.tekst().isPresent() && !seen.add(waarde.tekst().get())) {
                fouten.add(waarde.fout(Waardeweergave.show(waarde.node()) + " staat er al. Elke " + sleutel
                        + " mag een keer voorkomen."));
            }
        }
        return fouten;
    }

    private void checkIdentificatie() {
        Plek identificatie = zaaktype.veld("identificatie");
        String fileName = zaaktype.bestand().replaceFirst("^.*/", "").replaceFirst("\\.yaml$", "");
        if (identificatie.tekst().isPresent() && !identificatie.is(fileName)) {
            fouten.add(identificatie.fout(Waardeweergave.show(identificatie.node())
                    + " is niet de naam van het bestand. Toegestaan: " + fileName + "."));
        }
    }

    private void checkLijnen() {
        Plek wachten = zaaktype.veld("klaarTerwijlUWacht");
        if (wachten.node().asBoolean()) {
            if (zaaktype.veld("complexiteit").is("COMPLEX")) {
                fouten.add(wachten.fout(
                        "true kan niet bij complexiteit COMPLEX: de vakafdeling spreekt dan eerst met de klant. Toegestaan:"
                                + " false."));
            }
            Plek dossier = zaaktype.veld("dossiervorming");
            if (dossier.node().isBoolean() && !dossier.node().booleanValue()) {
                fouten.add(
                        wachten.fout(
                                "true kan niet bij dossiervorming false: er komt dan geen zaak om op te wachten. Toegestaan: false."));
            }
        }
    }

    private void checkTermijnen() {
        Plek servicenorm = zaaktype.veld("servicenorm");
        Plek doorlooptijd = zaaktype.veld("doorlooptijd");
        Optional<BigDecimal> promised = days(servicenorm);
        Optional<BigDecimal> allowed = days(doorlooptijd);
        if (promised.isPresent() && allowed.isPresent() && promised.get().compareTo(allowed.get()) > 0) {
            fouten.add(servicenorm.fout(show(servicenorm) + " is langer dan de doorlooptijd. Toegestaan: hooguit "
                    + show(doorlooptijd) + "."));
        }
    }

    private static Optional<BigDecimal> days(Plek termijn) {
        return termijn.veld("eenheid")
                .tekst()
                .map(DAYS::get)
                .filter(perUnit -> termijn.veld("aantal").node().isInt())
                .map(perUnit -> perUnit.multiply(termijn.veld("aantal").node().decimalValue()));
    }

    private static String show(Plek termijn) {
        return termijn.veld("aantal").node().asText() + " "
                + termijn.veld("eenheid").node().asText();
    }

    private void checkGeldigheid() {
        Plek tot = zaaktype.veld("geldigTot");
        Optional<String> vanaf = zaaktype.veld("geldigVanaf").tekst();
        if (vanaf.isPresent() && tot.tekst().isPresent() && tot.tekst().get().compareTo(vanaf.get()) < 0) {
            fouten.add(tot.fout(Waardeweergave.show(tot.node()) + " ligt voor geldigVanaf. Toegestaan: " + vanaf.get()
                    + " of later."));
        }
    }

    private void checkEigenschappen() {
        for (Plek eigenschap : zaaktype.veld("eigenschappen").items()) {
            Optional<String> type = eigenschap.veld("type").tekst();
            if (type.isEmpty()) {
                continue;
            }
            boolean keuze = type.get().equals("keuze");
            if (keuze && !eigenschap.veld("keuzes").isPresent()) {
                fouten.add(eigenschap.veld("keuzes").fout("dit veld ontbreekt. Een keuze heeft minstens twee keuzes."));
            }
            refuse(eigenschap.veld("keuzes"), keuze, "alleen bij type keuze");
            refuse(eigenschap.veld("minimum"), NUMBERS.contains(type.get()), "alleen bij type getal of bedrag");
            refuse(eigenschap.veld("maximum"), NUMBERS.contains(type.get()), "alleen bij type getal of bedrag");
            refuse(eigenschap.veld("maxLengte"), TEXTS.contains(type.get()), "alleen bij type tekst of lange-tekst");
            checkBounds(eigenschap);
        }
    }

    private void refuse(Plek plek, boolean fits, String allowed) {
        if (plek.isPresent() && !fits) {
            fouten.add(plek.fout("dit veld past niet bij het type. Toegestaan: " + allowed + "."));
        }
    }

    private void checkBounds(Plek eigenschap) {
        Plek minimum = eigenschap.veld("minimum");
        Plek maximum = eigenschap.veld("maximum");
        if (minimum.node().isNumber()
                && maximum.node().isNumber()
                && minimum.node().decimalValue().compareTo(maximum.node().decimalValue()) > 0) {
            fouten.add(maximum.fout(Waardeweergave.show(maximum.node()) + " is kleiner dan minimum. Toegestaan: "
                    + Waardeweergave.show(minimum.node()) + " of meer."));
        }
    }

    private void checkArchief() {
        for (Plek resultaattype : zaaktype.veld("resultaattypen").items()) {
            Plek archief = resultaattype.veld("archief");
            for (String veld : List.of("termijn", "procestermijn")) {
                Plek plek = archief.veld(veld);
                if (archief.veld("nominatie").is("VERNIETIGEN") && !plek.isPresent()) {
                    fouten.add(plek.fout(
                            "dit veld ontbreekt. Bij VERNIETIGEN staan er een termijn en een procestermijn."));
                }
                if (archief.veld("nominatie").is("BLIJVEND_BEWAREN") && plek.isPresent()) {
                    fouten.add(plek.fout("dit veld past niet bij BLIJVEND_BEWAREN. Laat het weg."));
                }
            }
        }
    }
}
