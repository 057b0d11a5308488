package nl.zaakregie.zaak.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Documenttype;
import nl.zaakregie.catalogus.Eigenschap;
import nl.zaakregie.catalogus.Eigenschaptype;
import nl.zaakregie.catalogus.Resultaattype;
import nl.zaakregie.catalogus.Statustype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.engine.Taken;
import nl.zaakregie.platform.security.Toegang;
import nl.zaakregie.platform.web.Dossierpagina;
import nl.zaakregie.platform.web.Dossierpagina.Acties;
import nl.zaakregie.platform.web.Dossierpagina.Gegeven;
import nl.zaakregie.platform.web.Dossierpagina.Sectie;
import nl.zaakregie.zaak.Bijlagen;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaakrechten;
import nl.zaakregie.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lasting address of a zaak: a page to read and print, in the words of its zaaktype. */
@Controller
class ZaakPagina {

    private final Zaken zaken;
    private final Klanten klanten;
    private final Catalogus catalogus;
    private final Taken taken;
    private final Bijlagen bijlagen;
    private final Zaakrechten rechten;
    private final Zaakbevoegdheden bevoegdheden;
    private final Inzagelog inzagelog;
    private final Clock clock;

    ZaakPagina(
            Zaken zaken,
            Klanten klanten,
            Catalogus catalogus,
            Taken taken,
            Bijlagen bijlagen,
            Zaakrechten rechten,
            Zaakbevoegdheden bevoegdheden,
            Inzagelog inzagelog,
            Clock clock) {
        this.zaken = zaken;
        this.klanten = klanten;
        this.catalogus = catalogus;
        this.taken = taken;
        this.bijlagen = bijlagen;
        this.rechten = rechten;
        this.bevoegdheden = bevoegdheden;
        this.inzagelog = inzagelog;
        this.clock = clock;
    }

    @GetMapping("/zaken/{nummer}")
    @Transactional
    public ModelAndView show(@PathVariable String nummer) {
        return zaken.findZaak(nummer)
                .map(zaak -> {
                    inzagelog.record("zaak", nummer, "pagina");
                    return describe(zaak).toView();
                })
                .orElseGet(Dossierpagina::notFound);
    }

    private Dossierpagina describe(Zaak zaak) {
        Zaaktype zaaktype = catalogus.getZaaktype(zaak.zaaktype(), zaak.zaaktypeVersie());
        return new Dossierpagina(
                zaak.omschrijving() + " " + zaak.nummer(),
                taken.findVolgende(zaak.nummer()).orElse(null),
                List.of(
                        describeStand(zaak, zaaktype),
                        describeGegevens(zaak, zaaktype),
                        describeBijlagen(zaak, zaaktype),
                        Sectie.regels(
                                "Notities van collega's",
                                zaak.notities().stream()
                                        .map(notitie -> Dossierpagina.tijdstip(notitie.op(), clock.getZone()) + ", "
                                                + notitie.door() + ": " + notitie.tekst())
                                        .toList()),
                        Sectie.regels(
                                "Wat er is gebeurd",
                                zaak.historie().stream()
                                        .map(regel -> Dossierpagina.tijdstip(regel.op(), clock.getZone()) + ", "
                                                + regel.door() + ": " + regel.wat())
                                        .toList())),
                acties(zaak));
    }

    private Sectie describeStand(Zaak zaak, Zaaktype zaaktype) {
        return Sectie.gegevens(
                "De zaak",
                Gegeven.of("Klant", klant(zaak)),
                Gegeven.of("Klantnummer", zaak.klantnummer()),
                Gegeven.of("Status", status(zaak, zaaktype)),
                Gegeven.of("Resultaat", resultaat(zaak, zaaktype)),
                Gegeven.of(
                        "Afdeling",
                        catalogus
                                .findAfdeling(zaak.afdeling())
                                .map(Afdeling::naam)
                                .orElse(zaak.afdeling())),
                Gegeven.of("Behandelaar", zaak.behandelaar()),
                Gegeven.of("Begonnen op", Dossierpagina.datum(zaak.startdatum())),
                Gegeven.of(
                        "Begint naar verwachting op",
                        zaak.gestartOp() == null ? Dossierpagina.datum(zaak.geplandeStart()) : null),
                Gegeven.of("Verwacht op", Dossierpagina.datum(zaak.verwachtOp())),
                Gegeven.of("Uiterlijk klaar op", Dossierpagina.datum(zaak.uiterlijkOp())),
                Gegeven.of("Termijn verlengd op", Dossierpagina.datum(zaak.verlengdOp())),
                Gegeven.of("Termijn staat stil hoogstens tot en met", stilTot(zaak)),
                Gegeven.of("Afgesloten op", Dossierpagina.datum(zaak.einddatum())),
                Gegeven.of("Klantcontact", zaak.klantcontact(), "/klantcontacten/" + zaak.klantcontact()),
                Gegeven.of("Planning", "Klantaanvraag op een tijdlijn", "/klantaanvragen/" + zaak.nummer()));
    }

