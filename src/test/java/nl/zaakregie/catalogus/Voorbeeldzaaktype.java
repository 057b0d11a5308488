package nl.zaakregie.catalogus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zaaktypen for tests, in which only what the test is about differs. */
public final class Voorbeeldzaaktype {

    private Voorbeeldzaaktype() {}

    public static Zaaktype version(int versie, LocalDate geldigVanaf, @Nullable LocalDate geldigTot) {
        return create("voorbeeld", versie, geldigVanaf, geldigTot, List.of(), List.of());
    }

    public static Zaaktype with(List<Eigenschap> eigenschappen, List<Documenttype> documenten) {
        return create("voorbeeld", 1, LocalDate.of(2026, 1, 1), null, eigenschappen, documenten);
    }

    private static Zaaktype create(
            String identificatie,
            int versie,
            LocalDate geldigVanaf,
            @Nullable LocalDate geldigTot,
            List<Eigenschap> eigenschappen,
            List<Documenttype> documenten) {
        return new Zaaktype(
                identificatie,
                versie,
                "Voorbeeld",
                "Een voorbeeld voor een test.",
                "burgerzaken",
                2,
                true,
                false,
                Complexiteit.EENVOUDIG,
                new Doorlooptijd(5, Tijdseenheid.WERKDAGEN, Grondslag.DVO, "DVO"),
                new Termijn(2, Tijdseenheid.WERKDAGEN),
                null,
                false,
                false,
                eigenschappen,
                documenten,
                List.of(new Statustype("begonnen", "Begonnen"), new Statustype("afgerond", "Afgerond")),
                List.of(),
                List.of(),
                "zaak",
                geldigVanaf,
                geldigTot,
                List.of("voorbeeld"));
    }
}
