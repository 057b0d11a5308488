package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.BelofteRestored;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Relatie;
import nl.zaakregie.klantaanvraag.KlantaanvraagCompleted;
import nl.zaakregie.klantaanvraag.KlantaanvraagDelayed;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Zaakstand;
import nl.zaakregie.klantaanvraag.internal.KlantaanvraagRepository.Kop;
import nl.zaakregie.zaak.Herplanning;
import nl.zaakregie.zaak.Zaakverloop;
import nl.zaakregie.zaak.Zaakverlopen;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a klantaanvraag anew from what its zaken are now, begins what has to begin today, and tells when a promise moves. Everything of one
 * klantaanvraag happens in one transaction, and only what changed is written.
 */
@Component
public class Herplanner {

    private final KlantaanvraagRepository repository;
    private final OnderdeelRepository onderdelen;
    private final Agenda agenda;
    private final Planinvoer invoer;
    private final Zaken zaken;
    private final Zaakverlopen verlopen;
    private final Werkkalender kalender;
    private final Planner planner;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration rusttijd;

    Herplanner(
            KlantaanvraagRepository repository,
            OnderdeelRepository onderdelen,
            Agenda agenda,
            Planinvoer invoer,
            Zaken zaken,
            Zaakverlopen verlopen,
            Werkkalender kalender,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${zaakregie.belofte.rusttijd}") Duration rusttijd) {
        this.repository = repository;
        this.onderdelen = onderdelen;
        this.agenda = agenda;
        this.invoer = invoer;
        this.zaken = zaken;
        this.verlopen = verlopen;
        this.kalender = kalender;
        this.planner = new Planner(kalender);
        this.events = events;
        this.clock = clock;
        this.rusttijd = rusttijd;
    }

    /** What is known of a klantaanvraag at one moment. */
    private record Beeld(Map<String, Zaakverloop> verlopen, Map<String, Integer> werkdagen, Planning planning) {}

    /**
     * Plans the klantaanvraag.
     *
     * @param oorzaak why it is planned, when somebody's action is the reason; else the cause is looked for in the zaken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replan(String nummer, @Nullable Vertragingsoorzaak oorzaak) {
        Kop kop = repository.lock(nummer).orElse(null);
        if (kop == null) {
            return;
        }
        Map<String, Onderdeel> eerder = onderdelen.find(nummer).stream()
                .collect(Collectors.toMap(zaak -> zaak.plan().nummer(), Function.identity()));
        boolean kalender = agenda.clear(nummer);
        if (eerder.isEmpty()) {
            return;
        }
        Map<String, Integer> werkdagen = eerder.values().stream()
                .collect(Collectors.toMap(zaak -> zaak.plan().nummer(), Onderdeel::werkdagen));
        if (kalender) {
            werkdagen.forEach(zaken::recount);
        }
        Beeld beeld = look(kop, werkdagen);
        if (release(beeld)) {
            // Beginning them wrote into the agenda; what it asks for happens here.
            agenda.clear(nummer);
            beeld = look(kop, werkdagen);
        }
        apply(kop, beeld, eerder, oorzaak == null && kalender ? Vertragingsoorzaak.KALENDER : oorzaak);
    }

    /** Writes the first plan of zaken that have just been made or added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void planFirst(String nummer, Map<String, Integer> werkdagen) {
        Kop kop = repository.lock(nummer).orElseThrow();
        apply(kop, look(kop, werkdagen), Map.of(), null);
    }

    private Beeld look(Kop kop, Map<String, Integer> werkdagen) {
        Map<String, Zaakverloop> gevonden = verlopen.find(werkdagen.keySet()).stream()
                .collect(Collectors.toMap(Zaakverloop::nummer, Function.identity()));
        List<Planzaak> planzaken = gevonden.values().stream()
                .map(zaak -> invoer.of(zaak, Objects.requireNonNull(werkdagen.get(zaak.nummer()))))
                .toList();
        return new Beeld(
                gevonden,
                werkdagen,
                planner.plan(
                        vandaag(),
                        planzaken,
                        repository.findRelaties(kop.nummer()).stream()
                                .map(Relatie::relatie)
                                .toList()));
    }

    /** Begins what waits for a day that has come; answers whether there was any. */
    private boolean release(Beeld beeld) {
        boolean released = false;
        for (Zaakplan plan : beeld.planning().zaken()) {
            boolean waits = stand(beeld, plan) == Zaakstand.GEPLAND;
            if (waits && plan.wachtOp().isEmpty() && !plan.geplandeStart().isAfter(vandaag())) {
                released |= zaken.start(plan.nummer());
            }
        }
        return released;
    }

