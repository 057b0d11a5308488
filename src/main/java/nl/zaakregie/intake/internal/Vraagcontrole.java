package nl.zaakregie.intake.internal;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Vraagaard;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.intake.Eerstelijnsbeslissingen;
import nl.zaakregie.intake.Vraagregistratie;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Eerstelijnsbeslissing;
import nl.zaakregie.klantcontact.Eerstelijnsuitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks one question of a contact against the catalogue and takes the first-line decision on it. */
@Component
class Vraagcontrole {

    /** These kinds of question ask for nothing that is kept in a file. */
    private static final Set<Vraagaard> WITHOUT_ZAAKTYPE = EnumSet.of(Vraagaard.VRAAG, Vraagaard.PRODUCTOVERHANDIGING);

    private final Catalogus catalogus;
    private final Eerstelijnsbeslissingen beslissingen;

    Vraagcontrole(Catalogus catalogus, Eerstelijnsbeslissingen beslissingen) {
        this.catalogus = catalogus;
        this.beslissingen = beslissingen;
    }

    /** The question with its decision; empty when what it is about is not known, with that added to the errors. */
    Optional<BevestigdeVraag> check(Veldcontrole velden, Vraagregistratie vraag) {
        if (vraag.antwoordtype() != null) {
            velden.requireKnown("antwoordtype", catalogus.findAntwoordtype(vraag.antwoordtype()), antwoordtypen());
        }
        velden.requireText("vraag", vraag.vraag(), "Schrijf op wat de klant vroeg.");
        Optional<Vraagtype> vraagtype = catalogus.findVraagtype(vraag.vraagtype());
        velden.requireKnown("vraagtype", vraagtype, "kies er een uit de lijst van vraagtypen");
        return vraagtype.flatMap(type -> WITHOUT_ZAAKTYPE.contains(type.aard())
                ? checkWithoutZaaktype(velden, vraag, type)
                : checkZaaktype(velden, vraag, type).map(zaaktype -> decide(velden, vraag, type, zaaktype)));
    }

    private Optional<BevestigdeVraag> checkWithoutZaaktype(
            Veldcontrole velden, Vraagregistratie vraag, Vraagtype vraagtype) {
        if (vraag.zaaktype() != null) {
            velden.add(
                    "zaaktype",
                    "niet-van-toepassing",
                    "Bij dit vraagtype hoort geen zaaktype. Laat het leeg, of kies een ander vraagtype.");
            return Optional.empty();
        }
        return Optional.of(decide(velden, vraag, vraagtype, null));
    }

    private Optional<Zaaktype> checkZaaktype(Veldcontrole velden, Vraagregistratie vraag, Vraagtype vraagtype) {
        if (vraag.zaaktype() == null) {
            velden.add(
                    "zaaktype",
                    "verplicht",
                    "Kies wat de klant aanvraagt. Bij dit vraagtype past: " + String.join(", ", vraagtype.zaaktypen())
                            + ".");
            return Optional.empty();
        }
        Optional<Zaaktype> zaaktype = catalogus.findZaaktype(vraag.zaaktype());
        velden.requireKnown("zaaktype", zaaktype, "kies er een uit de lijst van zaaktypen");
        return zaaktype;
    }

    private BevestigdeVraag decide(
            Veldcontrole velden, Vraagregistratie vraag, Vraagtype vraagtype, @Nullable Zaaktype zaaktype) {
        Eerstelijnsbeslissing beslissing = beslissingen.decide(vraagtype, zaaktype, vraag.overlegNodig());
        return new BevestigdeVraag(vraag, vraagtype, beslissing, checkAfhandeling(velden, vraag, beslissing));
    }

    private @Nullable Afhandeling checkAfhandeling(
            Veldcontrole velden, Vraagregistratie vraag, Eerstelijnsbeslissing beslissing) {
        if (beslissing.uitkomst() != Eerstelijnsuitkomst.AFHANDELEN) {
            velden.refuse("afhandeling", vraag.afhandeling() != null);
            velden.refuse("afdeling", vraag.afdeling() != null);
            return null;
        }
        Afhandeling afhandeling = Objects.requireNonNullElse(vraag.afhandeling(), Afhandeling.DIRECT);
        switch (afhandeling) {
            case DIRECT -> {
                velden.requireText("antwoord", vraag.antwoord(), "Schrijf op wat u hebt geantwoord.");
                velden.requireText("antwoordtype", vraag.antwoordtype(), "Kies wat voor antwoord u gaf.");
                velden.refuse("afdeling", vraag.afdeling() != null);
            }
            case DOORVERBONDEN -> requireAfdeling(velden, vraag);
            case TERUGBELVERZOEK -> {
                requireAfdeling(velden, vraag);
                velden.requireText(
                        "telefoonnummer",
                        vraag.telefoonnummer(),
                        "Vul het nummer in waarop de klant teruggebeld wil worden.");
            }
            case ZAAK ->
                velden.add("afhandeling", "onbekende-waarde", "Kies DIRECT, DOORVERBONDEN of TERUGBELVERZOEK.");
        }
        return afhandeling;
    }

    private void requireAfdeling(Veldcontrole velden, Vraagregistratie vraag) {
        String afdeling = vraag.afdeling();
        if (afdeling == null) {
            velden.add("afdeling", "verplicht", "Kies de afdeling die het overneemt.");
        } else {
            velden.requireKnown("afdeling", catalogus.findAfdeling(afdeling), afdelingen());
        }
    }

    private String antwoordtypen() {
        return Veldcontrole.choices(
                catalogus.antwoordtypen().stream().map(Antwoordtype::code).toList());
    }

    private String afdelingen() {
        return Veldcontrole.choices(
                catalogus.afdelingen().stream().map(Afdeling::code).toList());
    }
}
