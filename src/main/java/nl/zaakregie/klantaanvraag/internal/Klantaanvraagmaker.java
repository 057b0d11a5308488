package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Relatie;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a klantaanvraag with its zaken. They are planned before they are made, because a zaak is made waiting or begun. */
@Component
public class Klantaanvraagmaker {

    private final KlantaanvraagRepository repository;
    private final Planinvoer invoer;
    private final Herplanner herplanner;
    private final Zaken zaken;
    private final Planner planner;
    private final Clock clock;

    Klantaanvraagmaker(
            KlantaanvraagRepository repository,
            Planinvoer invoer,
            Herplanner herplanner,
            Zaken zaken,
            Werkkalender kalender,
            Clock clock) {
        this.repository = repository;
        this.invoer = invoer;
        this.herplanner = herplanner;
        this.zaken = zaken;
        this.planner = new Planner(kalender);
        this.clock = clock;
    }

    /** The zaken as they were made, in the order in which they were asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Zaak> create(NewKlantaanvraag nieuw) {
        LocalDateTime nu = LocalDateTime.now(clock);
        Map<String, Zaaktype> zaaktypen = new LinkedHashMap<>();
        List<Planzaak> ontwerp = new ArrayList<>();
        for (NewZaak zaak : nieuw.zaken()) {
            // In the order in which the real numbers will be given out.
            String plaats = "%04d".formatted(ontwerp.size());
            zaaktypen.put(plaats, zaak.zaaktype());
            ontwerp.add(invoer.nieuw(plaats, zaak.zaaktype(), nu));
        }
        Planning planning = planner.plan(nu.toLocalDate(), ontwerp, invoer.relaties(zaaktypen));
        List<String> nummers = new ArrayList<>();
        Map<String, Zaaktype> gemaakt = new LinkedHashMap<>();
        Map<String, Integer> werkdagen = new LinkedHashMap<>();
        for (int i = 0; i < nieuw.zaken().size(); i++) {
            NewZaak zaak = nieuw.zaken().get(i);
            Zaakplan plan = planning.zaken().get(i);
            String nummer = zaken.create(planned(zaak, plan)).nummer();
            nummers.add(nummer);
            gemaakt.put(nummer, zaak.zaaktype());
            werkdagen.put(nummer, invoer.werkdagen(zaak.zaaktype(), nu));
        }
        String klantaanvraag = repository.insert(nieuw, planning);
        invoer.relaties(gemaakt)
                .forEach(relatie -> repository.putRelatie(klantaanvraag, new Relatie(relatie, Relatie.Bron.CATALOGUS)));
        repository.addHistorie(
                klantaanvraag,
                nummers.size() == 1
                        ? "Klantaanvraag gemaakt met zaak " + nummers.get(0)
                        : "Klantaanvraag gemaakt met " + nummers.size() + " zaken");
        herplanner.planFirst(klantaanvraag, werkdagen);
        return nummers.stream().map(zaken::getZaak).toList();
    }

    private static NewZaak planned(NewZaak zaak, Zaakplan plan) {
        return new NewZaak(
                zaak.zaaktype(),
                zaak.lijn(),
                zaak.eigenschappen(),
                zaak.documenten(),
                zaak.toelichting(),
                zaak.klantcontact(),
                zaak.klantnummer(),
                plan.geplandeStart(),
                plan.uitersteStart());
    }
}
