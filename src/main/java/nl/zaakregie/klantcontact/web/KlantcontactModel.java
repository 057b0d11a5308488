package nl.zaakregie.klantcontact.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.openapi.AangemaakteZaak;
import nl.zaakregie.openapi.Beslissing;
import nl.zaakregie.openapi.Beslissingsinvoer;
import nl.zaakregie.openapi.Beslissingsversie;
import nl.zaakregie.openapi.Betrokkene;
import nl.zaakregie.openapi.Betrokkenesoort;
import nl.zaakregie.openapi.Complexiteit;
import nl.zaakregie.openapi.Contactvraag;
import nl.zaakregie.openapi.Eerstelijnsuitkomst;
import nl.zaakregie.openapi.Historieregel;
import nl.zaakregie.openapi.Lijn;
import nl.zaakregie.openapi.Overdracht;
import nl.zaakregie.openapi.Overdrachtsvorm;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Taakverwijzing;
import nl.zaakregie.openapi.Verantwoordelijkheid;
import nl.zaakregie.openapi.Vraagbevestiging;
import nl.zaakregie.platform.engine.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows contacts in the shapes of the contract; times in the zone of the municipality. */
@Component
public class KlantcontactModel {

    private final Klanten klanten;
    private final Catalogus catalogus;
    private final Taken taken;
    private final Clock clock;

    KlantcontactModel(Klanten klanten, Catalogus catalogus, Taken taken, Clock clock) {
        this.klanten = klanten;
        this.catalogus = catalogus;
        this.taken = taken;
        this.clock = clock;
    }

    nl.zaakregie.openapi.Klantcontact toModel(Klantcontact contact) {
        Vraag eerste = contact.eersteVraag();
        return new nl.zaakregie.openapi.Klantcontact()
                .nummer(contact.nummer())
                .status(toStatus(contact.afgerond()))
                .kanaal(contact.kanaal())
                .betrokkene(toBetrokkene(contact))
                .vraagtype(eerste.vraagtype())
                .zaaktype(eerste.zaaktype())
                .vraag(eerste.vraag())
                .antwoord(eerste.antwoord())
                .antwoordtype(eerste.antwoordtype())
                .notitie(contact.notitie())
                .tags(contact.tags())
                .afhandeling(toAfhandeling(contact.afhandeling()))
                .direct(isDirect(contact.afhandeling()))
                .afdeling(eerste.afdeling())
                .telefoonnummer(eerste.telefoonnummer())
                .beslissing(toModel(eerste.beslissing()))
                .tijden(toModel(contact.tijden()))
                .overdracht(toModel(eerste.overdracht()))
                .zaken(contact.zaken().stream().map(KlantcontactModel::toModel).toList())
                .vragen(contact.vragen().stream()
                        .map(vraag -> toModel(contact.nummer(), vraag))
                        .toList())
                .historie(contact.historie().stream()
                        .map(regel -> new Historieregel()
                                .op(toTime(regel.op()))
                                .door(regel.door())
                                .wat(regel.wat()))
                        .toList());
    }

    private Contactvraag toModel(String klantcontact, Vraag vraag) {
        return new Contactvraag()
                .volgnummer(vraag.volgnummer())
                .status(toStatus(vraag.afgerond()))
                .vraagtype(vraag.vraagtype())
                .zaaktype(vraag.zaaktype())
                .vraag(vraag.vraag())
                .antwoord(vraag.antwoord())
                .antwoordtype(vraag.antwoordtype())
                .afhandeling(toAfhandeling(vraag.afhandeling()))
                .direct(isDirect(vraag.afhandeling()))
                .afdeling(vraag.afdeling())
                .telefoonnummer(vraag.telefoonnummer())
                .beslissing(toModel(vraag.beslissing()))
                .overdracht(toModel(vraag.overdracht()))
                .volgendeTaak(findVolgendeTaak(klantcontact, vraag))
                .zaken(vraag.zaken().stream().map(KlantcontactModel::toModel).toList());
    }

    /** How it stands with a question, without personal data. */
    public Vraagbevestiging toBevestiging(String klantcontact, Vraag vraag) {
        return new Vraagbevestiging()
                .volgnummer(vraag.volgnummer())
                .status(toStatus(vraag.afgerond()))
                .vraagtype(vraag.vraagtype())
                .afhandeling(toAfhandeling(vraag.afhandeling()))
                .afdeling(vraag.afdeling())
                .beslissing(toModel(vraag.beslissing()))
                .volgendeTaak(findVolgendeTaak(klantcontact, vraag))
                .zaken(vraag.zaken().stream().map(KlantcontactModel::toModel).toList());
    }

    private @Nullable Taakverwijzing findVolgendeTaak(String klantcontact, Vraag vraag) {
        if (vraag.afgerond()) {
            return null;
        }
        return taken.findVolgende(new Vraagnummer(klantcontact, vraag.volgnummer()).toString())
                .map(taak -> new Taakverwijzing().id(taak.id()).naam(taak.naam()))
                .orElse(null);
    }

