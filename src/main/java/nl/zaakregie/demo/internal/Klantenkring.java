package nl.zaakregie.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.demo.internal.Voorbeelddata.Klantvoorbeelden;

/** The people of the municipality who let themselves be known; some come often, most once. */
final class Klantenkring {

    /** Above one: those at the front of the list come more often. */
    private static final double SKEW = 1.35;

    private final List<Voorbeeldklant> klanten = new ArrayList<>();

    Klantenkring(int aantal, Klantvoorbeelden voorbeelden, LocalDate vandaag, boolean metEmail, Toeval toeval) {
        for (int index = 0; index < aantal; index++) {
            klanten.add(new Voorbeeldklant(index, voorbeelden, vandaag, metEmail, toeval.of(index)));
        }
    }

    /** A person or an organisation. */
    Voorbeeldklant pick(Toeval toeval) {
        return klanten.get((int) (klanten.size() * Math.pow(toeval.between(0.0, 1.0), SKEW)));
    }

    /** Somebody with a BSN. */
    Voorbeeldklant pickPersoon(Toeval toeval) {
        Voorbeeldklant klant = pick(toeval);
        return klant.gegevens().voornaam() == null ? pickPersoon(toeval) : klant;
    }

    long geregistreerd() {
        return klanten.stream().filter(klant -> klant.nummer() != null).count();
    }
}
