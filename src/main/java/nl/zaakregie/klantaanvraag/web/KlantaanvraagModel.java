package nl.zaakregie.klantaanvraag.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.KlantaanvraagSamenvatting;
import nl.zaakregie.klantaanvraag.NewVertragingsbeoordeling;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsbeoordeling;
import nl.zaakregie.openapi.Historieregel;
import nl.zaakregie.openapi.KlantaanvraagBevestiging;
import nl.zaakregie.openapi.Klantaanvraagzaak;
import nl.zaakregie.openapi.NieuweVertragingsbeoordeling;
import nl.zaakregie.openapi.Relatiebron;
import nl.zaakregie.openapi.Relatiesoort;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Vertragingsoorzaak;
import nl.zaakregie.openapi.Vertragingsuitkomst;
import nl.zaakregie.openapi.Zaakrelatie;
import nl.zaakregie.openapi.Zaakstand;

/** Turns klantaanvragen into what the contract calls them. */
final class KlantaanvraagModel {

    private final ZoneId zone;

    KlantaanvraagModel(Clock clock) {
        this.zone = clock.getZone();
    }

    nl.zaakregie.openapi.Klantaanvraag toModel(Klantaanvraag klantaanvraag) {
        return new nl.zaakregie.openapi.Klantaanvraag()
                .nummer(klantaanvraag.nummer())
                .status(toStatus(klantaanvraag.afgerond()))
                .klantcontact(klantaanvraag.klantcontact())
                .klantnummer(klantaanvraag.klantnummer())
                .aangemaaktOp(toMoment(klantaanvraag.aangemaaktOp()))
                .afgerondOp(klantaanvraag.afgerondOp() == null ? null : toMoment(klantaanvraag.afgerondOp()))
                .beloofdOp(klantaanvraag.beloofdOp())
                .verwachtOp(klantaanvraag.verwachtOp())
                .berichtNa(klantaanvraag.berichtNa() == null ? null : toMoment(klantaanvraag.berichtNa()))
                .einde(klantaanvraag.einde())
                .kritiekePad(klantaanvraag.kritiekePad())
                .zaken(klantaanvraag.zaken().stream()
                        .map(KlantaanvraagModel::toModel)
                        .toList())
                .relaties(klantaanvraag.relaties().stream()
                        .map(relatie -> new Zaakrelatie()
                                .van(relatie.relatie().van())
                                .naar(relatie.relatie().naar())
                                .soort(Relatiesoort.valueOf(
                                        relatie.relatie().soort().name()))
                                .bron(Relatiebron.valueOf(relatie.bron().name())))
                        .toList())
                .vertragingen(
                        klantaanvraag.vertragingen().stream().map(this::toModel).toList())
                .beoordelingen(klantaanvraag.beoordelingen().stream()
                        .map(this::toModel)
                        .toList())
                .historie(klantaanvraag.historie().stream()
                        .map(regel -> new Historieregel()
                                .op(toMoment(regel.op()))
                                .door(regel.door())
                                .wat(regel.wat()))
                        .toList())
                .versie(klantaanvraag.versie());
    }

    static Klantaanvraagzaak toModel(Onderdeel zaak) {
        return new Klantaanvraagzaak()
                .nummer(zaak.plan().nummer())
                .omschrijving(zaak.omschrijving())
                .afdeling(zaak.afdeling())
                .stand(Zaakstand.valueOf(zaak.stand().name()))
                .werkdagen(zaak.werkdagen())
                .vroegsteStart(zaak.plan().vroegsteStart())
                .vroegsteEinde(zaak.plan().vroegsteEinde())
                .uitersteStart(zaak.plan().uitersteStart())
                .uitersteEinde(zaak.plan().uitersteEinde())
                .geplandeStart(zaak.plan().geplandeStart())
                .geplandEinde(zaak.plan().gepland())
                .wettelijkEinde(zaak.wettelijkEinde())
                .speling(zaak.plan().speling())
                .kritiek(zaak.plan().kritiek())
                .wachtOp(zaak.plan().wachtOp())
                .keten(zaak.plan().keten());
    }

    static nl.zaakregie.openapi.KlantaanvraagSamenvatting toModel(KlantaanvraagSamenvatting klantaanvraag) {
        return new nl.zaakregie.openapi.KlantaanvraagSamenvatting()
                .nummer(klantaanvraag.nummer())
                .status(toStatus(klantaanvraag.afgerond()))
                .klantcontact(klantaanvraag.klantcontact())
                .beloofdOp(klantaanvraag.beloofdOp())
                .verwachtOp(klantaanvraag.verwachtOp())
                .einde(klantaanvraag.einde())
                .zaken(klantaanvraag.zaken())
                .openZaken(klantaanvraag.openZaken());
    }

    static KlantaanvraagBevestiging toBevestiging(Klantaanvraag klantaanvraag) {
        return new KlantaanvraagBevestiging()
                .nummer(klantaanvraag.nummer())
                .status(toStatus(klantaanvraag.afgerond()))
                .verwachtOp(klantaanvraag.verwachtOp())
                .einde(klantaanvraag.einde())
                .versie(klantaanvraag.versie());
    }

    private nl.zaakregie.openapi.Vertraging toModel(Vertraging vertraging) {
        return new nl.zaakregie.openapi.Vertraging()
                .op(toMoment(vertraging.op()))
                .van(vertraging.van())
                .naar(vertraging.naar())
                .werkdagen(vertraging.werkdagen())
                .zaak(vertraging.zaak())
                .oorzaak(Vertragingsoorzaak.valueOf(vertraging.oorzaak().name()))
                .klantHoren(vertraging.klantHoren());
    }

    private nl.zaakregie.openapi.Vertragingsbeoordeling toModel(Vertragingsbeoordeling beoordeling) {
        return new nl.zaakregie.openapi.Vertragingsbeoordeling()
                .gevraagdOp(toMoment(beoordeling.gevraagdOp()))
                .beoordeeldOp(beoordeling.beoordeeldOp() == null ? null : toMoment(beoordeling.beoordeeldOp()))
                .beoordeeldDoor(beoordeling.beoordeeldDoor())
                .uitkomst(
                        beoordeling.uitkomst() == null
                                ? null
                                : Vertragingsuitkomst.valueOf(
                                        beoordeling.uitkomst().name()))
                .toelichting(beoordeling.toelichting());
    }

    static NewVertragingsbeoordeling fromModel(NieuweVertragingsbeoordeling beoordeling) {
        String toelichting = beoordeling.getToelichting();
        return new NewVertragingsbeoordeling(
                nl.zaakregie.klantaanvraag.Vertragingsuitkomst.valueOf(
                        beoordeling.getUitkomst().name()),
                toelichting == null || toelichting.isBlank() ? null : toelichting.strip(),
                beoordeling.getGezien());
    }

    private static Status toStatus(boolean afgerond) {
        return afgerond ? Status.AFGEROND : Status.OPEN;
    }

    private OffsetDateTime toMoment(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
