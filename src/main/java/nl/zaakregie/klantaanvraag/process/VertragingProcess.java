package nl.zaakregie.klantaanvraag.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.VertragingAssessed;
import nl.zaakregie.klantaanvraag.VertragingPresented;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import nl.zaakregie.klantaanvraag.internal.BeoordelingRepository;
import nl.zaakregie.klantaanvraag.internal.OnderdeelRepository;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.engine.Werklijstmomenten;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract with {@code processes/klantaanvraag/vertraging.bpmn}: its key, task and variables, and what moves it. Events of the module
 * arrive in the transaction that moved the promise, or judged that.
 */
@Component
class VertragingProcess implements Poortwachter {

    static final String PROCES = "vertraging";
    static final String BEOORDEEL = "userTask_BeoordeelVertraging";

    private static final String REGIEGROEP = "regiegroep";
    private static final String REGISSEUR = "regisseur";
    private static final String VERTRAGING_UITKOMST = "vertragingUitkomst";

    private final Processen processen;
    private final Taken taken;
    private final OnderdeelRepository onderdelen;
    private final BeoordelingRepository repository;
    private final Werkkalender kalender;
    private final Werklijstmomenten momenten;
    private final Clock clock;

    VertragingProcess(
            Processen processen,
            Taken taken,
            OnderdeelRepository onderdelen,
            BeoordelingRepository repository,
            Werkkalender kalender,
            Werklijstmomenten momenten,
            Clock clock) {
        this.processen = processen;
        this.taken = taken;
        this.onderdelen = onderdelen;
        this.repository = repository;
        this.kalender = kalender;
        this.momenten = momenten;
        this.clock = clock;
    }

    @EventListener
    void start(VertragingPresented presented) {
        Onderdeel zaak = onderdelen.findOnderdeel(presented.zaaknummer()).orElse(null);
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put(REGIEGROEP, presented.groep());
        variabelen.put(REGISSEUR, presented.account());
        variabelen.put(Procesvariabelen.NUMMER, presented.nummer());
        variabelen.put(
                Procesvariabelen.ONDERWERP,
                zaak == null ? "Belofte verschoven" : "Belofte verschoven: " + zaak.omschrijving());
        variabelen.put(Procesvariabelen.AFDELING, zaak == null ? null : zaak.afdeling());
        // Who hears today that a customer waits longer, looks at it tomorrow at the latest.
        variabelen.put(
                Procesvariabelen.STREEFMOMENT, momenten.eindeVan(kalender.plusWerkdagen(LocalDate.now(clock), 1)));
        processen.start(PROCES, presented.nummer(), variabelen);
    }

    @EventListener
    void complete(VertragingAssessed assessed) {
        Map<String, String> variabelen =
                Map.of(VERTRAGING_UITKOMST, assessed.uitkomst().name());
        if (assessed.uitkomst() == Vertragingsuitkomst.VERVALLEN) {
            // Whoever closed the last zaak need not be the one who directs.
            taken.completeForAnother(assessed.nummer(), BEOORDEEL, variabelen);
        } else {
            taken.complete(assessed.nummer(), BEOORDEEL, variabelen);
        }
    }

    @Override
    public String proces() {
        return PROCES;
    }

    @Override
    public boolean allowsStart(String onderwerp) {
        return repository.markProcesStarted(onderwerp);
    }

    @Override
    public boolean allowsCompletion(String onderwerp, String taaksoort) {
        return repository.markTaakCompleted(onderwerp);
    }
}
