package nl.zaakregie.intake.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.intake.ZakenCreated;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klantaanvraag.KlantaanvraagDelayed;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.post.Bericht;
import nl.zaakregie.post.Emailadres;
import nl.zaakregie.post.Postbus;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakHandled;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a customer with an e-mail address when zaken are made, later than promised, and done: once for what belongs together, with numbers,
 * days and results only. What a zaak is about is left out, as mail is read by others too.
 */
@Component
class Klantberichten {

    private final Postbus postbus;
    private final Klanten klanten;
    private final Klantcontacten klantcontacten;
    private final Zaken zaken;
    private final Catalogus catalogus;

    Klantberichten(Postbus postbus, Klanten klanten, Klantcontacten klantcontacten, Zaken zaken, Catalogus catalogus) {
        this.postbus = postbus;
        this.klanten = klanten;
        this.klantcontacten = klantcontacten;
        this.zaken = zaken;
        this.catalogus = catalogus;
    }

    @EventListener
    void confirm(ZakenCreated created) {
        findAdres(created.klantnummer(), "bevestiging mailen")
                .ifPresent(adres -> postbus.send(new Bericht(
                        "bevestiging:" + created.zaken().get(0),
                        adres,
                        "zaken-aangemaakt",
                        Map.of(
                                "zaken",
                                created.zaken().stream()
                                        .map(zaken::getZaak)
                                        .map(zaak -> Map.of("nummer", zaak.nummer(), "verwachtOp", zaak.verwachtOp()))
                                        .toList()))));
    }

    @EventListener
    void tellResult(ZaakHandled handled) {
        Zaak zaak = zaken.getZaak(handled.nummer());
        if (!zaak.afgerond()) {
            return;
        }
        List<Zaak> together = findTogether(zaak);
        if (!together.stream().allMatch(Zaak::afgerond)) {
            return;
        }
        findAdres(zaak.klantnummer(), "resultaat mailen")
                .ifPresent(adres -> postbus.send(new Bericht(
                        // The version makes the second end of a zaak that was opened again one of its own.
                        "afgerond:" + zaak.nummer() + "-" + zaak.versie(),
                        adres,
                        "zaken-afgerond",
                        Map.of(
                                "zaken",
                                together.stream()
                                        .map(closed ->
                                                Map.of("nummer", closed.nummer(), "resultaat", resultaat(closed)))
                                        .toList()))));
    }

    @EventListener
    void tellDelay(KlantaanvraagDelayed delayed) {
        if (!delayed.vertraging().klantHoren()) {
            return;
        }
        findAdres(delayed.klantnummer(), "vertraging mailen")
                .ifPresent(adres -> postbus.send(new Bericht(
                        "vertraging:" + delayed.nummer() + "-"
                                + delayed.vertraging().naar(),
                        adres,
                        "klantaanvraag-later",
                        Map.of(
                                "nummer", delayed.nummer(),
                                "van", delayed.vertraging().van(),
                                "naar", delayed.vertraging().naar(),
                                "wachtOpKlant", delayed.vertraging().oorzaak() == Vertragingsoorzaak.OPGESCHORT))));
    }

    /** The zaken about which the customer hears together, when the last of them is done: those of one contact. */
    private List<Zaak> findTogether(Zaak zaak) {
        return Optional.ofNullable(zaak.klantcontact())
                .flatMap(klantcontacten::findKlantcontact)
                .map(contact -> contact.zaken().stream()
                        .map(Zaakverwijzing::nummer)
                        .map(zaken::getZaak)
                        .toList())
                .filter(together -> !together.isEmpty())
                .orElse(List.of(zaak));
    }

    private Optional<Emailadres> findAdres(@Nullable String klantnummer, String doel) {
        return Optional.ofNullable(klantnummer)
                .flatMap(nummer -> klanten.findKlant(nummer, doel))
                .flatMap(klant -> Emailadres.find(klant.gegevens().emailadres()));
    }

    private String resultaat(Zaak zaak) {
        return catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).resultaattypen().stream()
                .filter(type -> type.code().equals(zaak.resultaattype()))
                .findFirst()
                .map(Resultaattype::omschrijving)
                .orElse("afgerond");
    }
}
