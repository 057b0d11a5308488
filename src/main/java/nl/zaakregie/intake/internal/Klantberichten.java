package nl.zaakregie.intake.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.intake.ZakenCreated;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.KlantaanvraagCompleted;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.VertragingSettled;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.post.Bericht;
import nl.zaakregie.post.Emailadres;
import nl.zaakregie.post.Postbus;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a customer with an e-mail address when zaken are made, when a promise has moved and when all is done: once for what was asked for
 * together, with numbers, days and results only. What a zaak is about is left out, as mail is read by others too.
 */
@Component
class Klantberichten {

    private final Postbus postbus;
    private final Klanten klanten;
    private final Klantaanvragen klantaanvragen;
    private final Zaken zaken;
    private final Catalogus catalogus;

    Klantberichten(Postbus postbus, Klanten klanten, Klantaanvragen klantaanvragen, Zaken zaken, Catalogus catalogus) {
        this.postbus = postbus;
        this.klanten = klanten;
        this.klantaanvragen = klantaanvragen;
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
    void tellResult(KlantaanvraagCompleted completed) {
        findAdres(completed.klantnummer(), "resultaat mailen").ifPresent(adres -> {
            Klantaanvraag klantaanvraag = klantaanvragen.getKlantaanvraag(completed.nummer());
            long op = Objects.requireNonNull(klantaanvraag.afgerondOp()).getEpochSecond();
            postbus.send(new Bericht(
                    // One that is opened again ends a second time, and the customer hears of that too.
                    "afgerond:" + klantaanvraag.nummer() + "-" + op,
                    adres,
                    "zaken-afgerond",
                    Map.of(
                            "zaken",
                            nummers(klantaanvraag.zaken()).stream()
                                    .map(zaken::getZaak)
                                    .map(zaak -> Map.of("nummer", zaak.nummer(), "resultaat", resultaat(zaak)))
                                    .toList())));
        });
    }

    @EventListener
    void tellDelay(VertragingSettled settled) {
        findAdres(settled.klantnummer(), "vertraging mailen")
                .ifPresent(adres -> postbus.send(new Bericht(
                        // What was told is only followed by a later day, so a day is told once.
                        "vertraging:" + settled.nummer() + "-" + settled.naar(),
                        adres,
                        "latere-datum",
                        Map.of(
                                "van", settled.van(),
                                "naar", settled.naar(),
                                "reden", reden(settled.oorzaak()),
                                "zaken",
                                        nummers(klantaanvragen
                                                .getKlantaanvraag(settled.nummer())
                                                .zaken())))));
    }

    private Optional<Emailadres> findAdres(@Nullable String klantnummer, String doel) {
        return Optional.ofNullable(klantnummer)
                .flatMap(nummer -> klanten.findEmailadres(nummer, doel))
                .flatMap(Emailadres::find);
    }

    private static List<String> nummers(Collection<Onderdeel> onderdelen) {
        return onderdelen.stream()
                .map(onderdeel -> onderdeel.plan().nummer())
                .sorted()
                .toList();
    }

    private String resultaat(Zaak zaak) {
        return catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie()).resultaattypen().stream()
                .filter(type -> type.code().equals(zaak.resultaattype()))
                .findFirst()
                .map(Resultaattype::omschrijving)
                .orElse("afgerond");
    }

    private static String reden(Vertragingsoorzaak oorzaak) {
        return switch (oorzaak) {
            case OPGESCHORT -> "Wij wachten op informatie van u.";
            case LATER_BEGONNEN -> "Wij zijn later begonnen dan wij van plan waren.";
            case LATER_KLAAR -> "Het werk duurt langer dan wij dachten.";
            case HEROPEND -> "Een zaak die klaar was, is heropend. Wij gaan er opnieuw mee aan de slag.";
            case ERBIJ_GEKOMEN -> "Er is een zaak bij gekomen.";
            case RELATIE -> "Een zaak moet wachten op een andere zaak.";
            case KALENDER -> "Wij zijn op een dag gesloten waarop wij zouden werken.";
        };
    }
}
