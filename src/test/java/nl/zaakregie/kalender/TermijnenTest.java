package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.Termijnvraag.Stilstand;
import nl.zaakregie.kalender.internal.Testkalender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The worked examples of terms, each asked as a person types it. */
class TermijnenTest {

    private final Termijnen termijnen = Testkalender.termijnen();

    /** {@code termijnen.csv}: examples that others worked out; {@code wetsgevallen.csv}: what the law says, case by case. */
    @ParameterizedTest(name = "{0}: {10}")
    @CsvFileSource(
            resources = {"/kalender/termijnen.csv", "/kalender/wetsgevallen.csv"},
            delimiter = ';',
            numLinesToSkip = 1)
    void shouldEndOnExpectedDay(
            String id,
            String gebeurtenis,
            String aantal,
            String eenheid,
            String grondslag,
            @Nullable String verlengingen,
            @Nullable String opschortingen,
            String nominaalEinde,
            String einde,
            String regels,
            String toelichting) {
        Termijnantwoord antwoord = termijnen.calculate(new Termijnvraag(
                gebeurtenis,
                new Duur(aantal, eenheid),
                grondslag,
                parts(verlengingen).map(TermijnenTest::duur).toList(),
                parts(opschortingen).map(TermijnenTest::stilstand).toList()));

        assertThat(antwoord.nominaalEinde()).as("%s nominaal", id).hasToString(nominaalEinde);
        assertThat(antwoord.einde()).as("%s, %s", id, toelichting).hasToString(einde);
        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).contains(regels.split(", "));
        assertThat(antwoord.uitleg())
                .allSatisfy(regel ->
                        assertThat(regel.tekst()).matches("(?s)[A-ZÉ].*\\.").doesNotContain("null", "Optional"));
    }

    private static Stream<String> parts(@Nullable String cell) {
        return cell == null ? Stream.of() : Arrays.stream(cell.split(" \\+ "));
    }

    private static Duur duur(String cell) {
        String[] words = cell.split(" ");
        return new Duur(words[0], words[1]);
    }

    private static Stilstand stilstand(String cell) {
        String[] dates = cell.split("\\.\\.");
        return dates.length == 1 ? new Stilstand(null, null, cell) : new Stilstand(dates[0], dates[1], null);
    }

    @Test
    void shouldExplainEverySkippedDayWithItsArticle() {
        Termijnantwoord antwoord = termijnen.calculate(
                Termijnopdracht.of(LocalDate.of(2025, 3, 8), new Termijn(8, Tijdseenheid.WEKEN), Grondslag.WET));

        assertThat(antwoord.nominaalEinde()).hasToString("2025-05-03");
        assertThat(antwoord.einde()).hasToString("2025-05-06");
        assertThat(antwoord.uitleg())
                .containsExactly(
                        new Uitlegregel(
                                "Awb 4:13",
                                "De termijn is 8 weken. De dag van de gebeurtenis, zaterdag 8 maart 2025, telt niet mee. De laatste"
                                        + " dag is zaterdag 3 mei 2025."),
                        new Uitlegregel(
                                "Atw 1",
                                "Een wettelijke termijn eindigt niet op een zaterdag, zondag of feestdag. De termijn loopt door tot"
                                        + " en met dinsdag 6 mei 2025."),
                        new Uitlegregel("Atw 1", "Zaterdag 3 mei 2025: weekend."),
                        new Uitlegregel("Atw 1", "Zondag 4 mei 2025: weekend."),
                        new Uitlegregel("Atw 3 lid 1", "Maandag 5 mei 2025: Vijfde mei."));
    }

    @Test
    void shouldNotMoveEndOfByLawNorOfAgreement() {
        for (Grondslag grondslag : List.of(Grondslag.VERORDENING, Grondslag.DVO)) {
            Termijnantwoord antwoord = termijnen.calculate(
                    Termijnopdracht.of(LocalDate.of(2025, 3, 8), new Termijn(8, Tijdseenheid.WEKEN), grondslag));

            assertThat(antwoord.einde()).as("%s", grondslag).hasToString("2025-05-03");
        }
    }

    @Test
    void shouldTreatOrderInCouncilAsLaw() {
        Termijnantwoord antwoord = termijnen.calculate(
                Termijnopdracht.of(LocalDate.of(2025, 3, 8), new Termijn(8, Tijdseenheid.WEKEN), Grondslag.AMVB));

        assertThat(antwoord.einde()).hasToString("2025-05-06");
    }

    @Test
    void shouldLeaveYearsAlone() {
        Termijnantwoord antwoord = termijnen.calculate(
                Termijnopdracht.of(LocalDate.of(2024, 2, 29), new Termijn(1, Tijdseenheid.JAREN), Grondslag.WET));

        assertThat(antwoord.einde()).hasToString("2025-02-28");
        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).contains("Atw 4 onder a");
    }

    @Test
    void shouldJudgeLengthByThePartThatEnds() {
        Termijnopdracht zestienWeken =
                Termijnopdracht.of(LocalDate.of(2025, 1, 4), new Termijn(16, Tijdseenheid.WEKEN), Grondslag.WET);
        Termijnopdracht twaalfWeken =
                Termijnopdracht.of(LocalDate.of(2025, 1, 4), new Termijn(12, Tijdseenheid.WEKEN), Grondslag.WET);
        Termijn tweeWeken = new Termijn(2, Tijdseenheid.WEKEN);
        Termijn vierWeken = new Termijn(4, Tijdseenheid.WEKEN);

        assertThat(termijnen.calculate(zestienWeken).einde()).hasToString("2025-04-26");
        assertThat(termijnen.calculate(zestienWeken.withVerlenging(tweeWeken)).einde())
                .hasToString("2025-05-12");
        assertThat(termijnen.calculate(twaalfWeken.withVerlenging(vierWeken)).einde())
                .hasToString("2025-04-28");
    }

    @Test
    void shouldWarnWhenEquatedDaysAreNotKnownYet() {
        Termijn zesWeken = new Termijn(6, Tijdseenheid.WEKEN);

        assertThat(regels(Termijnopdracht.of(LocalDate.of(2028, 11, 1), zesWeken, Grondslag.WET)))
                .doesNotContain("Atw 3 lid 3");
        assertThat(regels(Termijnopdracht.of(LocalDate.of(2028, 12, 1), zesWeken, Grondslag.WET)))
                .contains("Atw 3 lid 3");
        assertThat(regels(Termijnopdracht.of(LocalDate.of(2028, 12, 1), zesWeken, Grondslag.VERORDENING)))
                .doesNotContain("Atw 3 lid 3");
    }

    private List<String> regels(Termijnopdracht opdracht) {
        return termijnen.calculate(opdracht).uitleg().stream()
                .map(Uitlegregel::regel)
                .toList();
    }

    @Test
    void shouldCountWorkingDaysOfLawWithoutClosingDaysOfMunicipality() {
        LocalDate dagVoorPersoneelsdag = LocalDate.of(2027, 9, 8);
        Termijn eenWerkdag = new Termijn(1, Tijdseenheid.WERKDAGEN);

        assertThat(termijnen
                        .calculate(Termijnopdracht.of(dagVoorPersoneelsdag, eenWerkdag, Grondslag.WET))
                        .einde())
                .hasToString("2027-09-09");
        Termijnantwoord afspraak =
                termijnen.calculate(Termijnopdracht.of(dagVoorPersoneelsdag, eenWerkdag, Grondslag.DVO));
        assertThat(afspraak.einde()).hasToString("2027-09-10");
        assertThat(afspraak.uitleg())
                .contains(new Uitlegregel("DVO", "Tellen niet mee: donderdag 9 september 2027 (Personeelsdag)."));
    }
}
