package nl.zaakregie.klantaanvraag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.KlantaanvraagSamenvatting;
import nl.zaakregie.klantaanvraag.Klantaanvraagzoekvraag;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Voorrang;
import nl.zaakregie.platform.audit.Inzagelog;
import nl.zaakregie.platform.security.Toegang;
import nl.zaakregie.platform.web.Overzicht;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show what a customer asked for at once, and when all of it is ready. */
@Controller
class KlantaanvraagPagina implements Overzicht {

    private static final String KLANTAANVRAAG = "KA-[0-9]{4}-[0-9]{7}";
    private static final String ZAAK = "ZAAK-[0-9]{4}-[0-9]{7}";
    private static final int PER_BLADZIJDE = 50;

    private final Klantaanvragen klantaanvragen;
    private final Catalogus catalogus;
    private final Inzagelog inzagelog;
    private final Clock clock;

    KlantaanvraagPagina(Klantaanvragen klantaanvragen, Catalogus catalogus, Inzagelog inzagelog, Clock clock) {
        this.klantaanvragen = klantaanvragen;
        this.catalogus = catalogus;
        this.inzagelog = inzagelog;
        this.clock = clock;
    }

    @Override
    public String adres() {
        return "/klantaanvragen";
    }

    @Override
    public String naam() {
        return "Klantaanvragen";
    }

    @GetMapping("/klantaanvragen")
    String list(
            @RequestParam(defaultValue = "false") boolean vertraagd,
            @RequestParam(required = false) @Nullable String na,
            Model model) {
        String positie = na != null && na.matches(KLANTAANVRAAG) ? na : null;
        // One row more than fits tells whether there is a next page.
        List<Overzichtsregel> found = klantaanvragen.findOverzicht(vertraagd, positie, PER_BLADZIJDE + 1);
        boolean meer = found.size() > PER_BLADZIJDE;
        List<Overzichtsregel> page = meer ? found.subList(0, PER_BLADZIJDE) : found;
        model.addAttribute(
                "klantaanvragen",
                page.stream().map(regel -> Lijstregel.of(regel, catalogus)).toList());
        model.addAttribute("vertraagd", vertraagd);
        model.addAttribute("magDownloaden", Toegang.allows(HttpMethod.GET, "/klantaanvragen.csv"));
        model.addAttribute("volgende", meer ? page.get(page.size() - 1).nummer() : null);
        return "klantaanvragen";
    }

    private static boolean mayChange() {
        return Toegang.allows(HttpMethod.POST, "/api/v1/klantaanvragen/{nummer}/relaties")
                && Toegang.allows(HttpMethod.POST, "/api/v1/klantaanvragen/{nummer}/zaken");
    }

    /** One klantaanvraag; with the number of a zaak, the one that this zaak belongs to. */
    @GetMapping("/klantaanvragen/{nummer}")
    String show(@PathVariable String nummer, Model model, HttpServletResponse response) {
        if (nummer.matches(ZAAK)) {
            Optional<String> found =
                    klantaanvragen.search(new Klantaanvraagzoekvraag(null, null, nummer, null, null, null, 1)).stream()
                            .map(KlantaanvraagSamenvatting::nummer)
                            .findFirst();
            if (found.isPresent()) {
                return "redirect:/klantaanvragen/" + found.get();
            }
        }
        Optional<Klantaanvraag> found =
                nummer.matches(KLANTAANVRAAG) ? klantaanvragen.findKlantaanvraag(nummer) : Optional.empty();
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("klantaanvraag", null);
            return "klantaanvraag";
        }
        Klantaanvraag klantaanvraag = found.get();
        inzagelog.record("klantaanvraag", klantaanvraag.nummer(), "raadplegen");
        Map<String, Voorrang> voorrang = new LinkedHashMap<>();
        klantaanvraag
                .zaken()
                .forEach(zaak -> voorrang.put(zaak.plan().nummer(), klantaanvragen.explain(klantaanvraag, zaak)));
        model.addAttribute("klantaanvraag", klantaanvraag);
        model.addAttribute("tijdlijn", Tijdlijn.of(klantaanvraag));
        model.addAttribute("voorrang", voorrang);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("wijzigbaar", !klantaanvraag.afgerond() && mayChange());
        return "klantaanvraag";
    }
}
