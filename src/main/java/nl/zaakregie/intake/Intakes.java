package nl.zaakregie.intake;

import java.time.Instant;
import java.util.List;
import nl.zaakregie.intake.internal.BevestigdeRegistratie;
import nl.zaakregie.intake.internal.BevestigdeVraag;
import nl.zaakregie.intake.internal.IntakeRepository;
import nl.zaakregie.intake.internal.Overdrachtcontrole;
import nl.zaakregie.intake.internal.Registratiecontrole;
import nl.zaakregie.intake.internal.Tijdcontrole;
import nl.zaakregie.intake.internal.Zaakcontrole;
import nl.zaakregie.intake.internal.Zaakcontrole.GecontroleerdeZaak;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.NotFoundException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of the first line on a contact and on each of its questions. Each checks everything first and names all wrong fields at once
 * ({@link InvalidInvoerException}), then writes and moves the process in the caller's transaction. A step that is not open any more
 * is a {@link ConflictException}; an unknown number a {@link NotFoundException}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Intakes {

    private final Registratiecontrole registratiecontrole;
    private final Overdrachtcontrole overdrachtcontrole;
    private final Zaakcontrole zaakcontrole;
    private final Tijdcontrole tijdcontrole;
    private final Klantcontacten klantcontacten;
    private final Klantaanvragen klantaanvragen;
    private final IntakeRepository repository;
    private final ApplicationEventPublisher events;

    Intakes(
            Registratiecontrole registratiecontrole,
            Overdrachtcontrole overdrachtcontrole,
            Zaakcontrole zaakcontrole,
            Tijdcontrole tijdcontrole,
            Klantcontacten klantcontacten,
            Klantaanvragen klantaanvragen,
            IntakeRepository repository,
            ApplicationEventPublisher events) {
        this.registratiecontrole = registratiecontrole;
        this.overdrachtcontrole = overdrachtcontrole;
        this.zaakcontrole = zaakcontrole;
        this.tijdcontrole = tijdcontrole;
        this.klantcontacten = klantcontacten;
        this.klantaanvragen = klantaanvragen;
        this.repository = repository;
        this.events = events;
    }

    /** Decides on every question of a contact and registers it; what needs nothing more is closed at once. Returns its number. */
    public String register(Registratie registratie) {
        BevestigdeRegistratie bevestigd = registratiecontrole.check(registratie);
        String nummer = klantcontacten.register(bevestigd.toKlantcontact());
        int volgnummer = 0;
        for (BevestigdeVraag vraag : bevestigd.vragen()) {
            volgnummer++;
            if (vraag.isTerugbelverzoek()) {
                klantcontacten.transfer(new Vraagnummer(nummer, volgnummer), vraag.toTerugbelverzoek());
            }
        }
        return nummer;
    }

    /**
     * Writes down when the talk with the customer ended, if it still went on during an intake or a transfer; does nothing when it was
     * known before. What the first line does on the contact after that moment is wrapping up.
     */
    public void endGesprek(String klantcontact, Instant op) {
        tijdcontrole.checkGesprek(klantcontacten.getKlantcontact(klantcontact), op);
        klantcontacten.endGesprek(klantcontact, op);
    }

    /** Ends an intake: with zaken, by handing the question over after all, or because the customer does not go on. */
    public void completeIntake(Vraagnummer nummer, IntakeAfronding afronding) {
        Klantcontact contact = klantcontacten.getKlantcontact(nummer.klantcontact());
        Vraag vraag = getOpen(contact, nummer);
        List<GecontroleerdeZaak> checked = switch (afronding.uitkomst()) {
            case ZAAK -> zaakcontrole.checkIntake(vraag, afronding.zaken());
            case OVERDRAGEN, VERVALLEN -> {
                refuseZaken(afronding.zaken());
                requireText("reden", afronding.reden(), "Schrijf in het kort op waarom er geen zaak komt.");
                yield List.of();
            }
        };
        repository.insertIntake(nummer, afronding.uitkomst(), afronding.reden());
        createZaken(contact, nummer, checked);
        switch (afronding.uitkomst()) {
            case ZAAK -> klantcontacten.complete(nummer, Afhandeling.ZAAK, null);
            // Nobody was put through and nobody calls back: what was said in the talk was the answer.
            case VERVALLEN -> klantcontacten.complete(nummer, Afhandeling.DIRECT, null);
            case OVERDRAGEN -> {}
        }
        events.publishEvent(new IntakeCompleted(nummer, afronding.uitkomst()));
    }

    /** Hands a question that is too complex for an intake to a department, which gets a task for it. */
    public void transfer(Vraagnummer nummer, NewOverdracht overdracht) {
        Vraag vraag = getOpen(klantcontacten.getKlantcontact(nummer.klantcontact()), nummer);
        if (vraag.overdracht() != null) {
            throw new ConflictException(
                    "intake", "al-overgedragen", "Klantcontact " + nummer + " is al overgedragen aan een afdeling.");
        }
        klantcontacten.transfer(nummer, overdrachtcontrole.check(vraag, overdracht));
        events.publishEvent(new KlantcontactTransferred(nummer, overdracht.afdeling()));
    }

    /** Ends a department's judgement on a question: with zaken of its own making, or with an answer. */
    public void completeBeoordeling(Vraagnummer nummer, Beoordeling beoordeling) {
        Klantcontact contact = klantcontacten.getKlantcontact(nummer.klantcontact());
        Vraag vraag = getOpen(contact, nummer);
        List<GecontroleerdeZaak> checked = switch (beoordeling.uitkomst()) {
            case ZAAK -> zaakcontrole.checkBeoordeling(vraag, beoordeling.zaken());
            case AFGEHANDELD -> {
                refuseZaken(beoordeling.zaken());
                requireText("antwoord", beoordeling.antwoord(), "Schrijf op wat u de klant hebt geantwoord.");
                yield List.of();
            }
        };
        repository.insertBeoordeling(nummer, beoordeling.uitkomst());
        createZaken(contact, nummer, checked);
        klantcontacten.complete(nummer, null, beoordeling.antwoord());
        events.publishEvent(new BeoordelingCompleted(nummer, beoordeling.uitkomst()));
    }

    private void createZaken(Klantcontact contact, Vraagnummer vraag, List<GecontroleerdeZaak> checked) {
        if (checked.isEmpty()) {
            return;
        }
        List<NewZaak> nieuw = checked.stream()
                .map(aanvraag -> new NewZaak(
                        aanvraag.zaaktype(),
                        aanvraag.lijn(),
                        aanvraag.aanvraag().eigenschappen(),
                        aanvraag.aanvraag().documenten(),
                        aanvraag.aanvraag().toelichting(),
                        contact.nummer(),
                        contact.klantnummer(),
                        null,
                        null))
                .toList();
        List<Zaak> created =
                klantaanvragen.create(new NewKlantaanvraag(contact.nummer(), contact.klantnummer(), nieuw));
        created.forEach(zaak -> klantcontacten.addZaak(
                vraag, new Zaakverwijzing(zaak.nummer(), zaak.zaaktype(), zaak.omschrijving(), zaak.verwachtOp())));
        events.publishEvent(new ZakenCreated(
                contact.nummer(),
                contact.klantnummer(),
                created.stream().map(Zaak::nummer).toList()));
    }

    private static Vraag getOpen(Klantcontact contact, Vraagnummer nummer) {
        Vraag vraag = contact.getVraag(nummer.volgnummer());
        if (vraag.afgerond()) {
            throw new ConflictException(
                    "intake", "klantcontact-afgerond", "Klantcontact " + nummer + " is al afgerond.");
        }
        return vraag;
    }

    /** Somebody filled these in: dropping them in silence would lose work. */
    private static void refuseZaken(List<Zaakaanvraag> zaken) {
        if (!zaken.isEmpty()) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "zaken",
                    "niet-van-toepassing",
                    "Bij deze uitkomst komt er geen zaak. Kies ZAAK, of laat dit leeg.")));
        }
    }

    private static void requireText(String name, @Nullable String value, String reason) {
        if (value == null || value.isBlank()) {
            throw new InvalidInvoerException(List.of(new Veldfout(name, "verplicht", reason)));
        }
    }
}
