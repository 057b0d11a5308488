package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.internal.Testkalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of law run by the clock; hours of an agreement run while the municipality is open. */
class UrentermijnTest {

    private final Termijnen termijnen = Testkalender.termijnen();

    @ParameterizedTest
    @CsvSource({
        "2025-03-07T15:00, 48, WET, 2025-03-09T15:00:00",
        "2025-12-24T10:30, 24, AMVB, 2025-12-25T10:30:00",
        "2025-03-29T12:00, 24, WET, 2025-03-30T13:00:00",
        "2025-10-25T12:00, 24, WET, 2025-10-26T11:00:00",
        "2025-10-26T02:30, 1, WET, 2025-10-26T02:30:00",
        "2025-03-07T15:00, 48, VERORDENING, 2025-03-09T15:00:00",
        "2026-11-19T19:00, 2, DVO, 2026-11-20T09:30:00",
        "2026-11-21T12:00, 4, DVO, 2026-11-23T12:30:00",
        "2026-12-24T16:00, 2, DVO, 2026-12-24T18:00:00",
        "2026-12-24T19:00, 2, DVO, 2026-12-28T09:30:00",
        "2025-03-28T15:00, 2, DVO, 2025-03-31T09:30:00"
    })
    void shouldEndAtMoment(String gebeurtenis, String uren, String grondslag, String einde) {
        Termijnantwoord antwoord = termijnen.calculate(
                new Termijnvraag(gebeurtenis, new Duur(uren, "UREN"), grondslag, List.of(), List.of()));

        assertThat(antwoord.einde()).hasToString(einde);
        assertThat(antwoord.nominaalEinde()).isEqualTo(antwoord.einde());
    }

    @Test
    void shouldSayWhyEndDoesNotMove() {
        Termijnantwoord antwoord = termijnen.calculate(uren("2025-03-07T15:00", 48, Grondslag.WET));

        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).containsExactly("Awb 4:13", "Atw 4 onder a");
    }

    @Test
    void shouldStandStillOnWholeDays() {
        LocalDate zaterdag = LocalDate.of(2025, 3, 8);
        Termijnopdracht opdracht = uren("2025-03-07T15:00", 24, Grondslag.WET);

        assertThat(termijnen
                        .calculate(opdracht.withOpschorting(Opschorting.periode(zaterdag, zaterdag)))
                        .einde())
                .hasToString("2025-03-09T15:00:00");
        assertThat(termijnen
                        .calculate(opdracht.withOpschorting(Opschorting.dagen(2)))
                        .einde())
                .hasToString("2025-03-10T15:00:00");
        // From the event on: nine hours of the Friday are lost.
        assertThat(termijnen
                        .calculate(opdracht.withOpschorting(
                                Opschorting.periode(zaterdag.minusDays(1), zaterdag.minusDays(1))))
                        .einde())
                .hasToString("2025-03-09T00:00:00");
        // It was over when the Saturday began.
        assertThat(termijnen
                        .calculate(uren("2025-03-07T15:00", 9, Grondslag.WET)
                                .withOpschorting(Opschorting.periode(zaterdag, zaterdag)))
                        .einde())
                .hasToString("2025-03-08T00:00:00");
    }

    @Test
    void shouldStandStillDuringOpeningHours() {
        Termijnopdracht opdracht = uren("2026-11-23T16:00", 2, Grondslag.DVO);
        LocalDate dinsdag = LocalDate.of(2026, 11, 24);

        assertThat(termijnen.calculate(opdracht).einde()).hasToString("2026-11-24T09:30:00");
        assertThat(termijnen
                        .calculate(opdracht.withOpschorting(Opschorting.periode(dinsdag, dinsdag)))
                        .einde())
                .hasToString("2026-11-25T09:30:00");
        assertThat(termijnen
                        .calculate(opdracht.withOpschorting(Opschorting.dagen(4)))
                        .einde())
                .hasToString("2026-11-30T08:30:00");
    }

    @Test
    void shouldExtendInHours() {
        Termijnopdracht opdracht =
                uren("2026-11-23T16:00", 1, Grondslag.DVO).withVerlenging(new Termijn(1, Tijdseenheid.UREN));

        assertThat(termijnen.calculate(opdracht).einde()).hasToString("2026-11-24T09:30:00");
    }

    @Test
    void shouldNameDaysOnWhichMunicipalityIsClosed() {
        Termijnantwoord antwoord = termijnen.calculate(uren("2026-12-24T19:00", 2, Grondslag.DVO));

        assertThat(antwoord.uitleg())
                .contains(
                        new Uitlegregel("DVO", "Zaterdagen en zondagen tellen niet mee: samen 2 dagen."),
                        new Uitlegregel("Atw 3 lid 1", "Tellen niet mee: vrijdag 25 december 2026 (Eerste Kerstdag)."));
    }

    private static Termijnopdracht uren(String gebeurtenis, int aantal, Grondslag grondslag) {
        return Termijnopdracht.of(LocalDateTime.parse(gebeurtenis), new Termijn(aantal, Tijdseenheid.UREN), grondslag);
    }
}
