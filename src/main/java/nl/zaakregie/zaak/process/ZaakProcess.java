package nl.zaakregie.zaak.process;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.platform.engine.TaakAssigned;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.engine.Werklijstmomenten;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakCreated;
import nl.zaakregie.zaak.ZaakExtended;
import nl.zaakregie.zaak.ZaakHandled;
import nl.zaakregie.zaak.ZaakRecounted;
import nl.zaakregie.zaak.ZaakReopened;
import nl.zaakregie.zaak.Zaakgroepen;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaken;
import nl.zaakregie.zaak.ZakenReplanned;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract with {@code processes/zaak/zaak.bpmn}: its key, tasks and variables, and what moves it. Events of the module arrive
 * in the transaction that wrote the zaak.
 */
@Component
class ZaakProcess implements Poortwachter {

    static final String PROCES = "zaak";
    static final String WACHT_OP_GEPLANDE_START = "userTask_WachtOpGeplandeStart";
    static final String BEPAAL_BEHANDELAAR = "userTask_BepaalBehandelaar";
    static final String BEHANDEL = "userTask_Behandel";
    static final String WACHT_OP_AANVULLING = "userTask_WachtOpAanvulling";
    static final String CONTROLEER = "userTask_Controleer";

    private static final String STARTMOMENT = "startmoment";
    private static final String START_UITERLIJK = "startUiterlijk";
    private static final String LIJN = "lijn";
    private static final String AFDELINGGROEP = "afdelinggroep";
    private static final String BEHANDELGROEP = "behandelgroep";
    private static final String BEHANDELAAR = "behandelaar";
    private static final String BEHANDEL_UITKOMST = "behandelUitkomst";

    private final Processen processen;
    private final Taken taken;
    private final Zaken zaken;
    private final Zaakgroepen groepen;
    private final Werklijstmomenten momenten;

    ZaakProcess(Processen processen, Taken taken, Zaken zaken, Zaakgroepen groepen, Werklijstmomenten momenten) {
        this.processen = processen;
        this.taken = taken;
        this.zaken = zaken;
        this.groepen = groepen;
        this.momenten = momenten;
    }

    @EventListener
    void start(ZaakCreated created) {
        start(created.nummer());
    }

    @EventListener
    void start(ZaakReopened reopened) {
        start(reopened.nummer());
    }

    private void start(String nummer) {
        Zaak zaak = zaken.getZaak(nummer);
        Map<String, @Nullable Object> variabelen = variables(zaak);
        variabelen.put(STARTMOMENT, zaak.toestand() == Zaaktoestand.GEPLAND ? "GEPLAND" : "NU");
        variabelen.put(Procesvariabelen.NUMMER, zaak.nummer());
        variabelen.put(Procesvariabelen.ONDERWERP, zaak.omschrijving());
        processen.start(PROCES, zaak.nummer(), variabelen);
    }

    @EventListener
    void complete(ZaakHandled handled) {
        Zaak zaak = zaken.getZaak(handled.nummer());
        Map<String, @Nullable Object> variabelen = variables(zaak);
        variabelen.put(BEHANDEL_UITKOMST, handled.stap().name());
        String taaksoort = taaksoort(handled.toestand(), handled.lijn());
        if (handled.eigenTaak()) {
            taken.complete(zaak.nummer(), taaksoort, variabelen);
        } else {
            taken.completeForAnother(zaak.nummer(), taaksoort, variabelen);
        }
    }

    @EventListener
    void reschedule(ZakenReplanned replanned) {
        Map<String, Date> streefmomenten = new HashMap<>();
        for (ZakenReplanned.Plek zaak : replanned.zaken()) {
            if (zaak.wacht()) {
                streefmomenten.put(zaak.nummer(), momenten.eindeVan(zaak.startUiterlijk()));
            }
        }
        taken.place(replanned.zaken().stream().map(ZakenReplanned.Plek::nummer).toList(), streefmomenten);
    }

    @EventListener
    void reschedule(ZaakRecounted recounted) {
        Zaak zaak = zaken.getZaak(recounted.nummer());
        if (zaak.toestand() == Zaaktoestand.GEPLAND || zaak.klaarVoor() != null) {
            // Due when the work must begin, or when the customer who waits expects it.
            taken.place(List.of(zaak.nummer()), Map.of());
        } else {
            taken.reschedule(zaak.nummer(), momenten.eindeVan(zaak.verwachtOp()));
        }
    }

    @EventListener
    void reschedule(ZaakExtended extended) {
        taken.claimOwn(extended.nummer(), taaksoort(extended.toestand(), extended.lijn()));
        taken.reschedule(extended.nummer(), momenten.eindeVan(extended.verwachtOp()));
    }

    @EventListener(condition = "#assigned.proces == 'zaak'")
    void assign(TaakAssigned assigned) {
        // Who checks the work of a colleague does not take it over.
        if (!assigned.taaksoort().startsWith(CONTROLEER)) {
            zaken.assign(assigned.onderwerp(), assigned.behandelaar());
        }
    }

    /** What the model and the cards read of the zaak as it is now. */
    private Map<String, @Nullable Object> variables(Zaak zaak) {
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put(LIJN, zaak.lijn().name());
        variabelen.put(AFDELINGGROEP, groepen.getGroepOfAfdeling(zaak));
        variabelen.put(BEHANDELGROEP, groepen.getGroep(zaak));
        variabelen.put(BEHANDELAAR, zaak.behandelaar());
        variabelen.put(Procesvariabelen.AFDELING, zaak.afdeling());
        variabelen.put(
                Procesvariabelen.STREEFMOMENT,
                zaak.klaarVoor() == null ? momenten.eindeVan(zaak.verwachtOp()) : Date.from(zaak.klaarVoor()));
        variabelen.put(START_UITERLIJK, momenten.eindeVan(zaak.startUiterlijk()));
        return variabelen;
    }

    /** The task a zaak waits in; the two lines have the same steps. */
    private static String taaksoort(Zaaktoestand toestand, Lijn lijn) {
        if (toestand == Zaaktoestand.GEPLAND) {
            return WACHT_OP_GEPLANDE_START;
        }
        if (lijn == Lijn.EERSTE_LIJN) {
            return BEPAAL_BEHANDELAAR;
        }
        String step = switch (toestand) {
            case OPGESCHORT -> WACHT_OP_AANVULLING;
            case IN_CONTROLE -> CONTROLEER;
            default -> BEHANDEL;
        };
        return step + (lijn == Lijn.TWEEDE_LIJN ? "InTweedeLijn" : "InVakafdeling");
    }

    @Override
    public String proces() {
        return PROCES;
    }

    @Override
    public boolean allowsStart(String onderwerp) {
        return zaken.tieToProces(onderwerp);
    }

    @Override
    public boolean allowsCompletion(String onderwerp, String taaksoort) {
        return zaken.takeStap(onderwerp);
    }
}
