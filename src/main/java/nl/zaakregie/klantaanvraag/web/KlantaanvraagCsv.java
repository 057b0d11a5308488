package nl.zaakregie.klantaanvraag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Overzichtsregel.Zaakregel;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.web.Csvbestand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of open klantaanvragen for a spreadsheet: all of them, read and sent in parts, so that it never stands in memory whole. */
@Controller
class KlantaanvraagCsv {

    private static final int PER_KEER = 500;

    private final Klantaanvragen klantaanvragen;
    private final Inzagelog inzagelog;

    KlantaanvraagCsv(Klantaanvragen klantaanvragen, Inzagelog inzagelog) {
        this.klantaanvragen = klantaanvragen;
        this.inzagelog = inzagelog;
    }

    @GetMapping("/klantaanvragen.csv")
    void download(@RequestParam(defaultValue = "false") boolean vertraagd, HttpServletResponse response)
            throws IOException {
        String naam = vertraagd ? "klantaanvragen-vertraagd" : "klantaanvragen-open";
        // What whoever directs wrote down may be about a person.
        inzagelog.record("klantaanvragen", naam, "downloaden");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + naam + ".csv\"");
        try (Csvbestand csv = new Csvbestand(
                response.getOutputStream(),
                "Klantaanvraag",
                "Klantcontact",
                "Zaken",
                "Zaken open",
                "Beloofd op",
                "Verwacht op",
                "Werkdagen later",
                "Oorzaak",
                "Door zaak",
                "Gedaan",
                "Toelichting")) {
            String na = null;
            do {
                List<Overzichtsregel> regels = klantaanvragen.findOverzicht(vertraagd, na, PER_KEER);
                for (Overzichtsregel regel : regels) {
                    add(csv, regel);
                }
                na = regels.size() < PER_KEER
                        ? null
                        : regels.get(regels.size() - 1).nummer();
            } while (na != null);
        }
    }

    private static void add(Csvbestand csv, Overzichtsregel regel) throws IOException {
        csv.add(
                regel.nummer(),
                regel.klantcontact(),
                regel.zaken().stream().map(Zaakregel::nummer).collect(Collectors.joining(", ")),
                regel.openZaken().size(),
                regel.beloofdOp(),
                regel.verwachtOp(),
                regel.werkdagenLater(),
                regel.oorzaak() == null ? null : Lijstregel.inWords(regel.oorzaak()),
                regel.oorzaakZaak(),
                inWords(regel.uitkomst()),
                regel.toelichting());
    }

    private static @Nullable String inWords(@Nullable Vertragingsuitkomst uitkomst) {
        return uitkomst == null
                ? null
                : switch (uitkomst) {
                    case AKKOORD -> "akkoord";
                    case KLANT_GEBELD -> "klant gebeld";
                    case ANDERS -> "anders";
                    case VERVALLEN -> "vervallen";
                };
    }
}
