package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Zaakstand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a promise moved that was made on Monday 1 June 2026 for five working days of work. */
class VertragingszoekerTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 6, 1);
    private static final LocalDate WOENSDAG = LocalDate.of(2026, 6, 3);
    private static final LocalDate BELOOFD = LocalDate.of(2026, 6, 8);

    private final Planner planner = new Planner(Testkalender.werkkalender());

    @Test
    void zaakThatWasClosedAndGoesOnIsReopened() {
        Planning klaar = plan(WOENSDAG, Planzaak.klaar("a", MAANDAG, WOENSDAG));
        Planning heropend =
                plan(WOENSDAG.plusDays(1), Planzaak.begonnen("a", WOENSDAG.plusDays(1), BELOOFD.plusDays(3), null));

        assertThat(find(heropend, Zaakstand.LOOPT, klaar, Zaakstand.KLAAR, null).oorzaak())
                .isEqualTo(Vertragingsoorzaak.HEROPEND);
        // Whatever happened to the calendar at the same time.
        assertThat(find(heropend, Zaakstand.LOOPT, klaar, Zaakstand.KLAAR, Vertragingsoorzaak.KALENDER)
                        .oorzaak())
                .isEqualTo(Vertragingsoorzaak.HEROPEND);
        assertThat(Vertragingszoeker.sentence(find(heropend, Zaakstand.LOOPT, klaar, Zaakstand.KLAAR, null)))
                .endsWith(": zaak a is heropend.");
    }

    /** Closed and opened again before planning looked. */
    @Test
    void workThatBeginsAnewIsReopenedToo() {
        Planning loopt = plan(MAANDAG, Planzaak.begonnen("a", MAANDAG, BELOOFD, null));
        Planning heropend = plan(WOENSDAG, Planzaak.begonnen("a", WOENSDAG, BELOOFD.plusDays(2), null));

        assertThat(find(heropend, Zaakstand.LOOPT, loopt, Zaakstand.LOOPT, null).oorzaak())
                .isEqualTo(Vertragingsoorzaak.HEROPEND);
    }

    @Test
    void workThatIsNotReadyInTimeTakesLonger() {
        Planning loopt = plan(MAANDAG, Planzaak.begonnen("a", MAANDAG, BELOOFD, null));
        Planning later = plan(BELOOFD.plusDays(1), Planzaak.begonnen("a", MAANDAG, BELOOFD, null));

        assertThat(find(later, Zaakstand.LOOPT, loopt, Zaakstand.LOOPT, null).oorzaak())
                .isEqualTo(Vertragingsoorzaak.LATER_KLAAR);
    }

    private Planning plan(LocalDate vandaag, Planzaak zaak) {
        return planner.plan(vandaag, List.of(zaak), List.of());
    }

    private static Vertraging find(
            Planning nu, Zaakstand stand, Planning toen, Zaakstand standToen, @Nullable Vertragingsoorzaak oorzaak) {
        Onderdeel eerder = new Onderdeel(
                "Hond aanmelden",
                "belastingen",
                5,
                standToen,
                BELOOFD,
                toen.zaken().get(0));
        return Vertragingszoeker.find(
                Instant.parse("2026-06-04T08:00:00Z"),
                BELOOFD,
                1,
                nu,
                Map.of("a", stand),
                Map.of("a", eerder),
                oorzaak,
                List.of());
    }
}
