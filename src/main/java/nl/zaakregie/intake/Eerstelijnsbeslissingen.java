package nl.zaakregie.intake;

import java.util.List;
import java.util.Map;
import nl.zaakregie.catalogus.Complexiteit;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing.Invoer;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing.Verantwoordelijkheid;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.platform.engine.Beslissingen;
import nl.zaakregie.platform.engine.Beslissingsuitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes the first-line decision from the tables in {@code decisions/intake}; nothing is stored. */
@Service
public class Eerstelijnsbeslissingen {

    private static final String BESLISSING = "eerstelijnsbeslissing";
    private static final String CONTACTNIVEAU = "contactniveau";
    private static final List<String> LIJNEN = List.of("EERSTE_LIJN", "TWEEDE_LIJN", "VAKAFDELING");
    private static final int INFORMATIE = 1;

    private final Beslissingen beslissingen;

    Eerstelijnsbeslissingen(Beslissingen beslissingen) {
        this.beslissingen = beslissingen;
    }

    /**
     * What the first line does with this question.
     *
     * @param zaaktype what is asked for; null for a question without a file
     * @param overlegNodig whether the agent sees that handler and customer must talk first
     */
    public Eerstelijnsbeslissing decide(Vraagtype vraagtype, @Nullable Zaaktype zaaktype, boolean overlegNodig) {
        Invoer invoer = zaaktype == null
                ? new Invoer(false, Complexiteit.EENVOUDIG.name(), overlegNodig, false)
                : new Invoer(
                        zaaktype.dossiervorming(),
                        zaaktype.complexiteit().name(),
                        overlegNodig,
                        zaaktype.klaarTerwijlUWacht());
        Beslissingsuitkomst besluit = beslissingen.evaluate(
                BESLISSING,
                Map.of(
                        "dossiervorming", invoer.dossiervorming(),
                        "complexiteit", invoer.complexiteit(),
                        "overlegNodig", invoer.overlegNodig(),
                        "klaarTerwijlUWacht", invoer.klaarTerwijlUWacht()));
        Eerstelijnsuitkomst uitkomst = Eerstelijnsuitkomst.valueOf(text(besluit, "uitkomst"));
        int contactniveau = zaaktype == null ? INFORMATIE : zaaktype.contactniveau();
        return new Eerstelijnsbeslissing(
                uitkomst,
                omschrijving(uitkomst),
                text(besluit, "reden"),
                volgendeStap(uitkomst),
                besluit.sleutel(),
                besluit.versie(),
                contactniveau,
                zaaktype == null ? vraagtype.afdeling() : zaaktype.afdeling(),
                verantwoordelijkheden(contactniveau),
                invoer);
    }

    private List<Verantwoordelijkheid> verantwoordelijkheden(int contactniveau) {
        List<Map<String, Object>> invoeren = LIJNEN.stream()
                .map(lijn -> Map.<String, Object>of("contactniveau", contactniveau, "lijn", lijn))
                .toList();
        return beslissingen.evaluateAll(CONTACTNIVEAU, invoeren).stream()
                .map(rij -> new Verantwoordelijkheid(
                        String.valueOf(rij.invoer().get("lijn")),
                        flag(rij, "procesverantwoordelijk"),
                        flag(rij, "productverantwoordelijk"),
                        flag(rij, "beleidsverantwoordelijk")))
                .toList();
    }

    private static String omschrijving(Eerstelijnsuitkomst uitkomst) {
        return switch (uitkomst) {
            case AFHANDELEN -> "Zelf afhandelen";
            case OVERDRAGEN -> "Overdragen aan de vakafdeling";
            case INTAKE_TWEEDE_LIJN -> "Intake, daarna tweede lijn";
            case INTAKE_VAKAFDELING -> "Intake, daarna vakafdeling";
        };
    }

    private static String volgendeStap(Eerstelijnsuitkomst uitkomst) {
        return switch (uitkomst) {
            case AFHANDELEN -> "Geef antwoord en rond het contact af.";
            case OVERDRAGEN -> "Verbind door, of maak een afspraak met de vakafdeling.";
            case INTAKE_TWEEDE_LIJN -> "Doe de intake; de zaak gaat naar de tweede lijn.";
            case INTAKE_VAKAFDELING -> "Doe de intake; de zaak gaat naar de vakafdeling.";
        };
    }

    private static String text(Beslissingsuitkomst uitkomst, String naam) {
        return String.valueOf(uitkomst.regel().get(naam));
    }

    private static boolean flag(Beslissingsuitkomst uitkomst, String naam) {
        return Boolean.TRUE.equals(uitkomst.regel().get(naam));
    }
}
