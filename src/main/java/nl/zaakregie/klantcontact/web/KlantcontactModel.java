package nl.zaakregie.klantcontact.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Contacttijden;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.openapi.AangemaakteZaak;
import nl.zaakregie.openapi.Beslissing;
import nl.zaakregie.openapi.Beslissingsinvoer;
import nl.zaakregie.openapi.Beslissingsversie;
import nl.zaakregie.openapi.Betrokkene;
import nl.zaakregie.openapi.Betrokkenesoort;
import nl.zaakregie.openapi.Complexiteit;
import nl.zaakregie.openapi.Eerstelijnsuitkomst;
import nl.zaakregie.openapi.Historieregel;
import nl.zaakregie.openapi.Lijn;
import nl.zaakregie.openapi.Overdracht;
import nl.zaakregie.openapi.Overdrachtsvorm;
import nl.zaakregie.openapi.Status;
import nl.zaakregie.openapi.Verantwoordelijkheid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows contacts in the shapes of the contract; times in the zone of the municipality. */
@Component
public class KlantcontactModel {

    private final Klanten klanten;
    private final Clock clock;

    KlantcontactModel(Klanten klanten, Clock clock) {
        this.klanten = klanten;
        this.clock = clock;
    }

    nl.zaakregie.openapi.Klantcontact toModel(Klantcontact contact) {
        return new nl.zaakregie.openapi.Klantcontact()
                .nummer(contact.nummer())
                .status(toStatus(contact.afgerond()))
                .kanaal(contact.kanaal())
                .betrokkene(toBetrokkene(contact))
                .vraagtype(contact.vraagtype())
                .zaaktype(contact.zaaktype())
                .vraag(contact.vraag())
                .antwoord(contact.antwoord())
                .antwoordtype(contact.antwoordtype())
                .notitie(contact.notitie())
                .tags(contact.tags())
                .afhandeling(toAfhandeling(contact.afhandeling()))
                .direct(isDirect(contact.afhandeling()))
                .afdeling(contact.afdeling())
                .telefoonnummer(contact.telefoonnummer())
                .beslissing(toModel(contact.beslissing()))
                .tijden(toModel(contact.tijden()))
                .overdracht(contact.overdracht() == null ? null : toModel(contact.overdracht()))
                .zaken(contact.zaken().stream().map(KlantcontactModel::toModel).toList())
                .historie(contact.historie().stream()
                        .map(regel -> new Historieregel()
                                .op(toTime(regel.op()))
                                .door(regel.door())
                                .wat(regel.wat()))
                        .toList());
    }

    nl.zaakregie.openapi.KlantcontactSamenvatting toModel(KlantcontactSamenvatting contact) {
        return new nl.zaakregie.openapi.KlantcontactSamenvatting()
                .nummer(contact.nummer())
                .kanaal(contact.kanaal())
                .vraagtype(contact.vraagtype())
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
    public static AangemaakteZaak toModel(Klantcontact.Zaakverwijzing zaak) {
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

    private Overdracht toModel(Klantcontact.Overdracht overdracht) {
        return new Overdracht()
                .vorm(Overdrachtsvorm.valueOf(overdracht.vorm().name()))
                .afdeling(overdracht.afdeling())
                .medewerker(overdracht.medewerker())
                .afspraakOp(findTime(overdracht.afspraakOp()))
                .telefoonnummer(overdracht.telefoonnummer())
                .toelichting(overdracht.toelichting())
                .overgedragenOp(toTime(overdracht.overgedragenOp()))
                .door(overdracht.door());
    }

    private nl.zaakregie.openapi.Contacttijden toModel(Contacttijden tijden) {
        return new nl.zaakregie.openapi.Contacttijden()
                .begonnenOp(toTime(tijden.begonnenOp()))
                .geeindigdOp(findTime(tijden.geeindigdOp()))
                .wachttijdSeconden(tijden.wachttijdSeconden())
                .duurSeconden(tijden.duur().map(java.time.Duration::toSeconds).orElse(null));
    }

    private OffsetDateTime toTime(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime findTime(@Nullable Instant instant) {
        return instant == null ? null : toTime(instant);
    }
}
