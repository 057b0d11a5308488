package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Relatie;
import nl.zaakregie.klantaanvraag.KringException;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.zaak.Zaakverloop;
import nl.zaakregie.zaak.Zaakverlopen;
import org.springframework.stereotype.Component;

/**
 * Lays the relations of the catalogue for a zaak that comes to a klantaanvraag later, as they are laid at intake, and writes down which. One
 * that would make zaken wait for each other in a circle is left out, and that is written down too: what people laid by hand goes first.
 */
@Component
class Catalogusrelaties {

    private final KlantaanvraagRepository repository;
    private final OnderdeelRepository onderdelen;
    private final Zaakverlopen verlopen;
    private final Planinvoer invoer;
    private final Planner planner;
    private final Clock clock;

    Catalogusrelaties(
            KlantaanvraagRepository repository,
            OnderdeelRepository onderdelen,
            Zaakverlopen verlopen,
            Planinvoer invoer,
            Werkkalender kalender,
            Clock clock) {
        this.repository = repository;
        this.onderdelen = onderdelen;
        this.verlopen = verlopen;
        this.invoer = invoer;
        this.planner = new Planner(kalender);
        this.clock = clock;
    }

    /**
     * Lays what the catalogue says between this zaak and the others that are open.
     *
     * @param zaaknummer a zaak of this klantaanvraag that has no relation in it yet
     */
    void lay(String nummer, String zaaknummer) {
        Map<String, Integer> werkdagen = onderdelen.find(nummer).stream()
                .collect(Collectors.toMap(onderdeel -> onderdeel.plan().nummer(), Onderdeel::werkdagen));
        Map<String, Zaakverloop> zaken = verlopen.find(werkdagen.keySet()).stream()
                .collect(Collectors.toMap(Zaakverloop::nummer, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        Map<String, Zaaktype> open = new LinkedHashMap<>();
        zaken.values().stream()
                .filter(zaak -> zaak.einddatum() == null)
                .forEach(zaak -> open.put(zaak.nummer(), invoer.zaaktype(zaak)));
        List<Planzaak> planzaken = zaken.values().stream()
                .map(zaak -> invoer.of(zaak, werkdagen.getOrDefault(zaak.nummer(), 0)))
                .toList();
        List<Zaakrelatie> kandidaten = invoer.relaties(open).stream()
                .filter(relatie ->
                        relatie.van().equals(zaaknummer) || relatie.naar().equals(zaaknummer))
                .toList();
        List<Zaakrelatie> gelegd =
                repository.findRelaties(nummer).stream().map(Relatie::relatie).toList();
        for (Keuze keuze : choose(planner, LocalDate.now(clock), planzaken, gelegd, kandidaten)) {
            if (keuze.kring().isEmpty()) {
                repository.putRelatie(nummer, new Relatie(keuze.relatie(), Relatie.Bron.CATALOGUS));
            }
            boolean begonnen = planzaken.stream()
                    .anyMatch(zaak -> zaak.nummer().equals(keuze.relatie().naar()) && zaak.verwachtEinde() != null);
            repository.addHistorie(nummer, sentence(keuze, begonnen));
        }
    }

    /**
     * Which of these relations can be laid, one after the other, without a circle.
     *
     * @param gelegd relations that are there already, without a circle
     */
    static List<Keuze> choose(
            Planner planner,
            LocalDate vandaag,
            List<Planzaak> zaken,
            List<Zaakrelatie> gelegd,
            List<Zaakrelatie> kandidaten) {
        List<Zaakrelatie> alle = new ArrayList<>(gelegd);
        List<Keuze> keuzes = new ArrayList<>();
        for (Zaakrelatie kandidaat : kandidaten) {
            alle.add(kandidaat);
            try {
                planner.plan(vandaag, zaken, alle);
                keuzes.add(new Keuze(kandidaat, List.of()));
            } catch (KringException kring) {
                alle.remove(alle.size() - 1);
                keuzes.add(new Keuze(kandidaat, kring.pad()));
            }
        }
        return keuzes;
    }

    private static String sentence(Keuze keuze, boolean begonnen) {
        Zaakrelatie relatie = keuze.relatie();
        if (!keuze.kring().isEmpty()) {
            return "Volgens de zaaktypen komt zaak " + relatie.naar() + " na zaak " + relatie.van()
                    + ". Dat is niet overgenomen: de zaken zouden op elkaar wachten ("
                    + String.join(" → ", keuze.kring())
                    + ")";
        }
        return begonnen
                ? "Volgens de zaaktypen komt zaak " + relatie.naar() + " na zaak " + relatie.van() + "; zaak "
                        + relatie.naar() + " was al begonnen"
                : "Volgens de zaaktypen begint zaak " + relatie.naar() + " voortaan als zaak " + relatie.van()
                        + " klaar is";
    }

    /**
     * What becomes of a relation of the catalogue.
     *
     * @param kring numbers of the zaken that would wait for each other; empty when it can be laid
     */
    record Keuze(Zaakrelatie relatie, List<String> kring) {}
}
