package nl.zaakregie.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.demo.internal.Voorbeelddata.Klantvoorbeelden;
import org.jspecify.annotations.Nullable;

/** The people of the municipality who let themselves be known; some come often, most once. */
final class Klantenkring {

    /** Above one: those at the front of the list come more often. */
    private static final double SKEW = 1.35;

    private final Klantvoorbeelden voorbeelden;
    private final LocalDate vandaag;
    private final boolean metEmail;
    private final Toeval toeval;
    private final List<Voorbeeldklant> klanten = new ArrayList<>();
    private final List<Voorbeeldklant> metNaam = new ArrayList<>();

    Klantenkring(int aantal, Klantvoorbeelden voorbeelden, LocalDate vandaag, boolean metEmail, Toeval toeval) {
        this.voorbeelden = voorbeelden;
        this.vandaag = vandaag;
        this.metEmail = metEmail;
        this.toeval = toeval;
        for (int index = 0; index < aantal; index++) {
            klanten.add(create(index, null));
        }
    }

    private Voorbeeldklant create(int index, @Nullable String naam) {
        return new Voorbeeldklant(index, naam, voorbeelden, vandaag, metEmail, toeval.of(index));
    }

    /** Somebody who comes once, and is found by this surname. */
    Voorbeeldklant add(String naam) {
        Voorbeeldklant klant = create(klanten.size() + metNaam.size(), naam);
        metNaam.add(klant);
        return klant;
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
        return Stream.concat(klanten.stream(), metNaam.stream())
                .filter(klant -> klant.nummer() != null)
                .count();
    }
}
