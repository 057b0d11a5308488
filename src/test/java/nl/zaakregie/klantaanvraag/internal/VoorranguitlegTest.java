package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.klantaanvraag.Zaakstand;
import org.junit.jupiter.api.Test;

/** What somebody reads who asks why a zaak must begin on its day. */
class VoorranguitlegTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 6, 1);
    private static final Planzaak LANG = Planzaak.gepland("lang", MAANDAG, 15, null);

    @Test
    void whatSetsTheEndMovesThePromise() {
        assertThat(uitleg("lang", List.of(LANG)))
                .contains(
                        "De zaak moet klaar zijn op maandag 22 juni 2026, want dan is klantaanvraag KA-2026-0000012 klaar.",
                        "Er is geen speling: iedere dag later verschuift de belofte aan de klant.");
    }

    @Test
    void whatEndsAtItsLegalTermBreaksTheLawAndNotThePromise() {
        Planzaak kort = Planzaak.gepland("kort", MAANDAG, 5, LocalDate.of(2026, 6, 8));

        assertThat(uitleg("kort", List.of(kort, LANG)))
                .contains(
                        "De zaak moet klaar zijn op maandag 8 juni 2026, want dan eindigt de termijn die de wet geeft.",
                        "Er is geen speling: een dag later is de termijn voorbij die de wet geeft.");
    }

    @Test
    void legalTermThatEndsInAWeekendLeavesTheWorkingDayBefore() {
        Planzaak kort = Planzaak.gepland("kort", MAANDAG, 5, LocalDate.of(2026, 6, 13));

        assertThat(uitleg("kort", List.of(kort, LANG)))
                .contains(
                        "De zaak moet klaar zijn op vrijdag 12 juni 2026, want dan eindigt de termijn die de wet geeft.",
                        "Er is 4 werkdagen speling.");
    }

    @Test
    void whatComesBeforeALegalTermIsLimitedByIt() {
        Planzaak eerst = Planzaak.gepland("eerst", MAANDAG, 5, null);
        Planzaak kort = Planzaak.gepland("kort", MAANDAG, 5, LocalDate.of(2026, 6, 15));

        assertThat(uitleg(
                        "eerst",
                        List.of(eerst, kort, LANG),
                        new Zaakrelatie("eerst", "kort", Relatiesoort.EERST_KLAAR)))
                .contains(
                        "De zaak moet klaar zijn op maandag 8 juni 2026, want dan begint kort.",
                        "Er is geen speling: een dag later is de termijn voorbij die de wet geeft.");
    }

    @Test
    void endInAWeekendIsNoLegalTerm() {
        Planzaak extended = Planzaak.begonnen("lang", MAANDAG, LocalDate.of(2026, 6, 13), null);

        assertThat(uitleg("kort", List.of(Planzaak.gepland("kort", MAANDAG, 5, null), extended)))
                .contains(
                        "De zaak moet klaar zijn op vrijdag 12 juni 2026, want dan is klantaanvraag KA-2026-0000012 klaar.");
    }

    @Test
    void oneWorkingDayTooFewIsSaidInTheSingular() {
        Planzaak kort = Planzaak.gepland("kort", MAANDAG, 5, LocalDate.of(2026, 6, 5));

        assertThat(uitleg("kort", List.of(kort)))
                .contains("De termijn is niet meer te halen: er is 1 werkdag te weinig.");
    }

    private static List<String> uitleg(String nummer, List<Planzaak> zaken, Zaakrelatie... relaties) {
        Planning planning = new Planner(Testkalender.werkkalender()).plan(MAANDAG, zaken, List.of(relaties));
        Klantaanvraag klantaanvraag = new Klantaanvraag(
                "KA-2026-0000012",
                null,
                null,
                Instant.EPOCH,
                planning.einde(),
                planning.einde(),
                null,
                planning.einde(),
                planning.kritiekePad(),
                null,
                planning.zaken().stream()
                        .map(plan -> new Onderdeel(
                                plan.nummer(), "Belastingen", 5, Zaakstand.GEPLAND, LocalDate.of(2026, 7, 31), plan))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
        Onderdeel zaak = klantaanvraag.findZaak(nummer).orElseThrow();
        return Voorranguitleg.sentences(
                klantaanvraag,
                zaak,
                0,
                Voorranguitleg.isLimitedByLaw(Testkalender.werkkalender(), klantaanvraag, zaak));
    }
}