    /** While the customer is asked to add something. */
    private static @Nullable String stilTot(Zaak zaak) {
        return zaak.opschortingen().stream()
                .filter(aanvulling -> aanvulling.beeindigdOp() == null)
                .findFirst()
                .map(aanvulling -> Dossierpagina.datum(aanvulling.uiterstOp()))
                .orElse(null);
    }

    private static Sectie describeGegevens(Zaak zaak, Zaaktype zaaktype) {
        List<Gegeven> eigenschappen = zaaktype.eigenschappen().stream()
                .map(eigenschap -> Gegeven.of(
                        eigenschap.label(),
                        value(eigenschap, zaak.eigenschappen().get(eigenschap.naam()))))
                .toList();
        Gegeven documenten = Gegeven.of(
                "Ontvangen documenten",
                String.join(
                        ", ",
                        zaak.documenten().stream()
                                .map(naam -> document(naam, zaaktype))
                                .toList()));
        Gegeven[] all = Stream.concat(
                        eigenschappen.stream(), Stream.of(documenten, Gegeven.of("Toelichting", zaak.toelichting())))
                .toArray(Gegeven[]::new);
        return Sectie.gegevens("Gegevens", all);
    }

    /** The files that were added; whoever may open one finds a link. */
    private Sectie describeBijlagen(Zaak zaak, Zaaktype zaaktype) {
        boolean mayOpen = Toegang.allows(HttpMethod.GET, "/zaken/{nummer}/documenten/{id}");
        return Sectie.gegevens(
                "Documenten",
                bijlagen.list(zaak.nummer()).stream()
                        .map(bijlage -> Gegeven.of(
                                (bijlage.documenttype() == null
                                                ? ""
                                                : document(bijlage.documenttype(), zaaktype) + ", ")
                                        + Dossierpagina.tijdstip(bijlage.op(), clock.getZone()) + ", " + bijlage.door(),
                                bijlage.bestandsnaam(),
                                mayOpen && rechten.mayReadBijlage(zaak, bijlage)
                                        ? "/zaken/" + zaak.nummer() + "/documenten/" + bijlage.id()
                                        : null))
                        .toArray(Gegeven[]::new));
    }

    private @Nullable Acties acties(Zaak zaak) {
        List<String> mogelijk = bevoegdheden.of(zaak).stream().map(Enum::name).toList();
        return mogelijk.isEmpty() ? null : new Acties(zaak.nummer(), zaak.versie(), mogelijk);
    }

    private @Nullable String klant(Zaak zaak) {
        return Optional.ofNullable(zaak.klantnummer())
                .flatMap(nummer -> klanten.findKlant(nummer, "zaak " + zaak.nummer()))
                .map(found -> found.gegevens().volledigeNaam())
                .orElse(null);
    }

    private static String status(Zaak zaak, Zaaktype zaaktype) {
        return zaaktype.statustypen().stream()
                .filter(type -> type.code().equals(zaak.statustype()))
                .map(Statustype::omschrijving)
                .findFirst()
                .orElse(zaak.statustype());
    }

    private static @Nullable String resultaat(Zaak zaak, Zaaktype zaaktype) {
        return Optional.ofNullable(zaak.resultaattype())
                .flatMap(zaaktype::findResultaattype)
                .map(Resultaattype::omschrijving)
                .orElse(null);
    }

    private static String document(String naam, Zaaktype zaaktype) {
        return zaaktype.documenten().stream()
                .filter(type -> type.naam().equals(naam))
                .map(Documenttype::label)
                .findFirst()
                .orElse(naam);
    }

    private static @Nullable String value(Eigenschap eigenschap, @Nullable Object value) {
        if (value instanceof Boolean answer) {
            return answer ? "Ja" : "Nee";
        }
        if (value != null && eigenschap.type() == Eigenschaptype.DATUM) {
            try {
                return Dossierpagina.datum(LocalDate.parse(value.toString()));
            } catch (DateTimeParseException keptAsItIs) {
                return value.toString();
            }
        }
        return value == null ? null : value.toString();
    }
}
