package nl.zaakregie.intake.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaakgegevenscontrole;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.Eerstelijnsbeslissingen;
import nl.zaakregie.intake.Zaakaanvraag;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import nl.zaakregie.zaak.Lijn;
import org.springframework.stereotype.Component;

/**
 * The check at intake: all that the zaaktype requires is there and right, so that the handler need not ask the customer again, and
 * each zaak goes to the line that the decision gives.
 */
@Component
public class Zaakcontrole {

    private static final int MOST_ZAKEN = 20;

    private final Catalogus catalogus;
    private final Zaakgegevenscontrole gegevenscontrole;
    private final Eerstelijnsbeslissingen beslissingen;

    Zaakcontrole(Catalogus catalogus, Zaakgegevenscontrole gegevenscontrole, Eerstelijnsbeslissingen beslissingen) {
        this.catalogus = catalogus;
        this.gegevenscontrole = gegevenscontrole;
        this.beslissingen = beslissingen;
    }

    /**
     * Checks what the first line asks for; every zaaktype must be one that the first line may take the intake of.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public List<GecontroleerdeZaak> checkIntake(Vraag vraag, List<Zaakaanvraag> aanvragen) {
        Vraagtype vraagtype = catalogus
                .findVraagtype(vraag.vraagtype())
                .orElseThrow(() -> new InvalidInvoerException(List.of(new Veldfout(
                        "zaken", "vraagtype-vervallen", "Dit vraagtype is vervallen. Draag de vraag over."))));
        return check(aanvragen, (zaaktype, name, fouten) -> {
            Eerstelijnsuitkomst uitkomst =
                    beslissingen.decide(vraagtype, zaaktype, false).uitkomst();
            return switch (uitkomst) {
                case INTAKE_TWEEDE_LIJN -> Optional.of(Lijn.TWEEDE_LIJN);
                case INTAKE_VAKAFDELING -> Optional.of(Lijn.VAKAFDELING);
                case OVERDRAGEN -> {
                    fouten.add(new Veldfout(
                            name + "zaaktype",
                            "te-complex",
                            "'" + zaaktype.omschrijving()
                                    + "' is te complex voor de intake. Draag het contact over aan de vakafdeling."));
                    yield Optional.empty();
                }
                case AFHANDELEN -> {
                    fouten.add(withoutDossier(zaaktype, name));
                    yield Optional.empty();
                }
            };
        });
    }

    /**
     * Checks what whoever judges a question asks for: a department makes its own zaken, the first line those of an intake.
     *
     * @throws InvalidInvoerException with every wrong field
     */
    public List<GecontroleerdeZaak> checkBeoordeling(Vraag vraag, List<Zaakaanvraag> aanvragen) {
        boolean eersteLijn = Optional.ofNullable(vraag.afdeling())
                .flatMap(catalogus::findAfdeling)
                .map(Afdeling::isEersteLijn)
                .orElse(false);
        return eersteLijn ? checkIntake(vraag, aanvragen) : checkVakafdeling(aanvragen);
    }

    /** What a department makes is its own work. */
    private List<GecontroleerdeZaak> checkVakafdeling(List<Zaakaanvraag> aanvragen) {
        return check(aanvragen, (zaaktype, name, fouten) -> {
            if (zaaktype.dossiervorming()) {
                return Optional.of(Lijn.VAKAFDELING);
            }
            fouten.add(withoutDossier(zaaktype, name));
            return Optional.empty();
        });
    }

    private List<GecontroleerdeZaak> check(List<Zaakaanvraag> aanvragen, Lijnkeuze lijnkeuze) {
        List<Veldfout> fouten = new ArrayList<>();
        List<GecontroleerdeZaak> checked = new ArrayList<>();
        if (aanvragen.isEmpty() || aanvragen.size() > MOST_ZAKEN) {
            fouten.add(new Veldfout("zaken", "aantal", "Maak 1 tot en met " + MOST_ZAKEN + " zaken tegelijk."));
        }
        for (int index = 0; index < aanvragen.size() && index < MOST_ZAKEN; index++) {
            Zaakaanvraag aanvraag = aanvragen.get(index);
            String name = "zaken[" + index + "].";
            Optional<Zaaktype> found = catalogus.findZaaktype(aanvraag.zaaktype());
            if (found.isEmpty()) {
                fouten.add(new Veldfout(
                        name + "zaaktype", "onbekende-waarde", "Dit zaaktype bestaat niet of is nu niet geldig."));
                continue;
            }
            Zaaktype zaaktype = found.get();
            gegevenscontrole.check(zaaktype, aanvraag.eigenschappen(), aanvraag.documenten()).stream()
                    .map(fout -> new Veldfout(name + fout.name(), fout.code(), fout.reason()))
                    .forEach(fouten::add);
            lijnkeuze
                    .choose(zaaktype, name, fouten)
                    .ifPresent(lijn -> checked.add(new GecontroleerdeZaak(zaaktype, lijn, aanvraag)));
        }
        if (!fouten.isEmpty()) {
            throw new InvalidInvoerException(fouten);
        }
        return checked;
    }

    private static Veldfout withoutDossier(Zaaktype zaaktype, String name) {
        return new Veldfout(
                name + "zaaktype",
                "geen-dossier",
                "Voor '" + zaaktype.omschrijving() + "' wordt geen dossier gevormd. Beantwoord de vraag zonder zaak.");
    }

    /** Which line a zaak goes to; empty when the zaaktype cannot be used here, with the reason added to the errors. */
    private interface Lijnkeuze {
        Optional<Lijn> choose(Zaaktype zaaktype, String name, List<Veldfout> fouten);
    }

    /** A zaak that can be made as it is. */
    public record GecontroleerdeZaak(Zaaktype zaaktype, Lijn lijn, Zaakaanvraag aanvraag) {}
}
