package nl.zaakregie.intake.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zaakregie.intake.Beoordeling;
import nl.zaakregie.intake.BeoordelingUitkomst;
import nl.zaakregie.intake.IntakeAfronding;
import nl.zaakregie.intake.IntakeUitkomst;
import nl.zaakregie.intake.Registratie;
import nl.zaakregie.intake.Vraagregistratie;
import nl.zaakregie.intake.Zaakaanvraag;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.Overdrachtsvorm;
import nl.zaakregie.openapi.NieuwKlantcontact;
import nl.zaakregie.openapi.NieuweBetrokkene;
import nl.zaakregie.openapi.NieuweOverdracht;
import nl.zaakregie.openapi.NieuweVraag;
import nl.zaakregie.openapi.NieuweZaak;
import org.jspecify.annotations.Nullable;

/** Takes what the contract describes into the words of the domain. Blank text counts as not filled in. */
final class IntakeModel {

    private IntakeModel() {}

    static Registratie toRegistratie(NieuwKlantcontact contact) {
        NieuweBetrokkene betrokkene = contact.getBetrokkene();
        List<NieuweVraag> vervolgvragen = contact.getVervolgvragen() == null ? List.of() : contact.getVervolgvragen();
        return new Registratie(
                contact.getKanaal(),
                Betrokkenesoort.valueOf(betrokkene.getSoort().name()),
                betrokkene.getKlantnummer(),
                betrokkene.getGegevens() == null ? null : toGegevens(betrokkene.getGegevens()),
                textOrNull(contact.getNotitie()),
                Stream.concat(Stream.of(eersteVraag(contact)), vervolgvragen.stream())
                        .map(IntakeModel::toVraag)
                        .toList(),
                contact.getWachttijdSeconden(),
                toInstant(contact.getBegonnenOp()),
                toInstant(contact.getGesprekGeeindigdOp()),
                toInstant(contact.getGeeindigdOp()));
    }

    /** The contract keeps the first question among the fields of the contact, so that who asks one thing sends one message. */
    private static NieuweVraag eersteVraag(NieuwKlantcontact contact) {
        return new NieuweVraag()
                .vraagtype(contact.getVraagtype())
                .zaaktype(contact.getZaaktype())
                .vraag(contact.getVraag())
                .antwoord(contact.getAntwoord())
                .antwoordtype(contact.getAntwoordtype())
                .overlegNodig(contact.getOverlegNodig())
                .afhandeling(contact.getAfhandeling())
                .afdeling(contact.getAfdeling())
                .telefoonnummer(contact.getTelefoonnummer());
    }

    private static Vraagregistratie toVraag(NieuweVraag vraag) {
        return new Vraagregistratie(
                vraag.getVraagtype(),
                vraag.getZaaktype(),
                vraag.getVraag(),
                textOrNull(vraag.getAntwoord()),
                vraag.getAntwoordtype(),
                Boolean.TRUE.equals(vraag.getOverlegNodig()),
                vraag.getAfhandeling() == null
                        ? null
                        : Afhandeling.valueOf(vraag.getAfhandeling().name()),
                vraag.getAfdeling(),
                textOrNull(vraag.getTelefoonnummer()));
    }

    static IntakeAfronding toAfronding(nl.zaakregie.openapi.IntakeAfronding afronding) {
        return new IntakeAfronding(
                IntakeUitkomst.valueOf(afronding.getUitkomst().name()),
                toAanvragen(afronding.getZaken()),
                textOrNull(afronding.getReden()));
    }

    static Beoordeling toBeoordeling(nl.zaakregie.openapi.Beoordeling beoordeling) {
        return new Beoordeling(
                BeoordelingUitkomst.valueOf(beoordeling.getUitkomst().name()),
                toAanvragen(beoordeling.getZaken()),
                textOrNull(beoordeling.getAntwoord()));
    }

    static NewOverdracht toOverdracht(NieuweOverdracht overdracht) {
        return new NewOverdracht(
                Overdrachtsvorm.valueOf(overdracht.getVorm().name()),
                overdracht.getAfdeling(),
                textOrNull(overdracht.getMedewerker()),
                toInstant(overdracht.getAfspraakOp()),
                textOrNull(overdracht.getTelefoonnummer()),
                textOrNull(overdracht.getToelichting()));
    }

    private static List<Zaakaanvraag> toAanvragen(@Nullable List<NieuweZaak> zaken) {
        return zaken == null
                ? List.of()
                : zaken.stream()
                        .map(zaak -> new Zaakaanvraag(
                                zaak.getZaaktype(),
                                zaak.getEigenschappen() == null ? Map.of() : zaak.getEigenschappen(),
                                zaak.getDocumenten() == null ? Set.of() : zaak.getDocumenten(),
                                textOrNull(zaak.getToelichting())))
                        .toList();
    }

    private static Klantgegevens toGegevens(nl.zaakregie.openapi.Klantgegevens gegevens) {
        return new Klantgegevens(
                gegevens.getNaam(),
                textOrNull(gegevens.getVoornaam()),
                gegevens.getGeboortedatum(),
                textOrNull(gegevens.getTelefoonnummer()),
                textOrNull(gegevens.getEmailadres()),
                textOrNull(gegevens.getStraatnaam()),
                gegevens.getHuisnummer(),
                textOrNull(gegevens.getHuisnummertoevoeging()),
                textOrNull(gegevens.getPostcode()),
                textOrNull(gegevens.getWoonplaats()));
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant toInstant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
