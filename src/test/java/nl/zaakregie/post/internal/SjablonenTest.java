package nl.zaakregie.post.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SjablonenTest {

    private final Sjablonen sjablonen =
            new Sjablonen(new Postinstellingen("Gemeente Voorbeeldstad", "post@voorbeeldstad.example", "bel 14 0123"));

    @Test
    void whatPeopleTypedIsTextInTheHtml() {
        Inhoud inhoud = sjablonen.render("proef", Map.of("naam", "<script>alert(1)</script> & \"co\""));

        assertThat(inhoud.opmaak())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;")
                .doesNotContain("<script");
        assertThat(inhoud.tekst()).isEqualTo("Beste <script>alert(1)</script> & \"co\"\n");
    }

    @Test
    void whatPeopleTypedIsNotATemplate() {
        Inhoud inhoud = sjablonen.render("proef", Map.of("naam", "[(${gemeente})] ${gemeente} [[${7*7}]]"));

        assertThat(inhoud.tekst()).contains("[(${gemeente})] ${gemeente} [[${7*7}]]");
        assertThat(inhoud.opmaak()).contains("[(${gemeente})] ${gemeente} [[${7*7}]]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vera\r\nBcc: otto@voorbeeld.example",
                "vera\nBcc: otto@voorbeeld.example",
                "vera\rBcc: otto@voorbeeld.example",
                "vera\u2028Bcc: otto@voorbeeld.example",
                "vera\n",
                "vera\u0000"
            })
    void aSubjectCannotBringAHeader(String naam) {
        assertThatThrownBy(() -> sjablonen.render("proef", Map.of("naam", naam)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("vera");
    }

    @Test
    void aConfirmationTellsNumberAndDay() {
        Inhoud inhoud = sjablonen.render(
                "zaken-aangemaakt",
                Map.of(
                        "zaken",
                        List.of(Map.of("nummer", "ZAAK-2026-0000045", "verwachtOp", LocalDate.of(2026, 11, 30)))));

        assertThat(inhoud.onderwerp()).isEqualTo("Wij gaan voor u aan de slag: ZAAK-2026-0000045");
        assertThat(List.of(inhoud.tekst(), inhoud.opmaak()))
                .allSatisfy(vorm -> assertThat(vorm)
                        .contains("ZAAK-2026-0000045", "maandag 30 november 2026", "Gemeente Voorbeeldstad")
                        .contains("Bel 14 0123")
                        .doesNotContain("$", "[(", "th:"));
        assertThat(inhoud.opmaak()).doesNotContain("http://", "https://", "<img");
    }

    @Test
    void theEndTellsTheResultOfEachZaak() {
        Inhoud inhoud = sjablonen.render(
                "zaken-afgerond",
                Map.of(
                        "zaken",
                        List.of(
                                Map.of("nummer", "ZAAK-2026-0000045", "resultaat", "Verleend"),
                                Map.of("nummer", "ZAAK-2026-0000046", "resultaat", "Afgebroken"))));

        assertThat(inhoud.onderwerp()).isEqualTo("Wij zijn klaar: 2 zaken");
        assertThat(inhoud.tekst()).contains("""
                afgesproken.

                Zaaknummer: ZAAK-2026-0000045
                Resultaat: Verleend

                Zaaknummer: ZAAK-2026-0000046
                Resultaat: Afgebroken

                Wilt u weten""");
        assertThat(List.of(inhoud.tekst(), inhoud.opmaak()))
                .allSatisfy(vorm -> assertThat(vorm)
                        .contains("ZAAK-2026-0000045", "Verleend", "ZAAK-2026-0000046", "Afgebroken")
                        .doesNotContain("$", "[(", "th:"));
        assertThat(inhoud.opmaak()).doesNotContain("http://", "https://", "<img");
    }

    @Test
    void aDelayTellsBothDaysAndWhy() {
        Inhoud inhoud = sjablonen.render(
                "latere-datum",
                Map.of(
                        "van", LocalDate.of(2026, 11, 30),
                        "naar", LocalDate.of(2026, 12, 4),
                        "reden", "Het werk duurt langer dan wij dachten.",
                        "zaken", List.of("ZAAK-2026-0000045", "ZAAK-2026-0000046")));

        assertThat(inhoud.onderwerp()).isEqualTo("Het wordt later: 4 december 2026");
        assertThat(List.of(inhoud.tekst(), inhoud.opmaak()))
                .allSatisfy(vorm -> assertThat(vorm)
                        .contains("maandag 30 november 2026", "vrijdag 4 december 2026", "Het werk duurt langer")
                        .contains("ZAAK-2026-0000045", "ZAAK-2026-0000046")
                        .doesNotContain("$", "[(", "th:"));
    }
}
