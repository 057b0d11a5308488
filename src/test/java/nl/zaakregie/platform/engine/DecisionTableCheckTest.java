package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proves that the check of the decisions finds what it is there to find, on tables made wrong on purpose. */
class DecisionTableCheckTest {

    private static final Path BAD = Path.of("src/test/resources/bad-decisions");

    @Test
    void aGoodTableHasNothingToSay() {
        DecisionTableFile table = read("goed");
        DecisionTableCheck check = new DecisionTableCheck(table);
        DecisionExamples examples = DecisionExamples.read(table);

        assertThat(check.conventions()).isEmpty();
        assertThat(check.holesAndOverlaps()).isEmpty();
        assertThat(check.rulesWithoutExample(examples)).isEmpty();
        assertThat(examples.examples()).hasSize(3).flatMap(check::outcome).isEmpty();
    }

    @Test
    void aGapIsNamedByItsInput() {
        assertThat(check("gat").holesAndOverlaps()).containsExactly("Geen regel past bij spoed=false, kanaal=balie.");
    }

    @Test
    void anOverlapIsNamedByItsInputAndItsRules() {
        assertThat(check("overlap").holesAndOverlaps())
                .containsExactly("Meer dan één regel past bij spoed=true, kanaal=balie: "
                        + "regel 1 (Spoed gaat voor.) en regel 2 (De balie gaat voor.).");
    }

    @Test
    void anOverlapAlsoFailsTheExampleThatMeetsIt(@TempDir Path folder) throws Exception {
        DecisionTableFile table = withExamples(folder, "overlap", "spoed;kanaal;uitkomst\ntrue;balie;JA\n");

        assertThat(outcomes(table)).singleElement().asString().startsWith("Regel 2 (true;balie;JA) geeft een fout:");
    }

    @Test
    void aRuleWithoutExampleIsNamed() {
        DecisionTableFile table = read("regel-zonder-voorbeeld");

        assertThat(new DecisionTableCheck(table).rulesWithoutExample(DecisionExamples.read(table)))
                .containsExactly("Regel 2 (De rest kan later.) heeft geen voorbeeld in regel-zonder-voorbeeld.csv.");
    }

    @Test
    void aRuleThatNoAllowedValueReachesIsNamed() {
        assertThat(check("onbereikbaar").holesAndOverlaps())
                .containsExactly("Regel 2 (Een tikfout.) past bij geen enkele combinatie van toegestane waarden.");
    }

    @Test
    void wholeNumbersAreTriedAroundEveryBoundary() {
        assertThat(check("grens-geheel").holesAndOverlaps())
                .containsExactly(
                        "Geen regel past bij dagen=5.",
                        "Meer dan één regel past bij dagen=8: regel 2 (Middel.) en regel 3 (Lang.).");
    }

    @Test
    void fractionsAreTriedOnAndBetweenBoundaries() {
        assertThat(check("grens-breuk").holesAndOverlaps())
                .containsExactly("Geen regel past bij uren=5.", "Geen regel past bij uren=7.5.");
    }

    @Test
    void anOutcomeOutsideTheAllowedValuesIsNamed() {
        assertThat(check("uitkomst-onbekend").holesAndOverlaps())
                .containsExactly("Uitkomst 'MISSCHIEN' staat niet bij de toegestane waarden van 'uitkomst'.");
    }

    @Test
    void aCollectingTableMayOverlapButHasNoGaps() {
        assertThat(check("verzamel").holesAndOverlaps())
                .containsExactly("Geen regel past bij spoed=false, kanaal=balie.");
    }

    @Test
    void anotherHitPolicyNeedsItsReason() {
        assertThat(check("verzamel").conventions())
                .singleElement()
                .asString()
                .contains("de hit policy is COLLECT. Schrijf in de beschrijving waarom");
    }

    @Test
    void collectedOutcomesAreComparedWithoutOrder() {
        assertThat(outcomes(read("verzamel")))
                .containsExactly(
                        "Regel 4 (true;balie;JA,NEE): verwacht uitkomst = JA,NEE, maar de beslissing geeft JA.");
    }

    @Test
    void anExampleThatComesOutOtherwiseIsNamed(@TempDir Path folder) throws Exception {
        DecisionTableFile table = withExamples(folder, "goed", "spoed;dagen;uitkomst\ntrue;3;NEE\n");

        assertThat(outcomes(table))
                .containsExactly("Regel 2 (true;3;NEE): verwacht uitkomst = NEE, maar de beslissing geeft JA.");
    }

