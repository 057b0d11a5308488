package nl.zaakregie.klantcontact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zaakregie.klantcontact.Klantcontact.Zaakverwijzing;
import nl.zaakregie.klantcontact.internal.KlantcontactRepository;
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
    private final Beslissingen beslissingen;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Klantcontacten(
            KlantcontactRepository repository,
            Beslissingen beslissingen,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.beslissingen = beslissingen;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the contact down, derives its tags and tells the others ({@link KlantcontactRegistered}). Returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String register(NewKlantcontact contact) {
        String medewerker = Gebruiker.account();
        String nummer = repository.insert(contact, medewerker);
        repository.replaceTags(nummer, tags(contact.thema(), contact.aard(), contact.kanaal(), contact.afhandeling()));
        repository.addHistorie(nummer, medewerker, "Klantcontact geregistreerd");
        events.publishEvent(new KlantcontactRegistered(
                nummer,
                contact.vraagtype(),
                contact.afgerond(),
                contact.beslissing().uitkomst(),
                contact.afhandeling(),
                contact.afdeling(),
                medewerker));
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

    /** Ties the contact to its process; answers false when there is no such contact or it has been tied before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tieToProces(String nummer) {
        return repository.markProcesStarted(nummer);
    }

    /**
     * Records that the contact goes to a department.
     *
     * @throws ConflictException when the contact is closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(String nummer, NewOverdracht overdracht) {
        String door = Gebruiker.account();
        repository.insertOverdracht(nummer, overdracht, clock.instant(), door);
        requireOpen(
                repository.markTransferred(
                        nummer, overdracht.vorm().afhandeling(), overdracht.afdeling(), clock.instant()),
                nummer);
        repository.addHistorie(nummer, door, "Overgedragen aan afdeling " + overdracht.afdeling());
        deriveTagsAgain(nummer);
    }

    /** Ties a zaak to the contact it came from, with what was told to the customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addZaak(String nummer, Zaakverwijzing zaak) {
        repository.insertZaakverwijzing(nummer, zaak);
        repository.addHistorie(nummer, Gebruiker.account(), "Zaak " + zaak.nummer() + " aangemaakt");
    }

    /**
     * Closes the contact.
     *
     * @param afhandeling how it was handled; null keeps what was recorded before
     * @param antwoord what was answered; null keeps what was recorded before
     * @throws ConflictException when the contact is closed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String nummer, @Nullable Afhandeling afhandeling, @Nullable String antwoord) {
        requireOpen(repository.markCompleted(nummer, afhandeling, antwoord, clock.instant()), nummer);
        repository.addHistorie(nummer, Gebruiker.account(), "Klantcontact afgerond");
        deriveTagsAgain(nummer);
    }

    private void deriveTagsAgain(String nummer) {
        KlantcontactRepository.Tagbron bron = repository.getTagbron(nummer);
        repository.replaceTags(nummer, tags(bron.thema(), bron.aard(), bron.kanaal(), bron.afhandeling()));
    }

    private List<String> tags(String thema, String aard, String kanaal, @Nullable Afhandeling afhandeling) {
        Map<String, @Nullable Object> invoer = new TreeMap<>();
        invoer.put("thema", thema);
        invoer.put("aard", aard);
        invoer.put("kanaal", kanaal);
        invoer.put("afhandeling", afhandeling == null ? null : afhandeling.name());
        return beslissingen.evaluate(TAGS, invoer).regels().stream()
                .map(regel -> String.valueOf(regel.get("tag")))
                .distinct()
                .sorted()
                .toList();
    }

    private static void requireOpen(boolean changed, String nummer) {
        if (!changed) {
            throw new ConflictException(
                    "klantcontact",
                    "klantcontact-afgerond",
                    "Klantcontact " + nummer + " is al afgerond. Ververs de takenlijst.");
        }
    }
}
