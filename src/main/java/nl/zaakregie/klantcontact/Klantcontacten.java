package nl.zaakregie.klantcontact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.zaakregie.klantcontact.KlantcontactRegistered.GeregistreerdeVraag;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.klantcontact.internal.KlantcontactRepository;
import nl.zaakregie.klantcontact.internal.VraagRepository;
import nl.zaakregie.klantcontact.internal.VraagRepository.Vraagstand;
import nl.zaakregie.platform.engine.Beslissingen;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of contacts. Changes run in the transaction of the use case that causes them. */
@Service
public class Klantcontacten {

    private static final String TAGS = "tags";

    private final KlantcontactRepository repository;
    private final VraagRepository vragen;
    private final Beslissingen beslissingen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Klantcontacten(
            KlantcontactRepository repository,
            VraagRepository vragen,
            Beslissingen beslissingen,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.vragen = vragen;
        this.beslissingen = beslissingen;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the contact and its questions down, derives the tags and tells the others ({@link KlantcontactRegistered}). Returns
     * its number.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String register(NewKlantcontact contact) {
        String medewerker = Gebruiker.account();
        String nummer = repository.insert(contact, medewerker);
        List<GeregistreerdeVraag> geregistreerd = new ArrayList<>();
        for (NewVraag vraag : contact.vragen()) {
            Vraagnummer vraagnummer = new Vraagnummer(nummer, geregistreerd.size() + 1);
            vragen.insert(vraagnummer, vraag, clock.instant());
            geregistreerd.add(new GeregistreerdeVraag(
                    vraagnummer,
                    vraag.vraagtype(),
                    vraag.afgerond(),
                    vraag.beslissing().uitkomst(),
                    vraag.afhandeling(),
                    vraag.afdeling()));
        }
        deriveTags(nummer, vragen.listStanden(nummer));
        int aantal = geregistreerd.size();
        repository.addHistorie(
                nummer, medewerker, "Klantcontact geregistreerd" + (aantal > 1 ? " met " + aantal + " vragen" : ""));
        events.publishEvent(new KlantcontactRegistered(nummer, geregistreerd, medewerker));
        return nummer;
    }

    /** The contact with this number. */
    @Transactional(readOnly = true)
    public Optional<Klantcontact> findKlantcontact(String nummer) {
        return repository.find(nummer);
    }

    /** @throws NotFoundException when there is no such contact */
    @Transactional(readOnly = true)
    public Klantcontact getKlantcontact(String nummer) {
        return findKlantcontact(nummer)
                .orElseThrow(() -> new NotFoundException(
                        "klantcontact",
                        "klantcontact-niet-gevonden",
                        "Er is geen klantcontact met nummer " + nummer + "."));
    }

    /** Contacts, newest beginning first. */
    @Transactional(readOnly = true)
    public List<KlantcontactSamenvatting> search(Klantcontactzoekvraag vraag) {
        return repository.search(vraag);
    }

    /** Ties a question to its process; answers false when there is no such question or it has been tied before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tieToProces(Vraagnummer nummer) {
        return vragen.markProcesStarted(nummer);
    }

    /** Writes down when the talk ended, unless that was known before: a talk ends once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endGesprek(String nummer, Instant op) {
        repository.markGesprekEnded(nummer, op);
    }

    /**
     * Records that a question goes to a department.
     *
     * @throws ConflictException when the question is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Vraagnummer nummer, NewOverdracht overdracht) {
        String door = Gebruiker.account();
        String klantcontact = nummer.klantcontact();
        repository.lock(klantcontact);
        vragen.insertOverdracht(nummer, overdracht, clock.instant(), door);
        requireOpen(vragen.markTransferred(nummer, overdracht.vorm().afhandeling(), overdracht.afdeling()), nummer);
        repository.markEnded(klantcontact, clock.instant());
        List<Vraagstand> standen = vragen.listStanden(klantcontact);
        repository.addHistorie(
                klantcontact,
                door,
                (standen.size() > 1 ? "Vraag " + nummer.volgnummer() + " overgedragen" : "Overgedragen")
                        + " aan afdeling " + overdracht.afdeling());
        deriveTags(klantcontact, standen);
    }

    /** Whether it is recorded how this question went to a department. */
    @Transactional(readOnly = true)
    public boolean hasOverdracht(Vraagnummer nummer) {
        return vragen.hasOverdracht(nummer);
    }

    /** Ties a zaak to the question it came from, with what was told to the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addZaak(Vraagnummer nummer, Zaakverwijzing zaak) {
        vragen.insertZaakverwijzing(nummer, zaak);
        repository.addHistorie(nummer.klantcontact(), Gebruiker.account(), "Zaak " + zaak.nummer() + " aangemaakt");
    }

    /**
     * Closes a question; with its last question the contact is closed.
     *
     * @param afhandeling how it was handled; null keeps what was recorded before
     * @param antwoord what was answered; null keeps what was recorded before
     * @throws ConflictException when the question is closed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Vraagnummer nummer, @Nullable Afhandeling afhandeling, @Nullable String antwoord) {
        String klantcontact = nummer.klantcontact();
        repository.lock(klantcontact);
        requireOpen(vragen.markCompleted(nummer, afhandeling, antwoord, clock.instant()), nummer);
        repository.markEnded(klantcontact, clock.instant());
        List<Vraagstand> standen = vragen.listStanden(klantcontact);
        if (standen.size() > 1) {
            repository.addHistorie(klantcontact, Gebruiker.account(), "Vraag " + nummer.volgnummer() + " afgerond");
        }
        if (standen.stream().allMatch(Vraagstand::afgerond)) {
            repository.addHistorie(klantcontact, Gebruiker.account(), "Klantcontact afgerond");
        }
        deriveTags(klantcontact, standen);
    }

    /** The tags of a contact are those of all its questions. */
    private void deriveTags(String klantcontact, List<Vraagstand> standen) {
        repository.replaceTags(
                klantcontact,
                standen.stream().flatMap(this::tags).distinct().sorted().toList());
    }

    private Stream<String> tags(Vraagstand vraag) {
        Map<String, @Nullable Object> invoer = new TreeMap<>();
        invoer.put("thema", vraag.thema());
        invoer.put("aard", vraag.aard());
        invoer.put("kanaal", vraag.kanaal());
        invoer.put("afhandeling", name(vraag.afhandeling()));
        return beslissingen.evaluate(TAGS, invoer).regels().stream().map(regel -> String.valueOf(regel.get("tag")));
    }

    private static @Nullable String name(@Nullable Afhandeling afhandeling) {
        return afhandeling == null ? null : afhandeling.name();
    }

    private static void requireOpen(boolean changed, Vraagnummer nummer) {
        if (!changed) {
            throw new ConflictException(
                    "klantcontact",
                    "klantcontact-afgerond",
                    "Klantcontact " + nummer + " is al afgerond. Ververs de takenlijst.");
        }
    }
}
