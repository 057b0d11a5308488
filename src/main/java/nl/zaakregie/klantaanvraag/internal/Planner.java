package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.KringException;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import nl.zaakregie.klantaanvraag.Zaakrelatie;

/** Plans a klantaanvraag backward from its end. The same zaken give the same plan, in whatever order they come. */
final class Planner {

    private final Werkkalender kalender;

    Planner(Werkkalender kalender) {
        this.kalender = kalender;
    }

    /**
     * The plan as it is on this day.
     *
     * @param zaken at least one
     * @throws KringException when relations run in a circle
     */
    Planning plan(LocalDate vandaag, List<Planzaak> zaken, List<Zaakrelatie> relaties) {
        List<Planzaak> opNummer =
                zaken.stream().sorted(Comparator.comparing(Planzaak::nummer)).toList();
        Netwerkbouwer bouwer = new Netwerkbouwer(kalender, vandaag);
        Plannetwerk netwerk = bouwer.build(opNummer, relaties);
        Planrekenaar plan = new Planrekenaar();
        if (!plan.plan(netwerk)) {
            throw Kringzoeker.find(opNummer, netwerk);
        }
        Ketens ketens = new Ketens(netwerk, plan);
        List<Zaakplan> plannen = new ArrayList<>();
        LocalDate einde = LocalDate.MIN;
        for (int i = 0; i < opNummer.size(); i++) {
            Planzaak zaak = opNummer.get(i);
            Zaakplan zaakplan = zaakplan(
                    zaak,
                    i,
                    netwerk,
                    plan,
                    bouwer,
                    vandaag,
                    ketens.awaited(i).stream()
                            .filter(voorganger -> !opNummer.get(voorganger).klaar())
                            .map(voorganger -> opNummer.get(voorganger).nummer())
                            .toList(),
                    toNummers(opNummer, ketens.from(i)));
            plannen.add(zaakplan);
            einde = zaakplan.gepland().isAfter(einde) ? zaakplan.gepland() : einde;
        }
        return new Planning(einde, toNummers(opNummer, ketens.longest()), plannen);
    }

    private static Zaakplan zaakplan(
            Planzaak zaak,
            int i,
            Plannetwerk netwerk,
            Planrekenaar plan,
            Netwerkbouwer bouwer,
            LocalDate vandaag,
            List<String> wachtOp,
            List<String> keten) {
        boolean vast = netwerk.vast(i);
        LocalDate eerste = vast || zaak.begin().isAfter(vandaag) ? zaak.begin() : vandaag;
        int gepland = vast ? plan.vroegsteStart(i) : Math.max(plan.vroegsteStart(i), plan.uitersteStart(i));
        int klaar = gepland - plan.vroegsteStart(i) + plan.vroegsteEinde(i);
        LocalDate laatste = zaak.verwachtEinde() == null ? eerste : zaak.verwachtEinde();
        return new Zaakplan(
                zaak.nummer(),
                bouwer.toDag(plan.vroegsteStart(i), eerste),
                bouwer.toDag(plan.vroegsteEinde(i), laatste),
                bouwer.toDag(plan.uitersteStart(i), eerste),
                bouwer.toDag(plan.uitersteEinde(i), laatste),
                bouwer.toDag(gepland, eerste),
                bouwer.toDag(klaar, laatste),
                zaak.klaar() ? 0 : plan.speling(i),
                !zaak.klaar() && plan.speling(i) <= 0,
                wachtOp,
                keten);
    }

    private static List<String> toNummers(List<Planzaak> zaken, List<Integer> posities) {
        return posities.stream().map(positie -> zaken.get(positie).nummer()).toList();
    }
}
