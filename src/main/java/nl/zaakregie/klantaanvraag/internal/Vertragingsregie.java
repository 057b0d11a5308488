package nl.zaakregie.klantaanvraag.internal;

import java.util.List;
import nl.zaakregie.klantaanvraag.BelofteRestored;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.KlantaanvraagCompleted;
import nl.zaakregie.klantaanvraag.KlantaanvraagDelayed;
import nl.zaakregie.klantaanvraag.NewVertragingsbeoordeling;
import nl.zaakregie.klantaanvraag.VertragingAssessed;
import nl.zaakregie.klantaanvraag.VertragingPresented;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever directs that a promise moved, and writes down what is done about it. A promise that moves again before the answer is part
 * of the same question; work that gets later every day is asked about once, as the customer is told once. What is
 * ready, or on time again before the customer heard otherwise, needs no answer.
 */
@Component
public class Vertragingsregie {

    private final KlantaanvraagRepository klantaanvragen;
    private final BeoordelingRepository repository;
    private final Regisseur regisseur;
    private final ApplicationEventPublisher events;

    Vertragingsregie(
            KlantaanvraagRepository klantaanvragen,
            BeoordelingRepository repository,
            Regisseur regisseur,
            ApplicationEventPublisher events) {
        this.klantaanvragen = klantaanvragen;
        this.repository = repository;
        this.regisseur = regisseur;
        this.events = events;
    }

    @EventListener
    void present(KlantaanvraagDelayed delayed) {
        if (!delayed.vertraging().klantHoren()) {
            return;
        }
        String nummer = delayed.nummer();
        String account = regisseur.findAccount(nummer).orElse(null);
        if (repository.ask(nummer, delayed.vertraging().op(), regisseur.groep(), account)) {
            klantaanvragen.addHistorie(
                    nummer,
                    account != null
                            ? "De vertraging is voorgelegd aan " + account
                            : "De vertraging is voorgelegd aan de groep " + regisseur.groep());
            events.publishEvent(
                    new VertragingPresented(nummer, delayed.vertraging().zaak(), regisseur.groep(), account));
        }
    }

    @EventListener
    void lapse(KlantaanvraagCompleted completed) {
        lapse(completed.nummer());
    }

    /** Takes the question back when none of the delays that it is about is left. */
    @EventListener
    void lapse(BelofteRestored restored) {
        String nummer = restored.nummer();
        repository
                .findOpen(nummer)
                .filter(vraag -> klantaanvragen.findVertragingen(nummer).stream()
                        .noneMatch(vertraging -> vertraging.klantHoren()
                                && !vertraging.op().isBefore(vraag.gevraagdOp())
                                && !vertraging.naar().isAfter(restored.op())))
                .ifPresent(vraag -> lapse(nummer, "de klant krijgt de uitkomst op de dag die de klant kent"));
    }

    /** Takes back what was asked about a klantaanvraag that is ready; does nothing when nothing is open. */
    void lapse(String nummer) {
        lapse(nummer, "de klantaanvraag is afgerond");
    }

    private void lapse(String nummer, String reden) {
        if (repository.answer(nummer, Vertragingsuitkomst.VERVALLEN, null)) {
            klantaanvragen.addHistorie(nummer, "De vertraging hoeft niet meer te worden beoordeeld: " + reden);
            events.publishEvent(new VertragingAssessed(nummer, Vertragingsuitkomst.VERVALLEN));
        }
    }

    /** Writes down what is done about the delays of this klantaanvraag. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assess(Klantaanvraag klantaanvraag, NewVertragingsbeoordeling beoordeling) {
        String nummer = klantaanvraag.nummer();
        if (beoordeling.uitkomst() == Vertragingsuitkomst.ANDERS && beoordeling.toelichting() == null) {
            throw new InvalidInvoerException(
                    List.of(new Veldfout("toelichting", "verplicht", "Schrijf op wat u hebt gedaan.")));
        }
        klantaanvragen.lock(nummer);
        if (klantaanvragen.findVertragingen(nummer).size() != beoordeling.gezien()) {
            throw new ConflictException(
                    "klantaanvraag",
                    "vertraging-veranderd",
                    "De belofte is intussen nog een keer verschoven. Haal de vertraging opnieuw op en kijk er nog eens naar.");
        }
        if (!repository.answer(nummer, beoordeling.uitkomst(), beoordeling.toelichting())) {
            throw new ConflictException(
                    "klantaanvraag",
                    "geen-open-taak",
                    "Er staat voor " + nummer + " geen vertraging open om te beoordelen. Ververs de takenlijst.");
        }
        klantaanvragen.addHistorie(
                nummer,
                "De vertraging is beoordeeld: " + inWords(beoordeling.uitkomst())
                        + (beoordeling.toelichting() == null ? "" : ". " + beoordeling.toelichting()));
        events.publishEvent(new VertragingAssessed(nummer, beoordeling.uitkomst()));
    }

    private static String inWords(Vertragingsuitkomst uitkomst) {
        return switch (uitkomst) {
            case AKKOORD -> "akkoord";
            case KLANT_GEBELD -> "de klant is gebeld";
            case ANDERS -> "anders";
            case VERVALLEN -> throw new IllegalArgumentException("Nobody chooses " + uitkomst);
        };
    }
}
