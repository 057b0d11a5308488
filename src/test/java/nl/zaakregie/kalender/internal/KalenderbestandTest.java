package nl.zaakregie.kalender.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.zaakregie.kalender.GelijkgesteldeDag;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Openingstijd;
import nl.zaakregie.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KalenderbestandTest {

    private static final String KLEIN = """
            geldigVanaf: 2026-01-01
            openingstijden:
              maandag: {van: "09:00", tot: "12:30"}
            nieuweOpeningstijden:
              - geldigVanaf: 2026-07-01
                openingstijden:
                  dinsdag: {van: "10:00", tot: "16:00"}
            sluitingsdagen:
              - {datum: 2026-03-02, reden: Verhuizing}
            gelijkgesteldeDagen:
              - {datum: 2026-05-15, bron: KB 2026}
            dwangsombedragen:
              - {geldigVanaf: 2019-01-01, perDag: [23, 35, 45], bron: Regeling}
            """;

    @Test
    void shouldReadWhatComesWithTheProduct() {
        Kalendergegevens gegevens = Testkalender.gegevens();

        assertThat(gegevens.geldigVanaf()).isBeforeOrEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(gegevens.geldigTotEnMet()).isAfter(LocalDate.of(2035, 12, 31));
        assertThat(gegevens.gelijkgesteldeDagen())
                .extracting(GelijkgesteldeDag::datum)
                .contains(LocalDate.of(2020, 5, 22), LocalDate.of(2024, 12, 27), LocalDate.of(2028, 5, 26));
        assertThat(gegevens.dwangsombedragen()).isNotEmpty();
    }

    @Test
    void shouldReadEveryField() {
        Kalendergegevens gegevens = read(KLEIN);

        assertThat(gegevens.geldigTotEnMet()).isEqualTo(LocalDate.of(2101, 1, 1));
        assertThat(gegevens.openingstijden()).hasSize(2);
        assertThat(gegevens.openingstijden().get(0).dagen())
                .containsOnlyKeys(DayOfWeek.MONDAY)
                .containsValue(new Openingstijd(LocalTime.of(9, 0), LocalTime.of(12, 30)));
        assertThat(gegevens.openingstijden().get(1).geldigVanaf()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(gegevens.sluitingsdagen().get(0).reden()).isEqualTo("Verhuizing");
        assertThat(gegevens.dwangsombedragen().get(0).perDag()).containsExactly(23, 35, 45);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tot: \"12:30\"            | tot: \"08:30\"                | openingstijden.maandag.tot: '08:30' is niet later dan '09:00'",
                "tot: \"16:00\"            | tot: \"10:00\"                | nieuweOpeningstijden[0].openingstijden.dinsdag.tot",
                "geldigVanaf: 2026-07-01   | geldigVanaf: 2026-01-01       | nieuweOpeningstijden[0].geldigVanaf is niet later dan 2026-01-01",
                "geldigVanaf: 2026-01-01   | geldigTotEnMet: 2025-01-01    | geldigVanaf",
                "maandag:                  | mandag:                       | mandag",
                "\"09:00\"                 | 9 uur                         | maandag.van",
                "datum: 2026-03-02         | datum: 2026-02-30             | sluitingsdagen[0].datum",
                "[23, 35, 45]              | [23, 35]                      | dwangsombedragen[0].perDag",
                "reden: Verhuizing         | uitleg: Verhuizing            | uitleg",
            })
    void shouldRefuseWithPlace(String goed, String fout, String melding) {
        assertThat(KLEIN).contains(goed.strip());
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> read(KLEIN.replace(goed.strip(), fout.strip())))
                .withMessageContaining("kalender.yaml")
                .withMessageContaining(melding.strip());
    }

    @Test
    void shouldRefuseDaysThatAreThereTwice() {
        String dubbel = KLEIN.replace(
                "  - {datum: 2026-03-02, reden: Verhuizing}\n",
                "  - {datum: 2026-03-02, reden: Verhuizing}\n  - {datum: 2026-03-02, reden: Feest}\n");

        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> read(dubbel))
                .withMessageContaining("sluitingsdagen: 2026-03-02 staat er twee keer");
    }

    @Test
    void shouldRefuseEndBeforeBegin() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> read("geldigTotEnMet: 2025-12-31\n" + KLEIN))
                .withMessageContaining("geldigTotEnMet ligt voor geldigVanaf");
    }

    @Test
    void shouldRefuseWhatIsNoYaml() {
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> read(KLEIN + "geldigVanaf: 2027-01-01\n"))
                .withMessageContaining("regel 14");
        assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> read(""));
        assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> read("openingstijden: [\n"));
    }

    @Test
    void shouldReadCalendarThatTestsOfTheCatalogueUse() throws IOException {
        byte[] klein = Files.readAllBytes(Path.of("src/test/resources/catalogus/klein/kalender.yaml"));

        assertThat(new Kalenderbestand().read("kalender.yaml", klein).openingstijden())
                .isNotEmpty();
    }

    private static Kalendergegevens read(String yaml) {
        return new Kalenderbestand().read("kalender.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
