package nl.zaakregie.zaak.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.openapi.Aanvulling;
import nl.zaakregie.openapi.Aanvullingsuitkomst;
import nl.zaakregie.openapi.Betrokkene;
import nl.zaakregie.openapi.Betrokkenesoort;
import nl.zaakregie.openapi.Bijlage;
import nl.zaakregie.openapi.Historieregel;
import nl.zaakregie.openapi.Informatiewijze;
import nl.zaakregie.openapi.Klantbrief;
import nl.zaakregie.openapi.Lijn;
import nl.zaakregie.openapi.Notitie;
import nl.zaakregie.openapi.Resultaattype;
import nl.zaakregie.openapi.Resultaatvoorstel;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Statusregel;
import nl.zaakregie.openapi.Taakverwijzing;
import nl.zaakregie.openapi.ZaakBevestiging;
import nl.zaakregie.openapi.Zaakactie;
import nl.zaakregie.openapi.Zaaktoestand;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.zaak.Bijlagen;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A zaak in the words of the contract. */
@Component
class Zaakweergave {

    private final Catalogus catalogus;
    private final Klanten klanten;
    private final Taken taken;
    private final Bijlagen bijlagen;
    private final Zaakbevoegdheden bevoegdheden;
    private final Clock clock;

    Zaakweergave(
            Catalogus catalogus,
            Klanten klanten,
            Taken taken,
            Bijlagen bijlagen,
            Zaakbevoegdheden bevoegdheden,
            Clock clock) {
        this.catalogus = catalogus;
        this.klanten = klanten;
        this.taken = taken;
        this.bijlagen = bijlagen;
        this.bevoegdheden = bevoegdheden;
        this.clock = clock;
    }

