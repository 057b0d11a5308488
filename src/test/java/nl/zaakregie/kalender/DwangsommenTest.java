package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DwangsommenTest {

    private final Dwangsommen dwangsommen =
            new Dwangsommen(Testkalender.termijnen(), Testkalender.gegevens().dwangsombedragen());

    @ParameterizedTest(name = "{0}: {7}")
    @CsvFileSource(resources = "/kalender/dwangsommen.csv", delimiter = ';', numLinesToSkip = 1)
    void shouldRunFor42Days(
            String id,
            LocalDate eindeBeslistermijn,
            LocalDate ingebrekestelling,
            LocalDate uiterlijkBeslissenOp,
            LocalDate eersteDag,
            LocalDate laatsteDag,
            int maximum,
            String toelichting) {
        Dwangsom dwangsom = dwangsommen.calculate(eindeBeslistermijn, ingebrekestelling);

        assertThat(dwangsom.uiterlijkBeslissenOp())
                .as("%s: %s", id, toelichting)
                .isEqualTo(uiterlijkBeslissenOp);
        assertThat(dwangsom.eersteDag()).isEqualTo(eersteDag);
        assertThat(dwangsom.laatsteDag()).isEqualTo(laatsteDag);
        assertThat(dwangsom.maximum()).isEqualTo(maximum);
        assertThat(eersteDag.plusDays(41)).isEqualTo(laatsteDag);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-15, 0",
        "2025-04-16, 23",
        "2025-04-29, 322",
        "2025-04-30, 357",
        "2025-05-13, 812",
        "2025-05-14, 857",
        "2025-05-27, 1442",
        "2026-01-01, 1442"
    })
    void shouldGrowEveryDay(LocalDate dag, int verschuldigd) {
        Dwangsom dwangsom = dwangsommen.calculate(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 4, 1));

        assertThat(dwangsom.verschuldigdTotEnMet(dag)).isEqualTo(verschuldigd);
    }

    @Test
    void shouldTakeAmountsOfDayOnWhichNoticeCame() {
        Dwangsommen verhoogd = new Dwangsommen(
                Testkalender.termijnen(),
                List.of(
                        new Dwangsombedrag(LocalDate.of(2019, 1, 1), List.of(23, 35, 45), "oud"),
                        new Dwangsombedrag(LocalDate.of(2030, 1, 1), List.of(30, 40, 50), "nieuw")));

        assertThat(verhoogd.calculate(LocalDate.of(2029, 12, 1), LocalDate.of(2029, 12, 31))
                        .maximum())
                .isEqualTo(1442);
        assertThat(verhoogd.calculate(LocalDate.of(2029, 12, 1), LocalDate.of(2030, 1, 1))
                        .maximum())
                .isEqualTo(14 * 120);
    }

    @Test
    void shouldRefuseNoticeWithinTerm() {
        LocalDate einde = LocalDate.of(2025, 3, 31);

        assertThatExceptionOfType(InvalidInvoerException.class)
                .isThrownBy(() -> dwangsommen.calculate(einde, einde))
                .satisfies(refused -> assertThat(refused.veldfouten())
                        .extracting(Veldfout::name, Veldfout::code)
                        .containsExactly(tuple("ingebrekestelling", "te-vroeg")));
    }
}
