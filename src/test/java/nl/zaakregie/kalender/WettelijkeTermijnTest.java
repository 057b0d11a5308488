package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.zaakregie.kalender.internal.Testkalender;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named terms of the Awb and the Woo, and terms that count back. */
class WettelijkeTermijnTest {

    private final Termijnen termijnen = Testkalender.termijnen();

    @ParameterizedTest
    @CsvSource({
        "BESLISSING_OP_AANVRAAG, 2025-02-03, 2025-03-31, Awb 4:13 lid 2",
        "INDIENEN_BEZWAAR, 2025-04-17, 2025-06-02, Awb 6:7",
        "BESLISSING_OP_BEZWAAR, 2025-06-02, 2025-07-14, Awb 7:10 lid 1",
        "BESLISSING_OP_BEZWAAR_MET_COMMISSIE, 2025-06-02, 2025-08-25, Awb 7:10 lid 1",
        "AFHANDELING_KLACHT, 2025-11-14, 2025-12-29, Awb 9:11 lid 1",
        "AFHANDELING_KLACHT_MET_COMMISSIE, 2025-01-13, 2025-03-24, Awb 9:11 lid 1",
        "BESLISSING_OP_WOO_VERZOEK, 2026-04-17, 2026-05-18, Woo 4.4 lid 1",
        "BESLISSEN_NA_INGEBREKESTELLING, 2025-04-01, 2025-04-15, Awb 4:17 lid 3"
    })
    void shouldEndOnItsDay(WettelijkeTermijn termijn, LocalDate gebeurtenis, LocalDate einde, String regel) {
        Termijnantwoord antwoord = termijnen.calculate(termijn.vanaf(gebeurtenis));

        assertThat(antwoord.einddatum()).isEqualTo(einde);
        assertThat(antwoord.uitleg().get(0).regel()).isEqualTo(regel);
    }

    @ParameterizedTest
    @CsvSource({
        "AFHANDELING_KLACHT, 2025-01-13, 2025-03-24, Awb 9:11 lid 2",
        "BESLISSING_OP_WOO_VERZOEK, 2025-10-01, 2025-11-12, Woo 4.4 lid 2",
        "BESLISSING_OP_BEZWAAR, 2025-06-02, 2025-08-25, Awb 7:10 lid 3"
    })
    void shouldBePostponedOnce(WettelijkeTermijn termijn, LocalDate gebeurtenis, LocalDate einde, String regel) {
        Termijnopdracht opdracht = termijn.vanaf(gebeurtenis)
                .withVerlenging(termijn.langsteVerdaging().orElseThrow());

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        assertThat(antwoord.einddatum()).isEqualTo(einde);
        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).contains(regel);
    }

    @Test
    void shouldNameArticleOfItsSuspension() {
        Termijnopdracht woo = WettelijkeTermijn.BESLISSING_OP_WOO_VERZOEK
                .vanaf(LocalDate.of(2025, 10, 1))
                .withOpschorting(Opschorting.zienswijze(LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 20))
                        .orElseThrow());

        Termijnantwoord antwoord = termijnen.calculate(woo);

        assertThat(antwoord.einde()).hasToString("2025-11-12");
        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).contains("Woo 4.4 lid 3", "Awb 4:15");
    }

    @ParameterizedTest
    @CsvSource({
        // A Saturday stays a Saturday (Atw 1 lid 2).
        "2026-11-28, 1, WEKEN, WET, 2026-11-21, 2026-11-21",
        // Easter weekend: Thursday and Wednesday are needed for two ordinary days (Atw 2).
        "2025-04-22, 3, DAGEN, WET, 2025-04-19, 2025-04-16",
        "2025-04-22, 2, DAGEN, WET, 2025-04-20, 2025-04-20",
        "2025-04-22, 3, DAGEN, VERORDENING, 2025-04-19, 2025-04-19",
        "2025-04-22, 2, WERKDAGEN, DVO, 2025-04-16, 2025-04-16",
        "2025-04-22, 1, MAANDEN, WET, 2025-03-22, 2025-03-22",
        "2025-04-22, 1, JAREN, WET, 2024-04-22, 2024-04-22"
    })
    void shouldCountBack(
            LocalDate gebeurtenis,
            int aantal,
            Tijdseenheid eenheid,
            Grondslag grondslag,
            LocalDate nominaal,
            LocalDate uiterlijk) {
        Termijnantwoord antwoord =
                termijnen.calculateBack(Termijnopdracht.of(gebeurtenis, new Termijn(aantal, eenheid), grondslag));

        assertThat(antwoord.nominaalEinde().datum()).isEqualTo(nominaal);
        assertThat(antwoord.einddatum()).isEqualTo(uiterlijk);
        assertThat(antwoord.uitleg()).isNotEmpty();
    }

    @Test
    void shouldRefuseToCountBackHoursAndBeyondCalendar() {
        assertThatExceptionOfType(InvalidInvoerException.class)
                .isThrownBy(() -> termijnen.calculateBack(Termijnopdracht.of(
                        LocalDate.of(2025, 4, 22).atTime(12, 0), new Termijn(2, Tijdseenheid.UREN), Grondslag.WET)))
                .satisfies(refused -> assertThat(refused.veldfouten())
                        .extracting(Veldfout::name)
                        .containsExactly("termijn.eenheid"));
        assertThatExceptionOfType(InvalidInvoerException.class)
                .isThrownBy(() -> termijnen.calculateBack(Termijnopdracht.of(
                        LocalDate.of(2025, 4, 22), new Termijn(20, Tijdseenheid.JAREN), Grondslag.WET)))
                .satisfies(refused -> assertThat(refused.veldfouten())
                        .extracting(Veldfout::code)
                        .containsExactly("buiten-kalender"));
    }
}
