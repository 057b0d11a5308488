package nl.zaakregie.intake.process;

import java.util.HashMap;
import java.util.Map;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.intake.BeoordelingCompleted;
import nl.zaakregie.intake.IntakeCompleted;
import nl.zaakregie.intake.KlantcontactTransferred;
import nl.zaakregie.intake.internal.IntakeRepository;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.KlantcontactRegistered;
import nl.zaakregie.klantcontact.KlantcontactRegistered.GeregistreerdeVraag;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.security.Rol;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract with {@code processes/klantcontact/klantcontact.bpmn}: its key, tasks and variables, and what moves it. Events of
 * the modules arrive in the transaction that wrote the contact; each of its questions has an instance of its own.
 */
@Component
class KlantcontactProcess implements Poortwachter {

    static final String PROCES = "klantcontact";
    static final String HOUD_INTAKE = "userTask_HoudIntake";
    static final String DRAAG_OVER = "userTask_DraagOver";
    static final String BEOORDEEL = "userTask_BeoordeelOvergedragenContact";

    private static final String BESLISSING = "beslissing";
    private static final String AFHANDELING = "afhandeling";
    private static final String AFDELINGGROEP = "afdelinggroep";
    private static final String MEDEWERKER = "medewerker";
    private static final String INTAKE_UITKOMST = "intakeUitkomst";
    private static final String BEOORDELING_UITKOMST = "beoordelingUitkomst";

    private final Processen processen;
    private final Taken taken;
    private final Klantcontacten klantcontacten;
    private final IntakeRepository repository;
    private final Catalogus catalogus;

    KlantcontactProcess(
            Processen processen,
            Taken taken,
            Klantcontacten klantcontacten,
            IntakeRepository repository,
            Catalogus catalogus) {
        this.processen = processen;
        this.taken = taken;
        this.klantcontacten = klantcontacten;
        this.repository = repository;
        this.catalogus = catalogus;
    }

    @EventListener
    void start(KlantcontactRegistered contact) {
        // What a system registered is for whoever of the first line takes it up.
        boolean system = Gebruiker.groepen().contains(Rol.API.groep());
        contact.vragen().forEach(vraag -> start(vraag, system ? null : contact.medewerker()));
    }

    private void start(GeregistreerdeVraag vraag, @Nullable String medewerker) {
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put(BESLISSING, vraag.uitkomst().name());
        variabelen.put(AFHANDELING, name(vraag.afhandeling()));
        variabelen.put(AFDELINGGROEP, vraag.afdeling() == null ? null : groep(vraag.afdeling()));
        variabelen.put(MEDEWERKER, medewerker);
        String onderwerp = vraag.nummer().toString();
        if (!vraag.afgerond()) {
            variabelen.put(Procesvariabelen.NUMMER, onderwerp);
            variabelen.put(Procesvariabelen.ONDERWERP, omschrijving(vraag.vraagtype()));
            variabelen.put(Procesvariabelen.AFDELING, vraag.afdeling());
        }
        processen.start(PROCES, onderwerp, variabelen);
    }

    @EventListener
    void complete(IntakeCompleted intake) {
        taken.complete(
                intake.vraag().toString(),
                HOUD_INTAKE,
                Map.of(INTAKE_UITKOMST, intake.uitkomst().name()));
    }

    @EventListener
    void complete(KlantcontactTransferred transferred) {
        taken.complete(
                transferred.vraag().toString(), DRAAG_OVER, Map.of(AFDELINGGROEP, groep(transferred.afdeling())));
    }

    @EventListener
    void complete(BeoordelingCompleted beoordeling) {
        taken.complete(
                beoordeling.vraag().toString(),
                BEOORDEEL,
                Map.of(BEOORDELING_UITKOMST, beoordeling.uitkomst().name()));
    }

    @Override
    public String proces() {
        return PROCES;
    }

    @Override
    public boolean allowsStart(String onderwerp) {
        return Vraagnummer.parse(onderwerp).filter(klantcontacten::tieToProces).isPresent();
    }

    @Override
    public boolean allowsCompletion(String onderwerp, String taaksoort) {
        return Vraagnummer.parse(onderwerp)
                .filter(vraag -> hasOutcome(vraag, taaksoort))
                .isPresent();
    }

    private boolean hasOutcome(Vraagnummer vraag, String taaksoort) {
        return switch (taaksoort) {
            case HOUD_INTAKE -> repository.hasIntake(vraag);
            case DRAAG_OVER -> klantcontacten.hasOverdracht(vraag);
            case BEOORDEEL -> repository.hasBeoordeling(vraag);
            default -> false;
        };
    }

    private String omschrijving(String vraagtype) {
        return catalogus.findVraagtype(vraagtype).map(Vraagtype::omschrijving).orElse(vraagtype);
    }

    private static @Nullable String name(@Nullable Afhandeling afhandeling) {
        return afhandeling == null ? null : afhandeling.name();
    }

    private String groep(String afdeling) {
        return catalogus.findAfdeling(afdeling).map(Afdeling::groep).orElseThrow();
    }
}
