package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Voorrang;
import nl.zaakregie.klantaanvraag.Zaakstand;
import org.springframework.stereotype.Component;

/** Answers "waarom deze eerst?" for a zaak. */
@Component
public class Voorranguitleg {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final OnderdeelRepository onderdelen;
    private final Werkkalender kalender;

    Voorranguitleg(OnderdeelRepository onderdelen, Werkkalender kalender) {
        this.onderdelen = onderdelen;
        this.kalender = kalender;
    }

    /** The place of this zaak of the klantaanvraag, with the reason. */
    public Voorrang explain(Klantaanvraag klantaanvraag, Onderdeel zaak) {
        int ervoor = zaak.stand() == Zaakstand.KLAAR ? 0 : onderdelen.countBefore(zaak);
        return new Voorrang(
                klantaanvraag.nummer(),
                zaak,
                ervoor,
                sentences(klantaanvraag, zaak, ervoor, isLimitedByLaw(kalender, klantaanvraag, zaak)));
    }

    static List<String> sentences(Klantaanvraag klantaanvraag, Onderdeel zaak, int ervoor, boolean limitedByLaw) {
        if (zaak.stand() == Zaakstand.KLAAR) {
            return List.of("Deze zaak is klaar.");
        }
        List<String> uitleg = new ArrayList<>();
        uitleg.add((zaak.stand() == Zaakstand.GEPLAND
                        ? "Begin uiterlijk op "
                        : "Het werk loopt; uiterlijk beginnen kon op ")
                + dag(zaak.plan().uitersteStart()) + ".");
        uitleg.add("De zaak moet klaar zijn op " + dag(zaak.plan().uitersteEinde()) + ", "
                + because(klantaanvraag, zaak, limitedByLaw) + ".");
        uitleg.add(speling(zaak.plan().speling(), limitedByLaw));
        if (!zaak.plan().wachtOp().isEmpty()) {
            uitleg.add("Eerst moet klaar zijn: " + String.join(", ", zaak.plan().wachtOp()) + ".");
        }
        uitleg.add("De termijn van de zaak eindigt op " + dag(zaak.wettelijkEinde()) + ".");
        uitleg.add(
                switch (ervoor) {
                    case 0 -> "Geen andere zaak van de afdeling gaat voor.";
                    case 1 ->
                        "Een andere zaak van de afdeling gaat voor: die moet eerder beginnen, of haar termijn eindigt eerder.";
                    default ->
                        ervoor
                                + " andere zaken van de afdeling gaan voor: die moeten eerder beginnen, of hun termijn eindigt eerder.";
                });
        return uitleg;
    }

    private static String because(Klantaanvraag klantaanvraag, Onderdeel zaak, boolean limitedByLaw) {
        if (zaak.plan().keten().size() > 1) {
            return "want dan begint " + zaak.plan().keten().get(1);
        }
        if (limitedByLaw) {
            return "want dan eindigt de termijn die de wet geeft";
        }
        return "want dan is klantaanvraag " + klantaanvraag.nummer() + " klaar";
    }

    /** Only a legal term ends a chain before the end of the klantaanvraag, which can be a day off itself. */
    static boolean isLimitedByLaw(Werkkalender kalender, Klantaanvraag klantaanvraag, Onderdeel zaak) {
        List<String> keten = zaak.plan().keten();
        Onderdeel laatste = klantaanvraag.findZaak(keten.get(keten.size() - 1)).orElse(zaak);
        return kalender.werkdagenTussen(laatste.plan().uitersteEinde(), klantaanvraag.einde()) > 0;
    }

    private static String speling(int werkdagen, boolean limitedByLaw) {
        if (werkdagen < 0) {
            return "De termijn is niet meer te halen: er "
                    + (werkdagen == -1 ? "is 1 werkdag" : "zijn " + -werkdagen + " werkdagen") + " te weinig.";
        }
        if (werkdagen == 0 && limitedByLaw) {
            return "Er is geen speling: een dag later is de termijn voorbij die de wet geeft.";
        }
        if (werkdagen == 0) {
            return "Er is geen speling: iedere dag later verschuift de belofte aan de klant.";
        }
        return "Er is " + werkdagen + (werkdagen == 1 ? " werkdag" : " werkdagen") + " speling.";
    }

    private static String dag(LocalDate datum) {
        return DAG.format(datum);
    }
}
