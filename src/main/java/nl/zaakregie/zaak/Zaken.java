package nl.zaakregie.zaak;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.internal.ZaakRepository;
import nl.zaakregie.zaak.internal.Zaakdatums;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes, finds and closes zaken. Changes run in the transaction of the use case that causes them. */
@Service
public class Zaken {

    private final ZaakRepository repository;
    private final Catalogus catalogus;
    private final Zaakdatums datums;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Zaken(
            ZaakRepository repository,
            Catalogus catalogus,
            Zaakdatums datums,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
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
        String nummer = repository.insert(zaak, dates, later);
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
        if (!repository.markStarted(nummer)) {
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
        LocalDate uiterlijkOp = datums.uiterlijkOp(zaak.doorlooptijd(), geplandeStart, zaak.uiterlijkOp());
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
        boolean begun = zaak.toestand() != Zaaktoestand.GEPLAND;
        repository.markAssigned(
                nummer, behandelaar, behandelaar == null || !begun ? zaak.statustype() : inBehandeling(zaak));
        repository.addHistorie(
                nummer,
                behandelaar == null ? Gebruiker.account() : behandelaar,
                behandelaar == null ? "Zaak teruggelegd in de werkvoorraad" : "Zaak opgepakt");
    }

    /**
     * Closes the zaak with its result, or hands it from the second line to the department ({@link ZaakHandled}).
     *
     * @throws InvalidInvoerException when the result or the reason is missing or not one of this zaaktype
     * @throws ConflictException when somebody changed the zaak since {@link Behandeling#versie()}, or it is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Zaak handle(String nummer, Behandeling behandeling) {
        Zaak zaak = getZaak(nummer);
        if (zaak.afgerond()) {
            throw new ConflictException("zaak", "zaak-afgerond", "Zaak " + nummer + " is al afgerond.");
        }
        if (zaak.toestand() != Zaaktoestand.IN_BEHANDELING) {
            throw Zaakconflicten.notInBehandeling(zaak);
        }
        Zaaktype zaaktype = catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
        boolean changed = switch (behandeling.uitkomst()) {
            case AFGEHANDELD -> close(zaak, zaaktype, behandeling);
            case DOORGEZET -> passOn(zaak, behandeling);
        };
        if (!changed) {
            throw Zaakconflicten.changed(nummer);
        }
        if (behandeling.toelichting() != null) {
            repository.addNotitie(nummer, Gebruiker.account(), behandeling.toelichting());
        }
        events.publishEvent(new ZaakHandled(
                nummer,
                zaak.toestand(),
                zaak.lijn(),
                Zaakstap.valueOf(behandeling.uitkomst().name()),
                true));
        events.publishEvent(new ZaakTermijnChanged(nummer));
        return getZaak(nummer);
    }

    private boolean close(Zaak zaak, Zaaktype zaaktype, Behandeling behandeling) {
        String code = behandeling.resultaattype();
        Resultaattype resultaat = zaaktype.resultaattypen().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInvoerException(List.of(new Veldfout(
                        "resultaattype",
                        code == null ? "verplicht" : "onbekende-waarde",
                        "Kies een resultaat van dit zaaktype: "
                                + zaaktype.resultaattypen().stream()
                                        .map(Resultaattype::code)
                                        .toList()))));
        boolean changed = repository.markClosed(
                zaak.nummer(),
                behandeling.versie(),
                LocalDate.now(clock),
                lastStatus(zaaktype),
                resultaat.code(),
                Gebruiker.account());
        repository.addHistorie(
                zaak.nummer(), Gebruiker.account(), "Zaak afgerond met resultaat '" + resultaat.omschrijving() + "'");
        return changed;
    }

    private boolean passOn(Zaak zaak, Behandeling behandeling) {
        String reden = behandeling.reden();
        if (zaak.lijn() != Lijn.TWEEDE_LIJN) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "uitkomst", "ongeldig", "Alleen de tweede lijn zet een zaak door. Kies een resultaat.")));
        }
        if (reden == null || reden.isBlank()) {
            throw new InvalidInvoerException(List.of(
                    new Veldfout("reden", "verplicht", "Schrijf op waarom de zaak door moet en wat er al gedaan is.")));
        }
        boolean changed = repository.markPassedOn(zaak.nummer(), behandeling.versie());
        repository.addNotitie(zaak.nummer(), Gebruiker.account(), reden);
        repository.addHistorie(
                zaak.nummer(), Gebruiker.account(), "Doorgezet van de tweede lijn naar afdeling " + zaak.afdeling());
        return changed;
    }

    private String inBehandeling(Zaak zaak) {
        List<Statustype> statustypen =
                catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).statustypen();
        // The first status is that of a new zaak and the last that of a closed one; what lies between means somebody is
        // at it.
        return statustypen.get(Math.min(1, statustypen.size() - 1)).code();
    }

    private static String lastStatus(Zaaktype zaaktype) {
        return zaaktype.statustypen().get(zaaktype.statustypen().size() - 1).code();
    }
}
