package nl.zaakregie.zaak.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.platform.engine.TaakAssigned;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.security.Rol;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakCreated;
import nl.zaakregie.zaak.ZaakHandled;
import nl.zaakregie.zaak.ZaakReplanned;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaken;
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
    static final String BEHANDEL_IN_TWEEDE_LIJN = "userTask_BehandelInTweedeLijn";
    static final String BEHANDEL_IN_VAKAFDELING = "userTask_BehandelInVakafdeling";

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
    private final Clock clock;

    ZaakProcess(Processen processen, Taken taken, Zaken zaken, Clock clock) {
        this.processen = processen;
        this.taken = taken;
        this.zaken = zaken;
        this.clock = clock;
    }

    @EventListener
    void start(ZaakCreated created) {
        Zaak zaak = zaken.getZaak(created.nummer());
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
    void reschedule(ZaakReplanned replanned) {
        taken.reschedule(replanned.nummer(), endOf(replanned.startUiterlijk()));
    }

    @EventListener(condition = "#assigned.proces == 'zaak'")
    void assign(TaakAssigned assigned) {
        zaken.assign(assigned.onderwerp(), assigned.behandelaar());
    }

    /** What the model and the cards read of the zaak as it is now. */
    private Map<String, @Nullable Object> variables(Zaak zaak) {
        String afdelinggroep = "afd-" + zaak.afdeling();
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put(LIJN, zaak.lijn().name());
        variabelen.put(AFDELINGGROEP, afdelinggroep);
        variabelen.put(BEHANDELGROEP, zaak.lijn() == Lijn.TWEEDE_LIJN ? Rol.TWEEDELIJN.groep() : afdelinggroep);
        variabelen.put(BEHANDELAAR, zaak.behandelaar());
        variabelen.put(Procesvariabelen.AFDELING, zaak.afdeling());
        variabelen.put(Procesvariabelen.STREEFMOMENT, endOf(zaak.verwachtOp()));
        variabelen.put(
                START_UITERLIJK,
                endOf(Objects.requireNonNullElse(
                        zaak.uitersteStart(), Objects.requireNonNullElse(zaak.geplandeStart(), zaak.startdatum()))));
        return variabelen;
    }

    private static String taaksoort(Zaaktoestand toestand, Lijn lijn) {
        if (toestand == Zaaktoestand.GEPLAND) {
            return WACHT_OP_GEPLANDE_START;
        }
        return lijn == Lijn.TWEEDE_LIJN ? BEHANDEL_IN_TWEEDE_LIJN : BEHANDEL_IN_VAKAFDELING;
    }

    /** Work that is promised for a day is due when that day ends. */
    private Date endOf(LocalDate day) {
        return Date.from(
                day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1));
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
