package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.GerelateerdZaaktype;
import nl.zaakregie.catalogus.Relatieaard;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnantwoord;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.klantaanvraag.Zaakstand;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaakverloop;
import org.springframework.stereotype.Component;

/** Turns what the catalogue and the zaken say into what planning reads. */
@Component
public class Planinvoer {

    private final Catalogus catalogus;
    private final Termijnen termijnen;
    private final Werkkalender kalender;

    Planinvoer(Catalogus catalogus, Termijnen termijnen, Werkkalender kalender) {
        this.catalogus = catalogus;
        this.termijnen = termijnen;
        this.kalender = kalender;
    }

    /** Working days from a request at this moment to the day that the servicenorm promises. */
    int werkdagen(Zaaktype zaaktype, LocalDateTime op) {
        return kalender.werkdagenTussen(
                op.toLocalDate(),
                end(zaaktype.servicenorm().aantal(), zaaktype.servicenorm().eenheid(), Grondslag.DVO, op));
    }

    /** A zaak that is about to be made. What is ready while the customer waits begins at once. */
    Planzaak nieuw(String naam, Zaaktype zaaktype, LocalDateTime op) {
        LocalDate vandaag = op.toLocalDate();
        int werkdagen = werkdagen(zaaktype, op);
        if (zaaktype.klaarTerwijlUWacht()) {
            return Planzaak.begonnen(naam, vandaag, kalender.plusWerkdagen(vandaag, werkdagen), null);
        }
        Grondslag grondslag =
                Grondslag.valueOf(zaaktype.doorlooptijd().grondslag().name());
        return Planzaak.gepland(
                naam,
                vandaag,
                werkdagen,
                grondslag == Grondslag.DVO
                        ? null
                        : end(
                                zaaktype.doorlooptijd().aantal(),
                                zaaktype.doorlooptijd().eenheid(),
                                grondslag,
                                op));
    }

    /**
     * A zaak as it is now.
     *
     * @param werkdagen working days that its work takes
     */
    Planzaak of(Zaakverloop zaak, int werkdagen) {
        LocalDate begonnen = Objects.requireNonNullElse(zaak.begonnenOp(), zaak.startdatum());
        if (zaak.einddatum() != null) {
            return Planzaak.klaar(
                    zaak.nummer(), begonnen.isAfter(zaak.einddatum()) ? zaak.einddatum() : begonnen, zaak.einddatum());
        }
        Zaaktype zaaktype = zaaktype(zaak);
        LocalDate grens =
                zaaktype.doorlooptijd().grondslag() == nl.zaakregie.catalogus.Grondslag.DVO ? null : zaak.uiterlijkOp();
        if (zaak.toestand() == Zaaktoestand.GEPLAND) {
            return Planzaak.gepland(zaak.nummer(), zaak.startdatum(), werkdagen, grens);
        }
        LocalDate verwacht = kalender.plusWerkdagen(begonnen, werkdagen + stilstand(zaak, begonnen));
        return Planzaak.begonnen(
                zaak.nummer(),
                begonnen,
                isPromisedTheTerm(zaak, zaaktype) && zaak.verwachtOp().isAfter(verwacht) ? zaak.verwachtOp() : verwacht,
                grens);
    }

    /**
     * Whether the customer was told the last day of the term in the place of what the servicenorm promises: it was extended (Awb 4:14), or
     * what is ready within hours had to wait for an answer.
     */
    private static boolean isPromisedTheTerm(Zaakverloop zaak, Zaaktype zaaktype) {
        return zaak.verlengd()
                || (zaaktype.servicenorm().eenheid() == nl.zaakregie.catalogus.Tijdseenheid.UREN
                        && !zaak.opschortingen().isEmpty());
    }

    /** Working days on which the work stood still, or will. */
    private int stilstand(Zaakverloop zaak, LocalDate begonnen) {
        int werkdagen = 0;
        for (Opschorting opschorting : zaak.opschortingen()) {
            if (opschorting instanceof Opschorting.Periode periode
                    && !periode.totEnMet().isBefore(begonnen)) {
                LocalDate ervoor = periode.van().minusDays(1);
                werkdagen +=
                        kalender.werkdagenTussen(ervoor.isBefore(begonnen) ? begonnen : ervoor, periode.totEnMet());
            }
        }
        return werkdagen;
    }

    static Zaakstand stand(Zaakverloop zaak) {
        return switch (zaak.toestand()) {
            case GEPLAND -> Zaakstand.GEPLAND;
            case OPGESCHORT -> Zaakstand.OPGESCHORT;
            case AFGEROND -> Zaakstand.KLAAR;
            case IN_BEHANDELING, IN_CONTROLE -> Zaakstand.LOOPT;
        };
    }

    /** The relations that the catalogue lays between these zaken: what comes of the one is needed for the other. */
    List<Zaakrelatie> relaties(Map<String, Zaaktype> zaken) {
        Map<String, List<String>> nummersPerZaaktype = new HashMap<>();
        zaken.forEach((nummer, zaaktype) -> nummersPerZaaktype
                .computeIfAbsent(zaaktype.identificatie(), key -> new ArrayList<>())
                .add(nummer));
        List<Zaakrelatie> relaties = new ArrayList<>();
        zaken.forEach((nummer, zaaktype) -> {
            for (GerelateerdZaaktype ander : zaaktype.gerelateerdeZaaktypen()) {
                if (ander.aard() != Relatieaard.ONDERWERP && !ander.zaaktype().equals(zaaktype.identificatie())) {
                    nummersPerZaaktype
                            .getOrDefault(ander.zaaktype(), List.of())
                            .forEach(naar -> relaties.add(new Zaakrelatie(nummer, naar, Relatiesoort.EERST_KLAAR)));
                }
            }
        });
        return relaties;
    }

    Zaaktype zaaktype(Zaakverloop zaak) {
        return catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
    }

    private LocalDate end(
            int aantal, nl.zaakregie.catalogus.Tijdseenheid eenheid, Grondslag grondslag, LocalDateTime op) {
        Termijn termijn = new Termijn(aantal, Tijdseenheid.valueOf(eenheid.name()));
        Termijnantwoord antwoord = termijnen.calculate(
                termijn.eenheid() == Tijdseenheid.UREN
                        ? Termijnopdracht.of(op, termijn, grondslag)
                        : Termijnopdracht.of(op.toLocalDate(), termijn, grondslag));
        return antwoord.einddatum();
    }
}