    nl.zaakregie.openapi.KlantcontactSamenvatting toModel(KlantcontactSamenvatting contact) {
        return new nl.zaakregie.openapi.KlantcontactSamenvatting()
                .nummer(contact.nummer())
                .kanaal(contact.kanaal())
                .vraagtype(contact.vraagtype())
                .vraagtypen(contact.vraagtypen())
                .klantnummer(contact.klantnummer())
                .afdeling(contact.afdeling())
                .status(toStatus(contact.afgerond()))
                .afhandeling(toAfhandeling(contact.afhandeling()))
                .direct(isDirect(contact.afhandeling()))
                .begonnenOp(toTime(contact.tijden().begonnenOp()))
                .geeindigdOp(findTime(contact.tijden().geeindigdOp()))
                .tags(contact.tags());
    }

    /** The decision as the agent sees it. */
    public static Beslissing toModel(Eerstelijnsbeslissing beslissing) {
        Eerstelijnsbeslissing.Invoer invoer = beslissing.invoer();
        return new Beslissing()
                .uitkomst(Eerstelijnsuitkomst.valueOf(beslissing.uitkomst().name()))
                .omschrijving(beslissing.omschrijving())
                .reden(beslissing.reden())
                .volgendeStap(beslissing.volgendeStap())
                .beslissing(
                        new Beslissingsversie().sleutel(beslissing.sleutel()).versie(beslissing.versie()))
                .contactniveau(beslissing.contactniveau())
                .afdeling(beslissing.afdeling())
                .verantwoordelijkheden(beslissing.verantwoordelijkheden().stream()
                        .map(regel -> new Verantwoordelijkheid()
                                .lijn(Lijn.valueOf(regel.lijn()))
                                .proces(regel.proces())
                                .product(regel.product())
                                .beleid(regel.beleid()))
                        .toList())
                .invoer(new Beslissingsinvoer()
                        .dossiervorming(invoer.dossiervorming())
                        .complexiteit(Complexiteit.valueOf(invoer.complexiteit()))
                        .overlegNodig(invoer.overlegNodig())
                        .klaarTerwijlUWacht(invoer.klaarTerwijlUWacht()));
    }

    /** A zaak as it was told to the customer. */
    public static AangemaakteZaak toModel(Vraag.Zaakverwijzing zaak) {
        return new AangemaakteZaak()
                .nummer(zaak.nummer())
                .zaaktype(zaak.zaaktype())
                .omschrijving(zaak.omschrijving())
                .verwachtOp(zaak.verwachtOp());
    }

    /** Closed or open, in the words of the contract. */
    public static Status toStatus(boolean afgerond) {
        return afgerond ? Status.AFGEROND : Status.OPEN;
    }

    /** The way of handling in the words of the contract, when it is known. */
    public static nl.zaakregie.openapi.@Nullable Afhandeling toAfhandeling(@Nullable Afhandeling afhandeling) {
        return afhandeling == null ? null : nl.zaakregie.openapi.Afhandeling.valueOf(afhandeling.name());
    }

    private static @Nullable Boolean isDirect(@Nullable Afhandeling afhandeling) {
        return afhandeling == null ? null : afhandeling == Afhandeling.DIRECT;
    }

    private Betrokkene toBetrokkene(Klantcontact contact) {
        Betrokkene betrokkene = new Betrokkene()
                .soort(Betrokkenesoort.valueOf(contact.betrokkene().name()))
                .klantnummer(contact.klantnummer());
        Optional.ofNullable(contact.klantnummer())
                .flatMap(nummer -> klanten.findKlant(nummer, "klantcontact " + contact.nummer()))
                .ifPresent(klant -> betrokkene.naam(klant.gegevens().naam()));
        return betrokkene;
    }

    private @Nullable Overdracht toModel(Vraag.@Nullable Overdracht overdracht) {
        if (overdracht == null) {
            return null;
        }
        return new Overdracht()
                .vorm(Overdrachtsvorm.valueOf(overdracht.vorm().name()))
                .afdeling(overdracht.afdeling())
                .medewerker(overdracht.medewerker())
                .medewerkerNaam(findNaam(overdracht.medewerker()))
                .afspraakOp(findTime(overdracht.afspraakOp()))
                .telefoonnummer(overdracht.telefoonnummer())
                .toelichting(overdracht.toelichting())
                .overgedragenOp(toTime(overdracht.overgedragenOp()))
                .door(overdracht.door());
    }

    private @Nullable String findNaam(@Nullable String medewerker) {
        return Optional.ofNullable(medewerker)
                .flatMap(catalogus::findMedewerker)
                .map(Medewerkergegevens::naam)
                .orElse(null);
    }

    private nl.zaakregie.openapi.Contacttijden toModel(Contacttijden tijden) {
        return new nl.zaakregie.openapi.Contacttijden()
                .begonnenOp(toTime(tijden.begonnenOp()))
                .geeindigdOp(findTime(tijden.geeindigdOp()))
                .wachttijdSeconden(tijden.wachttijdSeconden())
                .gesprekGeeindigdOp(findTime(tijden.gesprekGeeindigdOp()))
                .duurSeconden(toSeconds(tijden.duur()))
                .afhandeltijdSeconden(toSeconds(tijden.afhandeltijd()))
                .nawerktijdSeconden(toSeconds(tijden.nawerktijd()));
    }

    private static @Nullable Long toSeconds(Optional<Duration> duration) {
        return duration.map(Duration::toSeconds).orElse(null);
    }

    private OffsetDateTime toTime(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime findTime(@Nullable Instant instant) {
        return instant == null ? null : toTime(instant);
    }
}
