package nl.zaakregie.klantcontact.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.web.Dossierpagina;
import nl.zaakregie.platform.web.Dossierpagina.Gegeven;
import nl.zaakregie.platform.web.Dossierpagina.Sectie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lasting address of a contact: a page to read, whatever channel it came over. */
@Controller
class KlantcontactPagina {

    private final Klantcontacten klantcontacten;
    private final Klanten klanten;
    private final Catalogus catalogus;
    private final Taken taken;
    private final Inzagelog inzagelog;
    private final Clock clock;

    KlantcontactPagina(
            Klantcontacten klantcontacten,
            Klanten klanten,
            Catalogus catalogus,
            Taken taken,
            Inzagelog inzagelog,
            Clock clock) {
        this.klantcontacten = klantcontacten;
        this.klanten = klanten;
        this.catalogus = catalogus;
        this.taken = taken;
        this.inzagelog = inzagelog;
        this.clock = clock;
    }

    @GetMapping("/klantcontacten/{nummer}")
    @Transactional
    public ModelAndView show(@PathVariable String nummer) {
        return klantcontacten
                .findKlantcontact(nummer)
                .map(contact -> {
                    inzagelog.record("klantcontact", nummer, "pagina");
                    return describe(contact).toView();
                })
                .orElseGet(Dossierpagina::notFound);
    }

    private Dossierpagina describe(Klantcontact contact) {
        List<Sectie> secties = new ArrayList<>();
        secties.add(Sectie.gegevens(
                "Het contact",
                Gegeven.of("Klant", klant(contact)),
                Gegeven.of("Klantnummer", contact.klantnummer()),
                Gegeven.of("Kanaal", kanaal(contact.kanaal())),
                Gegeven.of("Begonnen", Dossierpagina.tijdstip(contact.tijden().begonnenOp(), clock.getZone())),
                Gegeven.of(
                        "Gesprek klaar",
                        Dossierpagina.tijdstip(contact.tijden().gesprekGeeindigdOp(), clock.getZone())),
                Gegeven.of("Geëindigd", Dossierpagina.tijdstip(contact.tijden().geeindigdOp(), clock.getZone())),
                Gegeven.of("Aangenomen door", contact.medewerker()),
                Gegeven.of("Status", contact.afgerond() ? "Afgerond" : "Open"),
                Gegeven.of("Afhandeling", afhandeling(contact.afhandeling())),
                Gegeven.of("Notitie", contact.notitie())));
        contact.vragen()
                .forEach(vraag -> secties.add(describe(vraag, contact.vragen().size() == 1)));
        secties.add(Sectie.gegevens(
                "Zaken",
                contact.zaken().stream()
                        .map(zaak -> Gegeven.of(
                                zaak.omschrijving() + ", verwacht op " + Dossierpagina.datum(zaak.verwachtOp()),
                                zaak.nummer(),
                                "/zaken/" + zaak.nummer()))
                        .toArray(Gegeven[]::new)));
        secties.add(Sectie.regels(
                "Wat er is gebeurd",
                contact.historie().stream()
                        .map(regel -> Dossierpagina.tijdstip(regel.op(), clock.getZone()) + ", " + regel.door() + ": "
                                + regel.wat())
                        .toList()));
        return new Dossierpagina(
                "Klantcontact " + contact.nummer(),
                contact.vragen().stream()
                        .map(vraag -> new Vraagnummer(contact.nummer(), vraag.volgnummer()))
                        .flatMap(vraag -> taken.findVolgende(vraag.toString()).stream())
                        .findFirst()
                        .orElse(null),
                secties);
    }

    private Sectie describe(Vraag vraag, boolean only) {
        return Sectie.gegevens(
                only ? "De vraag" : "Vraag " + vraag.volgnummer(),
                Gegeven.of("Vraagtype", vraagtype(vraag.vraagtype())),
                Gegeven.of("Vraag", vraag.vraag()),
                Gegeven.of("Antwoord", vraag.antwoord()),
                Gegeven.of("Soort antwoord", antwoordtype(vraag.antwoordtype())),
                Gegeven.of("Beslissing", vraag.beslissing().omschrijving()),
                Gegeven.of("Reden", vraag.beslissing().reden()),
                Gegeven.of("Afhandeling", only ? null : afhandeling(vraag.afhandeling())),
                Gegeven.of("Afdeling", afdeling(vraag.afdeling())),
                Gegeven.of("Terugbellen op", vraag.telefoonnummer()));
    }

    private String klant(Klantcontact contact) {
        if (contact.betrokkene() == Betrokkenesoort.ANONIEM) {
            return "Anoniem";
        }
        return Optional.ofNullable(contact.klantnummer())
                .flatMap(nummer -> klanten.findKlant(nummer, "klantcontact " + contact.nummer()))
                .map(found -> found.gegevens().volledigeNaam())
                .orElse("");
    }

    private String kanaal(String code) {
        return catalogus.findKanaal(code).map(Kanaal::omschrijving).orElse(code);
    }

    private String vraagtype(String code) {
        return catalogus.findVraagtype(code).map(Vraagtype::omschrijving).orElse(code);
    }

    private @Nullable String antwoordtype(@Nullable String code) {
        return code == null
                ? null
                : catalogus
                        .findAntwoordtype(code)
                        .map(Antwoordtype::omschrijving)
                        .orElse(code);
    }

    private @Nullable String afdeling(@Nullable String code) {
        return code == null
                ? null
                : catalogus.findAfdeling(code).map(Afdeling::naam).orElse(code);
    }

    private static @Nullable String afhandeling(@Nullable Afhandeling afhandeling) {
        if (afhandeling == null) {
            return null;
        }
        return switch (afhandeling) {
            case DIRECT -> "Direct beantwoord";
            case DOORVERBONDEN -> "Doorverbonden";
            case TERUGBELVERZOEK -> "Terugbelverzoek";
            case ZAAK -> "Zaak";
        };
    }
}
