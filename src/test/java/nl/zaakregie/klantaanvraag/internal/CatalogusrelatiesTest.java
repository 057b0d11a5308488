package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.klantaanvraag.internal.Catalogusrelaties.Keuze;
import org.junit.jupiter.api.Test;

/** Which relations of the catalogue a zaak gets that is added later. */
class CatalogusrelatiesTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 6, 1);

    private final Planner planner = new Planner(Testkalender.werkkalender());
    private final List<Planzaak> zaken = Stream.of("a", "b", "c", "nieuw")
            .map(nummer -> Planzaak.gepland(nummer, MAANDAG, 5, null))
            .toList();

    @Test
    void whatWouldCloseACircleIsLeftOutAndItsPathIsNamed() {
        List<Keuze> keuzes = choose(
                List.of(eerst("b", "a")), List.of(eerst("a", "nieuw"), eerst("nieuw", "b"), eerst("nieuw", "c")));

        assertThat(keuzes)
                .containsExactly(
                        new Keuze(eerst("a", "nieuw"), List.of()),
                        new Keuze(eerst("nieuw", "b"), List.of("a", "nieuw", "b", "a")),
                        new Keuze(eerst("nieuw", "c"), List.of()));
    }

    /** What is delivered together waits as one. */
    @Test
    void circleThroughZakenThatAreDeliveredTogetherIsOneToo() {
        List<Keuze> keuzes = choose(
                List.of(new Zaakrelatie("a", "b", Relatiesoort.SAMEN_LEVEREN)),
                List.of(eerst("a", "nieuw"), eerst("nieuw", "b")));

        assertThat(keuzes).extracting(keuze -> keuze.kring().isEmpty()).containsExactly(true, false);
    }

    private List<Keuze> choose(List<Zaakrelatie> gelegd, List<Zaakrelatie> kandidaten) {
        return Catalogusrelaties.choose(planner, MAANDAG, zaken, gelegd, kandidaten);
    }

    private static Zaakrelatie eerst(String van, String naar) {
        return new Zaakrelatie(van, naar, Relatiesoort.EERST_KLAAR);
    }
}
