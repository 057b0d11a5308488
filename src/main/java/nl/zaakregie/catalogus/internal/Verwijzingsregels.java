package nl.zaakregie.catalogus.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Vraagaard;
import nl.zaakregie.platform.security.Rol;

/** What must hold between the files: every name that is used exists, and every code is given once. */
final class Verwijzingsregels {

    private final Catalogusbestanden bestanden;
    private final Set<String> zaaktypen;
    private final Set<String> afdelingen;
    private final List<Catalogusfout> fouten = new ArrayList<>();

    private Verwijzingsregels(Catalogusbestanden bestanden) {
        this.bestanden = bestanden;
        this.zaaktypen = bestanden.zaaktypen().stream()
                .flatMap(zaaktype -> zaaktype.veld("identificatie").tekst().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        this.zaaktypen.addAll(bestanden.unreadableZaaktypen());
        this.afdelingen = values("afdelingen", "code");
    }

    static List<Catalogusfout> check(Catalogusbestanden bestanden) {
        Verwijzingsregels regels = new Verwijzingsregels(bestanden);
        for (String lijst : List.of("kanalen", "themas", "antwoordtypen", "afdelingen", "vraagtypen")) {
            regels.fouten.addAll(Zaaktyperegels.unique(bestanden.items(lijst), "code"));
        }
        regels.fouten.addAll(Zaaktyperegels.unique(bestanden.items("medewerkers"), "id"));
        regels.fouten.addAll(Zaaktyperegels.unique(bestanden.zaaktypen(), "identificatie"));
        bestanden.zaaktypen().forEach(regels::checkZaaktype);
        bestanden.items("afdelingen").forEach(regels::checkAfdeling);
        bestanden.items("vraagtypen").forEach(regels::checkVraagtype);
        bestanden.items("medewerkers").forEach(regels::checkMedewerker);
        return regels.fouten;
    }

    private void checkZaaktype(Plek zaaktype) {
        exists(zaaktype.veld("afdeling"), "afdeling", afdelingen);
        for (Plek relatie : zaaktype.veld("gerelateerdeZaaktypen").items()) {
            Plek ander = relatie.veld("zaaktype");
            exists(ander, "zaaktype", zaaktypen);
            if (ander.tekst().isPresent()
                    && ander.tekst().equals(zaaktype.veld("identificatie").tekst())) {
                fouten.add(ander.fout("een zaaktype kan niet naar zichzelf verwijzen. Noem een ander zaaktype."));
            }
        }
    }

    private void checkAfdeling(Plek afdeling) {
        Plek groep = afdeling.veld("groep");
        afdeling.veld("code").tekst().ifPresent(code -> {
            if (groep.tekst().isPresent() && !groep.is("afd-" + code) && !groep.is(Rol.EERSTELIJN.groep())) {
                fouten.add(groep.fout(Waardeweergave.show(groep.node()) + " past niet bij de code. Toegestaan: afd-"
                        + code + ", of " + Rol.EERSTELIJN.groep() + "."));
            }
        });
    }

    private void checkVraagtype(Plek vraagtype) {
        exists(vraagtype.veld("thema"), "thema", values("themas", "code"));
        exists(vraagtype.veld("afdeling"), "afdeling", afdelingen);
        Plek gekozen = vraagtype.veld("zaaktypen");
        gekozen.items().forEach(zaaktype -> exists(zaaktype, "zaaktype", zaaktypen));
        exists(
                vraagtype.veld("standaardantwoord").veld("antwoordtype"),
                "antwoordtype",
                values("antwoordtypen", "code"));
        vraagtype.veld("aard").tekst().flatMap(Verwijzingsregels::aard).ifPresent(aard -> {
            boolean has = !gekozen.items().isEmpty();
            if (aard.needsZaaktype() && !has) {
                fouten.add(gekozen.fout("dit veld ontbreekt. Bij aard " + aard + " hoort minstens een zaaktype."));
            }
            if (!aard.needsZaaktype() && has) {
                fouten.add(gekozen.fout("een vraagtype met aard " + aard
                        + " heeft geen zaaktypen. Laat het veld weg, of kies AANVRAAG, MELDING of KLACHT."));
            }
        });
    }

    private static Optional<Vraagaard> aard(String naam) {
        return Arrays.stream(Vraagaard.values())
                .filter(aard -> aard.name().equals(naam))
                .findFirst();
    }

    private void checkMedewerker(Plek medewerker) {
        exists(medewerker.veld("afdeling"), "afdeling", afdelingen);
        medewerker.veld("zaaktypen").items().forEach(zaaktype -> exists(zaaktype, "zaaktype", zaaktypen));
        Set<String> groepen = new TreeSet<>(values("afdelingen", "groep"));
        if (!groepen.isEmpty()) {
            Stream.of(Rol.values()).map(Rol::groep).forEach(groepen::add);
        }
        medewerker.veld("groepen").items().forEach(groep -> exists(groep, "groep", groepen));
    }

    private void exists(Plek plek, String soort, Set<String> names) {
        // A list that could not be read is reported once, not again by everyone who refers to it.
        if (names.isEmpty()) {
            return;
        }
        plek.tekst()
                .filter(naam -> !names.contains(naam))
                .ifPresent(naam -> fouten.add(plek.fout(soort + " " + Waardeweergave.show(plek.node())
                        + " bestaat niet. " + Waardeweergave.allowed(naam, names))));
    }

    private Set<String> values(String lijst, String veld) {
        return bestanden.items(lijst).stream()
                .flatMap(item -> item.veld(veld).tekst().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
