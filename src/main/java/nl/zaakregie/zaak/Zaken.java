package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * Moves the planned start of a zaak that has not begun; a term that was agreed moves with it, one of law does not.
     *
     * @param uitersteStart last day on which the work can begin without moving a promise
     * @param verwachtOp day on which the customer can then expect the outcome
     * @return false when the work has begun; nothing is changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replan(
            String nummer, LocalDate geplandeStart, @Nullable LocalDate uitersteStart, LocalDate verwachtOp) {
        Zaak zaak = getZaak(nummer);
        LocalDate uiterlijkOp = datums.uiterlijkOp(zaak, geplandeStart);
        if (!repository.markPlanned(nummer, geplandeStart, uitersteStart, verwachtOp, uiterlijkOp)) {
            return false;
        }
        if (!geplandeStart.equals(zaak.geplandeStart())) {
            repository.addHistorie(
                    nummer, Gebruiker.accountOrSysteem(), "Geplande start verplaatst naar " + Dag.of(geplandeStart));
        }
        events.publishEvent(new ZaakReplanned(nummer, uitersteStart == null ? geplandeStart : uitersteStart));
        return true;
    }

    /**
     * Records the latest start of a zaak that has begun: it says which work goes on first. Nothing that others typed becomes stale by it.
     *
     * @param uitersteStart last day on which the work could begin without moving a promise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(String nummer, LocalDate uitersteStart) {
        if (repository.markPlaced(nummer, uitersteStart)) {
            events.publishEvent(new ZaakvolgordeChanged(nummer));
        }
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