    ZaakBevestiging confirm(Zaak zaak) {
        ZaakBevestiging bevestiging = new ZaakBevestiging()
                .nummer(zaak.nummer())
                .status(toStatus(zaak.afgerond()))
                .toestand(Zaaktoestand.valueOf(zaak.toestand().name()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .resultaat(toResultaat(zaak, zaak.resultaattype()))
                .versie(zaak.versie());
        if (!zaak.afgerond()) {
            taken.findVolgende(zaak.nummer())
                    .ifPresent(taak -> bevestiging.volgendeTaak(
                            new Taakverwijzing().id(taak.id()).naam(taak.naam())));
        }
        return bevestiging;
    }

    nl.zaakregie.openapi.Zaak toModel(Zaak zaak) {
        Zaaktype zaaktype = catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
        Betrokkene betrokkene = toBetrokkene(zaak);
        return new nl.zaakregie.openapi.Zaak()
                .nummer(zaak.nummer())
                .zaaktype(zaak.zaaktype())
                .zaaktypeVersie(zaak.zaaktypeVersie())
                .omschrijving(zaak.omschrijving())
                .startdatum(zaak.startdatum())
                .verwachtOp(zaak.verwachtOp())
                .uiterlijkOp(zaak.uiterlijkOp())
                .geplandeStart(zaak.geplandeStart())
                .uitersteStart(zaak.uitersteStart())
                .gestartOp(toMoment(zaak.gestartOp()))
                .status(toStatus(zaak.afgerond()))
                .toestand(Zaaktoestand.valueOf(zaak.toestand().name()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .behandelaar(zaak.behandelaar())
                .resultaat(toResultaat(zaak, zaak.resultaattype()))
                .voorstel(toVoorstel(zaak))
                .ingetrokken(zaak.ingetrokken())
                .geinformeerdVia(
                        zaak.geinformeerdVia() == null
                                ? null
                                : Informatiewijze.valueOf(zaak.geinformeerdVia().name()))
                .klaarVoor(toMoment(zaak.klaarVoor()))
                .verlengdOp(zaak.verlengdOp())
                .teruggaven(zaak.teruggaven())
                .opschortingen(zaak.opschortingen().stream()
                        .map(Zaakweergave::toAanvulling)
                        .toList())
                .mogelijkeActies(nl.zaakregie.zaak.Zaakactie.of(zaak, zaaktype).stream()
                        .map(actie -> Zaakactie.valueOf(actie.name()))
                        .toList())
                .bevoegdheden(bevoegdheden.of(zaak))
                .brief(Klantbrieven.of(zaak, betrokkene == null ? null : betrokkene.getNaam())
                        .map(brief ->
                                new Klantbrief().onderwerp(brief.onderwerp()).tekst(brief.tekst()))
                        .orElse(null))
                .bijlagen(bijlagen.list(zaak.nummer()).stream()
                        .map(bijlage -> new Bijlage()
                                .id(bijlage.id())
                                .bestandsnaam(bijlage.bestandsnaam())
                                .documenttype(bijlage.documenttype())
                                .mediatype(bijlage.mediatype())
                                .omvang(bijlage.omvang())
                                .op(bijlage.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(bijlage.door()))
                        .toList())
                .statusgeschiedenis(zaak.statussen().stream()
                        .map(regel -> new Statusregel()
                                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), regel.statustype()))
                                .op(regel.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(regel.door()))
                        .toList())
                .klantcontact(zaak.klantcontact())
                .betrokkene(betrokkene)
                .eigenschappen(zaak.eigenschappen())
                .documenten(zaak.documenten())
                .toelichting(zaak.toelichting())
                .notities(zaak.notities().stream()
                        .map(notitie -> new Notitie()
                                .op(notitie.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(notitie.door())
                                .tekst(notitie.tekst()))
                        .toList())
                .historie(zaak.historie().stream()
                        .map(regel -> new Historieregel()
                                .op(regel.op().atZone(clock.getZone()).toOffsetDateTime())
                                .door(regel.door())
                                .wat(regel.wat()))
                        .toList())
                .versie(zaak.versie());
    }

    nl.zaakregie.openapi.ZaakSamenvatting toModel(ZaakSamenvatting zaak) {
        return new nl.zaakregie.openapi.ZaakSamenvatting()
                .nummer(zaak.nummer())
                .zaaktype(zaak.zaaktype())
                .omschrijving(zaak.omschrijving())
                .status(toStatus(zaak.afgerond()))
                .statustype(statusnaam(zaak.zaaktype(), zaak.zaaktypeVersie(), zaak.statustype()))
                .lijn(Lijn.valueOf(zaak.lijn().name()))
                .afdeling(zaak.afdeling())
                .behandelaar(zaak.behandelaar())
                .startdatum(zaak.startdatum())
                .verwachtOp(zaak.verwachtOp())
                .uiterlijkOp(zaak.uiterlijkOp())
                .klantcontact(zaak.klantcontact());
    }

    private @Nullable Betrokkene toBetrokkene(Zaak zaak) {
        if (zaak.klantnummer() == null) {
            return null;
        }
        Betrokkene betrokkene = new Betrokkene().soort(Betrokkenesoort.BEKEND).klantnummer(zaak.klantnummer());
        klanten.findKlant(zaak.klantnummer(), "zaak " + zaak.nummer())
                .ifPresent(klant -> betrokkene.naam(klant.gegevens().naam()));
        return betrokkene;
    }

    private @Nullable Resultaatvoorstel toVoorstel(Zaak zaak) {
        Zaak.Voorstel voorstel = zaak.voorstel();
        return voorstel == null
                ? null
                : new Resultaatvoorstel()
                        .resultaat(toResultaat(zaak, voorstel.resultaattype()))
                        .door(voorstel.door());
    }

    private static Aanvulling toAanvulling(Zaak.Aanvulling aanvulling) {
        return new Aanvulling()
                .gevraagdOp(aanvulling.gevraagdOp())
                .gevraagd(aanvulling.gevraagd())
                .uiterstOp(aanvulling.uiterstOp())
                .beeindigdOp(aanvulling.beeindigdOp())
                .uitkomst(
                        aanvulling.uitkomst() == null
                                ? null
                                : Aanvullingsuitkomst.valueOf(
                                        aanvulling.uitkomst().name()));
    }

    private @Nullable Resultaattype toResultaat(Zaak zaak, @Nullable String resultaattype) {
        return Optional.ofNullable(resultaattype)
                .flatMap(catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie())::findResultaattype)
                .map(type -> new Resultaattype().code(type.code()).omschrijving(type.omschrijving()))
                .orElse(null);
    }

    private String statusnaam(String zaaktype, int versie, String code) {
        return catalogus.getZaaktype(zaaktype, versie).statustypen().stream()
                .filter(type -> type.code().equals(code))
                .map(Statustype::omschrijving)
                .findFirst()
                .orElse(code);
    }

    private @Nullable OffsetDateTime toMoment(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private static Status toStatus(boolean afgerond) {
        return afgerond ? Status.AFGEROND : Status.OPEN;
    }
}