    @Test
    void anExampleWithoutOutcomeIsNamed(@TempDir Path folder) throws Exception {
        DecisionTableFile table = withExamples(folder, "gat", "spoed;kanaal;uitkomst\nfalse;balie;NEE\n");

        assertThat(outcomes(table))
                .containsExactly("Regel 2 (false;balie;NEE) heeft geen uitkomst: geen enkele regel past.");
    }

    @Test
    void nameAndExplanationsAreAskedFor() {
        assertThat(check("andere-naam").conventions())
                .containsExactly(
                        BAD.resolve("andere-naam.dmn")
                                + ": de id van de beslissing is 'eigen-naam', maar moet gelijk zijn aan de bestandsnaam: 'andere-naam'.",
                        BAD.resolve("andere-naam.dmn") + ": de beslissing heeft geen beschrijving.",
                        BAD.resolve("andere-naam.dmn") + ": regel 1 heeft geen toelichting.");
    }

    @Test
    void aDecisionWithoutExamplesIsRefused() {
        assertThatThrownBy(() -> DecisionExamples.read(read("zonder-voorbeelden")))
                .isInstanceOf(DecisionFileException.class)
                .hasMessageContaining("ontbreekt zonder-voorbeelden.csv met voorbeelden");
    }

    @Test
    void aFileWithOnlyAHeadIsRefused(@TempDir Path folder) throws Exception {
        DecisionTableFile table = withExamples(folder, "goed", "spoed;dagen;uitkomst\n# nog niets\n");

        assertThatThrownBy(() -> DecisionExamples.read(table)).hasMessageContaining("bevat geen voorbeelden");
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> DecisionExamples.read(read("kop")))
                .hasMessageContaining("regel 1: de kop moet zijn: spoed;uitkomst. Er staat: haast;uitkomst.");
    }

    @Test
    void aValueThatTheColumnDoesNotAllowIsRefused() {
        assertThatThrownBy(() -> DecisionExamples.read(read("cellen")))
                .hasMessageContaining("regel 2: 'post' staat niet bij de toegestane waarden van kolom 'kanaal'");
    }

    @Test
    void aRowWithAMissingCellIsRefused(@TempDir Path folder) throws Exception {
        DecisionTableFile table = withExamples(folder, "goed", "spoed;dagen;uitkomst\ntrue;JA\n");

        assertThatThrownBy(() -> DecisionExamples.read(table))
                .hasMessageContaining("regel 2: er zijn 3 kolommen nodig, er staan er 2.");
    }

    @Test
    void aSpreadsheetsQuotesAndByteOrderMarkAreRead(@TempDir Path folder) throws Exception {
        DecisionTableFile table =
                withExamples(folder, "goed", "\uFEFFspoed;dagen;uitkomst\n\"true\";3;\"zeg \"\"ja\"\"; of nee\"\n");

        assertThat(DecisionExamples.read(table).examples())
                .singleElement()
                .satisfies(example -> assertThat(example.expected()).containsEntry("uitkomst", "zeg \"ja\"; of nee"));
    }

    @Test
    void aColumnWithoutAllowedValuesIsRefused() {
        assertThatThrownBy(() -> check("zonder-waarden").holesAndOverlaps())
                .hasMessageContaining("kolom 'kanaal' noemt geen toegestane waarden");
    }

    @Test
    void aBrokenFileIsRefusedByName() {
        assertThatThrownBy(() -> read("kapot"))
                .isInstanceOf(DecisionFileException.class)
                .hasMessageStartingWith(BAD.resolve("kapot.dmn") + " is geen geldig DMN-bestand");
    }

    @Test
    void examplesOfNothingAreNamed() throws Exception {
        try (var files = Files.walk(BAD)) {
            assertThat(DecisionTableCheck.orphans(files))
                    .containsExactly(BAD.resolve("wees.csv") + " hoort bij geen enkele beslissing.");
        }
    }

    private static DecisionTableFile read(String name) {
        return DecisionTableFile.read(BAD.resolve(name + ".dmn"));
    }

    private static DecisionTableCheck check(String name) {
        return new DecisionTableCheck(read(name));
    }

    private static List<String> outcomes(DecisionTableFile table) {
        DecisionTableCheck check = new DecisionTableCheck(table);
        return DecisionExamples.read(table).examples().stream()
                .flatMap(example -> check.outcome(example).stream())
                .toList();
    }

    private static DecisionTableFile withExamples(Path folder, String name, String csv) throws Exception {
        Path dmn = Files.copy(BAD.resolve(name + ".dmn"), folder.resolve(name + ".dmn"));
        Files.writeString(DecisionExamples.pathFor(dmn), csv);
        return DecisionTableFile.read(dmn);
    }
}
