package nl.zaakregie.kalender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.web.Termijnformulier.Knop;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Overzicht;
import nl.zaakregie.platform.web.Veldfout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page {@code /termijnen}: what ends when, and why. It changes nothing and holds no personal data, so that the question is in
 * the address and can be sent to a colleague.
 */
@Controller
class TermijnenPagina implements Overzicht {

    private static final Map<Tijdseenheid, String> EENHEDEN = new LinkedHashMap<>();
    private static final Map<Grondslag, String> GRONDSLAGEN = new LinkedHashMap<>();

    static {
        EENHEDEN.put(Tijdseenheid.UREN, "uren");
        EENHEDEN.put(Tijdseenheid.DAGEN, "dagen");
        EENHEDEN.put(Tijdseenheid.WERKDAGEN, "werkdagen");
        EENHEDEN.put(Tijdseenheid.WEKEN, "weken");
        EENHEDEN.put(Tijdseenheid.MAANDEN, "maanden");
        EENHEDEN.put(Tijdseenheid.JAREN, "jaren");
        GRONDSLAGEN.put(Grondslag.WET, "Een wet");
        GRONDSLAGEN.put(Grondslag.AMVB, "Een algemene maatregel van bestuur");
        GRONDSLAGEN.put(Grondslag.VERORDENING, "Een verordening van de gemeente");
        GRONDSLAGEN.put(Grondslag.DVO, "Een afspraak met een afdeling (DVO)");
    }

    private static final Pattern REGEL = Pattern.compile("(verlengingen|opschortingen)-(\\d+)-(\\w+)");
    private static final Map<String, String> LABELS = Map.of(
            "datum", "Datum van de gebeurtenis",
            "tijd", "Tijd",
            "aantal", "Aantal",
            "eenheid", "Eenheid",
            "grondslag", "Waar de termijn staat",
            "van", "Eerste dag",
            "totEnMet", "Laatste dag",
            "dagen", "Aantal dagen",
            "verlengingen", "Verlengingen",
            "opschortingen", "Opschortingen");

    private final Termijnen termijnen;

    TermijnenPagina(Termijnen termijnen) {
        this.termijnen = termijnen;
    }

    @Override
    public String adres() {
        return "/termijnen";
    }

    @Override
    public String naam() {
        return "Termijnen";
    }

    @GetMapping("/termijnen")
    String show(Termijnformulier verzonden, Model model, HttpServletResponse response) {
        Termijnformulier formulier = verzonden.tidy();
        model.addAttribute("formulier", formulier);
        model.addAttribute("eenheden", EENHEDEN);
        model.addAttribute("grondslagen", GRONDSLAGEN);
        model.addAttribute("fouten", Map.of());
        if (formulier.knop() == Knop.BEREKENEN) {
            try {
                model.addAttribute("uitkomst", termijnen.calculate(formulier.vraag()));
            } catch (InvalidInvoerException refused) {
                model.addAttribute("fouten", perVeld(refused));
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        return "termijnen";
    }

    /** What is wrong, per id of the field on the page. */
    private static Map<String, Fout> perVeld(InvalidInvoerException refused) {
        Map<String, Fout> fouten = new LinkedHashMap<>();
        for (Veldfout veldfout : refused.veldfouten()) {
            String id = veld(veldfout);
            fouten.putIfAbsent(id, new Fout(label(id), veldfout.reason()));
        }
        return fouten;
    }

    private static String veld(Veldfout fout) {
        String id = fout.name().replace("[", "-").replace("]", "").replace('.', '-');
        return switch (id) {
            case "gebeurtenis" -> fout.code().equals("tijd-nodig") ? "tijd" : "datum";
            case "termijn", "termijn-aantal" -> "aantal";
            case "termijn-eenheid" -> "eenheid";
            default -> id.matches("opschortingen-\\d+") ? id + "-van" : id;
        };
    }

    /** The field as the page calls it: {@code opschortingen-0-van} is the first day of opschorting 1. */
    private static String label(String id) {
        Matcher regel = REGEL.matcher(id);
        if (!regel.matches()) {
            return LABELS.getOrDefault(id, id);
        }
        String lijst = regel.group(1).equals("verlengingen") ? "Verlenging " : "Opschorting ";
        return lijst + (Integer.parseInt(regel.group(2)) + 1) + ", "
                + LABELS.getOrDefault(regel.group(3), regel.group(3)).toLowerCase(Locale.ROOT);
    }

    /**
     * A mistake, as the summary and the field show it.
     *
     * @param label name of the field on the page
     */
    record Fout(String label, String reden) {}
}
