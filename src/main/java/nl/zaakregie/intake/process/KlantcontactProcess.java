package nl.zaakregie.intake.process;

import java.util.HashMap;
import java.util.Map;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.intake.BeoordelingCompleted;
import nl.zaakregie.intake.IntakeCompleted;
import nl.zaakregie.intake.KlantcontactTransferred;
import nl.zaakregie.intake.internal.IntakeRepository;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactRegistered;
import nl.zaakregie.klantcontact.Klantcontacten;
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
 * the modules arrive in the transaction that wrote the contact.
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
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put(BESLISSING, contact.uitkomst().name());
        variabelen.put(AFHANDELING, name(contact.afhandeling()));
        variabelen.put(AFDELINGGROEP, contact.afdeling() == null ? null : groep(contact.afdeling()));
        // What a system registered is for whoever of the first line takes it up.
        boolean system = Gebruiker.groepen().contains(Rol.API.groep());
        variabelen.put(MEDEWERKER, system ? null : contact.medewerker());
        if (!contact.afgerond()) {
            variabelen.put(Procesvariabelen.NUMMER, contact.nummer());
            variabelen.put(Procesvariabelen.ONDERWERP, omschrijving(contact.vraagtype()));
            variabelen.put(Procesvariabelen.AFDELING, contact.afdeling());
        }
        processen.start(PROCES, contact.nummer(), variabelen);
    }

    @EventListener
    void complete(IntakeCompleted intake) {
        taken.complete(
                intake.klantcontact(),
                HOUD_INTAKE,
                Map.of(INTAKE_UITKOMST, intake.uitkomst().name()));
    }

    @EventListener
    void complete(KlantcontactTransferred transferred) {
        taken.complete(transferred.klantcontact(), DRAAG_OVER, Map.of(AFDELINGGROEP, groep(transferred.afdeling())));
    }

    @EventListener
    void complete(BeoordelingCompleted beoordeling) {
        taken.complete(
                beoordeling.klantcontact(),
                BEOORDEEL,
                Map.of(BEOORDELING_UITKOMST, beoordeling.uitkomst().name()));
    }

    @Override
    public String proces() {
        return PROCES;
    }

    @Override
    public boolean allowsStart(String onderwerp) {
        return klantcontacten.tieToProces(onderwerp);
    }

    @Override
    public boolean allowsCompletion(String onderwerp, String taaksoort) {
        return switch (taaksoort) {
            case HOUD_INTAKE -> repository.hasIntake(onderwerp);
            case DRAAG_OVER ->
                klantcontacten
                        .findKlantcontact(onderwerp)
                        .map(Klantcontact::overdracht)
                        .isPresent();
            case BEOORDEEL -> repository.hasBeoordeling(onderwerp);
            default -> false;
        };
    }

    private String omschrijving(String vraagtype) {
        return catalogus.findVraagtype(vraagtype).map(Vraagtype::omschrijving).orElse(vraagtype);
    }

    private static @Nullable String name(@Nullable Afhandeling afhandeling) {
        return afhandeling == null ? null : afhandeling.name();
    }

    private static String groep(String afdeling) {
        return "afd-" + afdeling;
    }
}
