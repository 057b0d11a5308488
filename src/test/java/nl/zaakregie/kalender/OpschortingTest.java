package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.kalender.internal.Testkalender;
import org.junit.jupiter.api.Test;

/** Which days of a suspension count. */
class OpschortingTest {

    private static final LocalDate ONTVANGEN = LocalDate.of(2026, 2, 2);

    private final Termijnen termijnen = Testkalender.termijnen();
    private final Termijnopdracht achtWeken =
            Termijnopdracht.of(ONTVANGEN, new Termijn(8, Tijdseenheid.WEKEN), Grondslag.WET);

    @Test
    void shouldNotCountDaysBeforeTermRuns() {
        Termijnantwoord antwoord = termijnen.calculate(
                achtWeken.withOpschorting(Opschorting.periode(ONTVANGEN.minusDays(5), ONTVANGEN.plusDays(3))));

        assertThat(antwoord.nominaalEinde()).hasToString("2026-04-02");
        assertThat(teksten(antwoord)).anyMatch(tekst -> tekst.contains("vóór dat begin telt niet mee"));
    }

    @Test
    void shouldNotCountDaysAfterEnd() {
        Termijnantwoord antwoord = termijnen.calculate(
                achtWeken.withOpschorting(Opschorting.periode(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 9))));

        assertThat(antwoord.einde()).hasToString("2026-03-30");
        assertThat(teksten(antwoord))
                .contains(
                        "Op vrijdag 1 mei 2026 was de termijn al voorbij. De stilstand vanaf die dag telt niet mee.",
                        "Het einde schuift door de stilstand niet op.");
    }

    @Test
    void shouldReachSuspensionThroughEarlierOne() {
        Opschorting eerste = Opschorting.periode(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10));
        Opschorting tweede = Opschorting.periode(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 4, 8));

        assertThat(termijnen
                        .calculate(achtWeken.withOpschorting(eerste).withOpschorting(tweede))
                        .nominaalEinde())
                .hasToString("2026-04-13");
        assertThat(termijnen.calculate(achtWeken.withOpschorting(tweede)).nominaalEinde())
                .hasToString("2026-03-30");
    }

    @Test
    void shouldNotEndOnDayOnWhichTermStandsStill() {
        // The nominal end is a Saturday; on the Monday to which it would move, the term stands still.
        Termijnopdracht opdracht = Termijnopdracht.of(
                        LocalDate.of(2025, 11, 1), new Termijn(8, Tijdseenheid.WEKEN), Grondslag.WET)
                .withOpschorting(Opschorting.periode(LocalDate.of(2025, 12, 29), LocalDate.of(2025, 12, 30)));

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        assertThat(antwoord.nominaalEinde()).hasToString("2025-12-27");
        assertThat(antwoord.einde()).hasToString("2025-12-31");
        assertThat(antwoord.uitleg())
                .contains(new Uitlegregel("Awb 4:15", "Maandag 29 december 2025: de termijn staat stil."));
    }

    @Test
    void shouldRestoreWorkingDaysLostToSuspension() {
        Termijnopdracht vijfWerkdagen =
                Termijnopdracht.of(LocalDate.of(2026, 11, 20), new Termijn(5, Tijdseenheid.WERKDAGEN), Grondslag.DVO);
        LocalDate dinsdag = LocalDate.of(2026, 11, 24);

        assertThat(termijnen.calculate(vijfWerkdagen).einde()).hasToString("2026-11-27");
        assertThat(termijnen
                        .calculate(vijfWerkdagen.withOpschorting(Opschorting.periode(dinsdag, dinsdag.plusDays(6))))
                        .einde())
                .hasToString("2026-12-04");
        assertThat(termijnen
                        .calculate(vijfWerkdagen.withOpschorting(
                                Opschorting.periode(dinsdag.plusDays(4), dinsdag.plusDays(5))))
                        .einde())
                .hasToString("2026-11-27");
        assertThat(termijnen
                        .calculate(vijfWerkdagen.withOpschorting(Opschorting.dagen(1)))
                        .einde())
                .hasToString("2026-11-30");
    }

    @Test
    void shouldExplainOverlapOnce() {
        Opschorting week = Opschorting.periode(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 15));

        Termijnantwoord antwoord =
                termijnen.calculate(achtWeken.withOpschorting(week).withOpschorting(week));

        assertThat(antwoord.nominaalEinde()).hasToString("2026-04-06");
        assertThat(antwoord.einde()).hasToString("2026-04-07");
        assertThat(teksten(antwoord))
                .contains("Perioden van stilstand overlappen elkaar. Elke dag telt één keer: samen 7 dagen.");
    }

    @Test
    void shouldFollowArticlesOnCompletion() {
        LocalDate uitgenodigd = LocalDate.of(2025, 9, 8);

        assertThat(Opschorting.aangevuld(uitgenodigd, LocalDate.of(2025, 9, 22)))
                .contains(periode("2025-09-09", "2025-09-21", "Awb 4:15 lid 1"));
        assertThat(Opschorting.aangevuld(uitgenodigd, uitgenodigd.plusDays(1))).isEmpty();
        assertThat(Opschorting.nietAangevuld(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 11, 19)))
                .contains(periode("2025-11-06", "2025-11-19", "Awb 4:15 lid 1"));
        assertThat(Opschorting.zienswijze(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 11, 19)))
                .contains(periode("2025-11-06", "2025-11-19", "Woo 4.4 lid 3"));
    }

    private static Opschorting periode(String van, String totEnMet, String regel) {
        return new Opschorting.Periode(LocalDate.parse(van), LocalDate.parse(totEnMet), Optional.of(regel));
    }

    private static List<String> teksten(Termijnantwoord antwoord) {
        return antwoord.uitleg().stream().map(Uitlegregel::tekst).toList();
    }

    /** Two days, then a working day: the Thursday. Two days of standing still make it the Saturday, and on the Monday it stands still too. */
    @Test
    void shouldEndAnExtensionInWorkingDaysOnADayOnWhichItRuns() {
        Termijnopdracht opdracht = Termijnopdracht.of(
                        LocalDate.of(2025, 9, 1), new Termijn(2, Tijdseenheid.DAGEN), Grondslag.WET)
                .withVerlenging(new Termijn(1, Tijdseenheid.WERKDAGEN))
                .withOpschorting(Opschorting.periode(LocalDate.of(2025, 9, 3), LocalDate.of(2025, 9, 4)))
                .withOpschorting(Opschorting.periode(LocalDate.of(2025, 9, 8), LocalDate.of(2025, 9, 8)));

        assertThat(termijnen.calculate(opdracht).einde()).hasToString("2025-09-09");
    }
}
