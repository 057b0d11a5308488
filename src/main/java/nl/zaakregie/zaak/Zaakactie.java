package nl.zaakregie.zaak;

import java.util.EnumSet;
import java.util.Set;
import nl.zaakregie.catalogus.Zaaktype;

/** What can be done with a zaak as it is now; who may do it is another question. */
public enum Zaakactie {
    STARTEN,
    AFHANDELEN,
    DOORZETTEN,
    OPSCHORTEN,
    HERVATTEN,
    VERLENGEN,
    TERUGGEVEN,
    OVERDRAGEN,
    CONTROLEREN,
    INTREKKEN,
    HEROPENEN;

    /** The steps that the state of the zaak and the rules of its zaaktype allow. */
    public static Set<Zaakactie> of(Zaak zaak, Zaaktype zaaktype) {
        Set<Zaakactie> acties = EnumSet.noneOf(Zaakactie.class);
        switch (zaak.toestand()) {
            case GEPLAND -> acties.add(STARTEN);
            case IN_BEHANDELING -> {
                acties.add(OVERDRAGEN);
                if (zaak.lijn() != Lijn.EERSTE_LIJN) {
                    acties.add(AFHANDELEN);
                    acties.add(TERUGGEVEN);
                    if (zaaktype.opschorting()) {
                        acties.add(OPSCHORTEN);
                    }
                }
                if (zaak.lijn() == Lijn.TWEEDE_LIJN) {
                    acties.add(DOORZETTEN);
                }
                addVerlengen(zaak, zaaktype, acties);
            }
            case OPGESCHORT -> {
                acties.add(HERVATTEN);
                addVerlengen(zaak, zaaktype, acties);
            }
            case IN_CONTROLE -> acties.add(CONTROLEREN);
            case AFGEROND -> acties.add(HEROPENEN);
        }
        if (!zaak.afgerond()) {
            acties.add(INTREKKEN);
        }
        return acties;
    }

    private static void addVerlengen(Zaak zaak, Zaaktype zaaktype, Set<Zaakactie> acties) {
        if (zaaktype.verlenging() != null && zaak.verlengdOp() == null && zaak.lijn() != Lijn.EERSTE_LIJN) {
            acties.add(VERLENGEN);
        }
    }
}
