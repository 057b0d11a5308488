package nl.zaakregie.catalogus.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold inside the calendar and a schema cannot say. */
final class Kalenderregels {

    private static final List<String> WEEKDAGEN =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");

    private Kalenderregels() {}

    static List<Catalogusfout> check(Plek kalender) {
        List<Catalogusfout> fouten = new ArrayList<>();
        for (String weekdag : WEEKDAGEN) {
            Plek opening = kalender.veld("openingstijden").veld(weekdag);
            Optional<String> van = opening.veld("van").tekst();
            Plek tot = opening.veld("tot");
            // Times are written as uu:mm, so that their order is the order of their text.
            if (van.isPresent() && tot.tekst().isPresent() && tot.tekst().get().compareTo(van.get()) <= 0) {
                fouten.add(tot.fout(Waardeweergave.show(tot.node()) + " is niet later dan van. Toegestaan: later dan "
                        + van.get() + "."));
            }
        }
        fouten.addAll(Zaaktyperegels.unique(kalender.veld("sluitingsdagen").items(), "datum"));
        fouten.addAll(Zaaktyperegels.unique(kalender.veld("gelijkgesteldeDagen").items(), "datum"));
        return fouten;
    }
}
