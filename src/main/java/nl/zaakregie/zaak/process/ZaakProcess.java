package nl.zaakregie.zaak.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.platform.engine.Procesvariabelen;
import nl.zaakregie.platform.engine.TaakAssigned;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakCreated;
import nl.zaakregie.zaak.ZaakHandled;
import nl.zaakregie.zaak.Zaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract with {@code processes/zaak/zaak.bpmn}: its key, tasks and variables, and what moves it. Events of the module arrive
 * in the transaction that wrote the zaak.
 */
@Component
class ZaakProcess implements Poortwachter {

    static final String PROCES = "zaak";
    static final String BEHANDEL_IN_TWEEDE_LIJN = "userTask_BehandelInTweedeLijn";
    static final String BEHANDEL_IN_VAKAFDELING = "userTask_BehandelInVakafdeling";

    private static final String LIJN = "lijn";
    private static final String AFDELINGGROEP = "afdelinggroep";
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
    void start(ZaakCreated zaak) {
        processen.start(
                PROCES,
                zaak.nummer(),
                Map.of(
                        LIJN,
                        zaak.lijn().name(),
                        AFDELINGGROEP,
                        "afd-" + zaak.afdeling(),
                        Procesvariabelen.NUMMER,
                        zaak.nummer(),
                        Procesvariabelen.ONDERWERP,
                        zaak.omschrijving(),
                        Procesvariabelen.AFDELING,
                        zaak.afdeling(),
                        Procesvariabelen.STREEFMOMENT,
                        endOf(zaak.verwachtOp())));
    }

    @EventListener
    void complete(ZaakHandled zaak) {
        String taaksoort = zaak.lijn() == Lijn.TWEEDE_LIJN ? BEHANDEL_IN_TWEEDE_LIJN : BEHANDEL_IN_VAKAFDELING;
        taken.complete(
                zaak.nummer(),
                taaksoort,
                Map.of(BEHANDEL_UITKOMST, zaak.uitkomst().name()));
    }

    @EventListener(condition = "#assigned.proces == 'zaak'")
    void assign(TaakAssigned assigned) {
        zaken.assign(assigned.onderwerp(), assigned.behandelaar());
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
        Zaak zaak = zaken.getZaak(onderwerp);
        boolean passedOn = taaksoort.equals(BEHANDEL_IN_TWEEDE_LIJN) && zaak.lijn() == Lijn.VAKAFDELING;
        return zaak.afgerond() || passedOn;
    }
}
