package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    Voorranguitleg(OnderdeelRepository onderdelen) {
        this.onderdelen = onderdelen;
    }

    /** The place of this zaak of the klantaanvraag, with the reason. */
    public Voorrang explain(Klantaanvraag klantaanvraag, Onderdeel zaak) {
        int ervoor = zaak.stand() == Zaakstand.KLAAR ? 0 : onderdelen.countBefore(zaak);
        return new Voorrang(klantaanvraag.nummer(), zaak, ervoor, sentences(klantaanvraag, zaak, ervoor));
    }

    private static List<String> sentences(Klantaanvraag klantaanvraag, Onderdeel zaak, int ervoor) {
        if (zaak.stand() == Zaakstand.KLAAR) {
            return List.of("Deze zaak is klaar.");
        }
        List<String> uitleg = new ArrayList<>();
        uitleg.add((zaak.stand() == Zaakstand.GEPLAND
                        ? "Begin uiterlijk op "
                        : "Het werk loopt; uiterlijk beginnen kon op ")
                + dag(zaak.plan().uitersteStart()) + ".");
        uitleg.add("De zaak moet klaar zijn op " + dag(zaak.plan().uitersteEinde()) + ", "
                + because(klantaanvraag, zaak) + ".");
        uitleg.add(speling(zaak.plan().speling()));
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

    private static String because(Klantaanvraag klantaanvraag, Onderdeel zaak) {
        if (zaak.plan().keten().size() > 1) {
            return "want dan begint " + zaak.plan().keten().get(1);
        }
        if (zaak.plan().uitersteEinde().equals(zaak.wettelijkEinde())
                && zaak.plan().uitersteEinde().isBefore(klantaanvraag.einde())) {
            return "want dan eindigt de termijn die de wet geeft";
        }
        return "want dan is klantaanvraag " + klantaanvraag.nummer() + " klaar";
    }

    private static String speling(int werkdagen) {
        if (werkdagen < 0) {
            return "De termijn is niet meer te halen: er zijn " + -werkdagen + " werkdagen te weinig.";
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