    private void apply(Kop kop, Beeld beeld, Map<String, Onderdeel> eerder, @Nullable Vertragingsoorzaak oorzaak) {
        Planning planning = beeld.planning();
        boolean afgerond = planning.zaken().stream().allMatch(plan -> stand(beeld, plan) == Zaakstand.KLAAR);
        Belofte belofte = planning.einde().isAfter(kop.belofte().verwachtOp())
                ? delay(kop, beeld, eerder, oorzaak)
                : restore(kop, planning.einde(), afgerond);
        Map<String, Zaakverloop> verplaatst = zaken.replan(moved(beeld, eerder));
        List<Onderdeel> gewijzigd = new ArrayList<>();
        for (Zaakplan plan : planning.zaken()) {
            Zaakverloop zaak = verplaatst.getOrDefault(plan.nummer(), verloop(beeld, plan));
            Onderdeel nieuw = new Onderdeel(
                    zaak.omschrijving(),
                    zaak.afdeling(),
                    Objects.requireNonNull(beeld.werkdagen().get(plan.nummer())),
                    Planinvoer.stand(zaak),
                    zaak.uiterlijkOp(),
                    plan);
            if (!nieuw.equals(eerder.get(plan.nummer()))) {
                gewijzigd.add(nieuw);
            }
        }
        onderdelen.put(kop.nummer(), gewijzigd);
        // Who hears that all is ready need not hear any more that it would be later.
        repository.update(kop, planning, afgerond ? belofte.told() : belofte, afgerond);
        if (afgerond != kop.afgerond()) {
            repository.addHistorie(kop.nummer(), afgerond ? "Klantaanvraag afgerond" : "Klantaanvraag heropend");
            if (afgerond) {
                events.publishEvent(new KlantaanvraagCompleted(kop.nummer(), kop.klantnummer()));
            }
        }
        if (!afgerond) {
            agenda.add(kop.nummer(), nextLook(beeld));
        }
    }

    /** The zaken that get other days: those that wait and moved, and those that must begin, or could have, on another day. */
    private static List<Herplanning> moved(Beeld beeld, Map<String, Onderdeel> eerder) {
        List<Herplanning> moved = new ArrayList<>();
        for (Zaakplan plan : beeld.planning().zaken()) {
            Zaakverloop zaak = verloop(beeld, plan);
            Onderdeel oud = eerder.get(plan.nummer());
            boolean moves = zaak.wacht() && (oud == null || isMoved(oud.plan(), plan));
            boolean isPlaced = Planinvoer.stand(zaak) == Zaakstand.KLAAR
                    || plan.uitersteStart().equals(zaak.uitersteStart());
            if (moves || !isPlaced) {
                moved.add(new Herplanning(zaak, plan.geplandeStart(), plan.uitersteStart(), plan.gepland()));
            }
        }
        return moved;
    }

    /** The first day on which time alone changes something: work begins, or was to be ready the day before. */
    private LocalDate nextLook(Beeld beeld) {
        LocalDate morgen = vandaag().plusDays(1);
        LocalDate eerst = LocalDate.MAX;
        for (Zaakplan plan : beeld.planning().zaken()) {
            Zaakstand stand = stand(beeld, plan);
            LocalDate dag = switch (stand) {
                case GEPLAND -> plan.geplandeStart();
                case LOOPT, OPGESCHORT -> plan.gepland().plusDays(1);
                case KLAAR -> LocalDate.MAX;
            };
            eerst = dag.isBefore(eerst) ? dag : eerst;
        }
        return eerst.isBefore(morgen) ? morgen : eerst;
    }

    private Belofte delay(Kop kop, Beeld beeld, Map<String, Onderdeel> eerder, @Nullable Vertragingsoorzaak oorzaak) {
        List<Vertraging> vertragingen = repository.findVertragingen(kop.nummer());
        Map<String, Zaakstand> standen = new HashMap<>();
        beeld.planning().zaken().forEach(plan -> standen.put(plan.nummer(), stand(beeld, plan)));
        Vertraging vertraging = Vertragingszoeker.find(
                clock.instant(),
                kop.belofte().verwachtOp(),
                kalender.werkdagenTussen(
                        kop.belofte().verwachtOp(), beeld.planning().einde()),
                beeld.planning(),
                standen,
                eerder,
                oorzaak,
                vertragingen);
        repository.addVertraging(kop.nummer(), vertraging);
        repository.addHistorie(kop.nummer(), Vertragingszoeker.sentence(vertraging));
        events.publishEvent(new KlantaanvraagDelayed(kop.nummer(), kop.klantnummer(), vertraging));
        return kop.belofte()
                .later(
                        vertraging.naar(),
                        vertraging.klantHoren(),
                        clock.instant().plus(rusttijd));
    }

    /** Takes back what was promised for later, as far as the customer has not heard of it; what is ready needs no words. */
    private Belofte restore(Kop kop, LocalDate einde, boolean afgerond) {
        Belofte belofte = kop.belofte().earlier(einde, clock.instant().plus(rusttijd));
        if (!afgerond && !belofte.equals(kop.belofte())) {
            repository.addHistorie(kop.nummer(), Vertragingszoeker.sentence(belofte));
            if (belofte.gehoord() == null) {
                events.publishEvent(new BelofteRestored(kop.nummer(), belofte.verwachtOp()));
            }
        }
        return belofte;
    }

    private static boolean isMoved(Zaakplan oud, Zaakplan nieuw) {
        return !oud.geplandeStart().equals(nieuw.geplandeStart())
                || !oud.uitersteStart().equals(nieuw.uitersteStart())
                || !oud.gepland().equals(nieuw.gepland());
    }

    private static Zaakverloop verloop(Beeld beeld, Zaakplan plan) {
        return Objects.requireNonNull(beeld.verlopen().get(plan.nummer()));
    }

    private static Zaakstand stand(Beeld beeld, Zaakplan plan) {
        return Planinvoer.stand(verloop(beeld, plan));
    }

    private LocalDate vandaag() {
        return LocalDate.now(clock);
    }
}
