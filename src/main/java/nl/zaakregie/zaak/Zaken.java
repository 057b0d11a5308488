package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.zaak.internal.ZaakRepository;
import nl.zaakregie.zaak.internal.ZaakRepository.Plandagen;
import nl.zaakregie.zaak.internal.ZaakRepository.Planuitkomst;
import nl.zaakregie.zaak.internal.Zaakdatums;
import nl.zaakregie.zaak.internal.ZaakstapRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, plans, starts and finds zaken. Changes run in the transaction of the use case that causes them. */
@Service
public class Zaken {

    /** How long a customer waits at most for what is made at once. */
    private static final Duration KLAAR_TERWIJL_U_WACHT = Duration.ofMinutes(15);

    private final ZaakRepository repository;
    private final ZaakstapRepository stapRepository;
    private final Catalogus catalogus;
    private final Zaakdatums datums;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Zaken(
            ZaakRepository repository,
            ZaakstapRepository stapRepository,
            Catalogus catalogus,
            Zaakdatums datums,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.stapRepository = stapRepository;
        this.catalogus = catalogus;
        this.datums = datums;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a zaak with its number and dates, and tells the others ({@link ZaakCreated}), so that its process starts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak create(NewZaak zaak) {
        Zaaktype zaaktype = zaak.zaaktype();
        Zaakdatums.Datums dates = datums.of(zaaktype);
        LocalDate later = zaak.geplandeStart();
        if (later != null && !later.isAfter(dates.startdatum())) {
            later = null;
        }
        Instant klaarVoor = later == null && zaak.lijn() == Lijn.TWEEDE_LIJN && zaaktype.klaarTerwijlUWacht()
                ? clock.instant().plus(KLAAR_TERWIJL_U_WACHT)
                : null;
        String nummer = repository.insert(zaak, dates, later, klaarVoor);
        stapRepository.addStatus(nummer, zaaktype.statustypen().get(0).code(), Gebruiker.account());
        repository.addHistorie(
                nummer,
                Gebruiker.account(),
                later == null ? "Zaak aangemaakt" : "Zaak aangemaakt; het werk begint op " + Dag.of(later));
        events.publishEvent(
                new ZaakCreated(nummer, zaak.lijn(), zaaktype.afdeling(), zaaktype.omschrijving(), dates.verwachtOp()));
        events.publishEvent(new ZaakTermijnChanged(nummer));
        return getZaak(nummer);
    }

    @Transactional(readOnly = true)
    public Optional<Zaak> findZaak(String nummer) {
        return repository.find(nummer);
    }

    /** @throws NotFoundException when there is no such zaak */
    @Transactional(readOnly = true)
    public Zaak getZaak(String nummer) {
        return findZaak(nummer)
                .orElseThrow(() -> new NotFoundException(
                        "zaak", "zaak-niet-gevonden", "Er is geen zaak met nummer " + nummer + "."));
    }

    /** Zaken, highest number first. */
    @Transactional(readOnly = true)
    public List<ZaakSamenvatting> search(Zaakzoekvraag vraag) {
        return repository.search(vraag);
    }

    /** Ties the zaak to its process; answers false when there is no such zaak or it has been tied before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tieToProces(String nummer) {
        return repository.markProcesStarted(nummer);
    }

    /**
     * Begins the planned work of a zaak, on its day or earlier, on behalf of the planning or of whoever is logged in.
     *
     * @return false when the work had begun already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean start(String nummer) {
        return start(getZaak(nummer), false);
    }

    /**
     * Begins the planned work of a zaak before its day, by a handler who has the task.
     *
     * @param versie version of the zaak that the handler looked at
     * @throws ConflictException when the zaak does not wait for its planned start any more, or was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak startEarly(String nummer, int versie) {
        Zaak zaak = getZaak(nummer);
        if (zaak.versie() != versie || !start(zaak, true)) {
            throw Zaakconflicten.changed(nummer);
        }
        return getZaak(nummer);
    }

    private boolean start(Zaak zaak, boolean eigenTaak) {
        String nummer = zaak.nummer();
        if (!repository.markStarted(nummer, eigenTaak ? Gebruiker.account() : null)) {
            return false;
        }
        repository.addHistorie(nummer, Gebruiker.accountOrSysteem(), "Gepland werk begonnen");
        events.publishEvent(new ZaakHandled(nummer, zaak.toestand(), zaak.lijn(), Zaakstap.GESTART, eigenTaak));
        events.publishEvent(new ZaakTermijnChanged(nummer));
        return true;
    }

    /**
     * Gives zaken the days that planning found. One that waits moves its planned start and what the customer can expect; a term that was
     * agreed moves with it, one of law does not. Of one that has begun only the latest start moves: it says which work goes on first. What
     * is closed stays as it is. Nothing that others typed becomes stale by it.
     *
     * @return the zaken that this changed as they are now, by number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Zaakverloop> replan(List<Herplanning> plannen) {
        if (plannen.isEmpty()) {
            return Map.of();
        }
        Map<String, Planuitkomst> uitkomsten =
                repository.markPlanned(plannen.stream().map(this::dagen).toList());
        Map<String, Zaakverloop> gewijzigd = new LinkedHashMap<>();
        Map<String, String> historie = new LinkedHashMap<>();
        List<ZakenReplanned.Plek> plekken = new ArrayList<>();
        for (Herplanning plan : plannen) {
            String nummer = plan.zaak().nummer();
            Planuitkomst uitkomst = uitkomsten.get(nummer);
            if (uitkomst == null) {
                continue;
            }
            // Somebody may have begun it since planning looked.
            boolean wacht = uitkomst.wacht();
            gewijzigd.put(nummer, wacht ? plan.moved(uitkomst.uiterlijkOp()) : plan.placed());
            plekken.add(new ZakenReplanned.Plek(nummer, wacht, plan.uitersteStart()));
            if (wacht && !plan.geplandeStart().equals(plan.zaak().geplandeStart())) {
                historie.put(nummer, "Geplande start verplaatst naar " + Dag.of(plan.geplandeStart()));
            }
        }
        repository.addHistorie(historie, Gebruiker.accountOrSysteem());
        if (!plekken.isEmpty()) {
            events.publishEvent(new ZakenReplanned(plekken));
        }
        return gewijzigd;
    }

    private Plandagen dagen(Herplanning plan) {
        Zaakverloop zaak = plan.zaak();
        Zaaktype zaaktype = catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
        return new Plandagen(
                zaak.nummer(),
                plan.geplandeStart(),
                plan.uitersteStart(),
                plan.verwachtOp(),
                datums.uiterlijkOp(zaaktype.doorlooptijd(), plan.geplandeStart())
                        .orElse(null));
    }

    /**
     * Counts the dates of an open zaak anew because the calendar changed, and moves its tasks along. A term of law moves only by days that
     * count by law; what has not begun is expected when its plan says. Nothing that others typed becomes stale by it.
     *
     * @param werkdagen working days that the work takes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recount(String nummer, int werkdagen) {
        repository.lock(nummer);
        Zaak zaak = getZaak(nummer);
        if (zaak.afgerond()) {
            return;
        }
        Zaakdatums.Datums dates =
                datums.of(zaak, catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()), werkdagen);
        LocalDate verwachtOp = zaak.toestand() == Zaaktoestand.GEPLAND ? zaak.verwachtOp() : dates.verwachtOp();
        List<String> gewijzigd = Stream.of(
                        moved("verwacht op", zaak.verwachtOp(), verwachtOp),
                        moved("uiterlijk klaar op", zaak.uiterlijkOp(), dates.uiterlijkOp()))
                .flatMap(Optional::stream)
                .toList();
        if (gewijzigd.isEmpty()) {
            return;
        }
        stapRepository.markTermijn(nummer, verwachtOp, dates.uiterlijkOp());
        repository.addHistorie(
                nummer,
                Gebruiker.accountOrSysteem(),
                "Opnieuw berekend, omdat de kalender van de gemeente is gewijzigd: " + String.join(", ", gewijzigd));
        events.publishEvent(new ZaakRecounted(nummer));
    }

    private static Optional<String> moved(String wat, LocalDate van, LocalDate naar) {
        return van.equals(naar)
                ? Optional.empty()
                : Optional.of(wat + " " + Dag.of(naar) + " (was " + Dag.of(van) + ")");
    }

    /** Takes in the ticket with which the task of a written step is completed; answers false when no step was written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeStap(String nummer) {
        return repository.takeStap(nummer);
    }

    /** Records who took the zaak up, or that it was put back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(String nummer, @Nullable String behandelaar) {
        Zaak zaak = getZaak(nummer);
        if (zaak.afgerond() || Objects.equals(zaak.behandelaar(), behandelaar)) {
            return;
        }
        String statustype = zaak.statustype();
        if (behandelaar != null && zaak.toestand() != Zaaktoestand.GEPLAND) {
            statustype = inBehandeling(catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()));
        }
        if (!repository.markAssigned(nummer, behandelaar, statustype)) {
            return;
        }
        if (!statustype.equals(zaak.statustype())) {
            stapRepository.addStatus(nummer, statustype, Gebruiker.accountOrSysteem());
        }
        repository.addHistorie(
                nummer,
                behandelaar == null ? Gebruiker.account() : behandelaar,
                behandelaar == null ? "Zaak teruggelegd in de werkvoorraad" : "Zaak opgepakt");
    }

    /**
     * Writes something down for colleagues. Nothing that others typed becomes stale by it.
     *
     * @throws NotFoundException when there is no such zaak
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak addNotitie(String nummer, String tekst) {
        getZaak(nummer);
        repository.addNotitie(nummer, Gebruiker.account(), tekst);
        return getZaak(nummer);
    }

    /** The status of a zaak that somebody is at: what lies between the first, of a new zaak, and the last, of a closed one. */
    static String inBehandeling(Zaaktype zaaktype) {
        List<Statustype> statustypen = zaaktype.statustypen();
        return statustypen.get(Math.min(1, statustypen.size() - 1)).code();
    }

    static String lastStatus(Zaaktype zaaktype) {
        return zaaktype.statustypen().get(zaaktype.statustypen().size() - 1).code();
    }
}
