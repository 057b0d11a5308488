package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zaakregie.kalender.internal.Testkalender;
import org.junit.jupiter.api.Test;

class WerkkalenderTest {

    private static final Openingstijd DAG_EN_NACHT = new Openingstijd(LocalTime.MIN, LocalTime.of(23, 59));

    private final Werkkalender kalender = Testkalender.werkkalender();

    @Test
    void shouldKnowWhyItIsClosed() {
        assertThat(kalender.findSluiting(LocalDate.of(2026, 11, 20))).isEmpty();
        assertThat(kalender.findSluiting(LocalDate.of(2026, 11, 21)))
                .contains(new Werkkalender.Sluiting("DVO", "gesloten"));
        assertThat(kalender.findSluiting(LocalDate.of(2026, 12, 25)))
                .contains(new Werkkalender.Sluiting("Atw 3 lid 1", "Eerste Kerstdag"));
        assertThat(kalender.findSluiting(LocalDate.of(2027, 9, 9)))
                .contains(new Werkkalender.Sluiting("DVO", "Personeelsdag"));
        assertThat(kalender.findOpeningstijd(LocalDate.of(2027, 9, 9))).isEmpty();
    }

    @Test
    void shouldCountOpenHoursOverNightAndWeekend() {
        // Thursday until eight in the evening, Friday from half past eight until four, Monday from half past eight.
        Instant donderdag = instant("2026-11-19T19:00");

        assertThat(kalender.plusOpenTijd(donderdag, Duration.ofHours(1))).isEqualTo(instant("2026-11-19T20:00"));
        assertThat(kalender.plusOpenTijd(donderdag, Duration.ofHours(2))).isEqualTo(instant("2026-11-20T09:30"));
        assertThat(kalender.plusOpenTijd(donderdag, Duration.ofMinutes(510))).isEqualTo(instant("2026-11-20T16:00"));
        assertThat(kalender.plusOpenTijd(donderdag, Duration.ofMinutes(511))).isEqualTo(instant("2026-11-23T08:31"));
        assertThat(kalender.plusOpenTijd(donderdag, Duration.ZERO)).isEqualTo(donderdag);
    }

    @Test
    void shouldCountBackToLatestStart() {
        Instant maandag = instant("2026-11-23T08:30");

        assertThat(kalender.minusOpenTijd(maandag, Duration.ZERO)).isEqualTo(maandag);
        assertThat(kalender.minusOpenTijd(maandag, Duration.ofMinutes(30))).isEqualTo(instant("2026-11-20T15:30"));
        assertThat(kalender.minusOpenTijd(instant("2026-11-23T09:30"), Duration.ofHours(1)))
                .isEqualTo(maandag);
        assertThat(kalender.minusOpenTijd(instant("2026-11-22T12:00"), Duration.ofHours(7)))
                .isEqualTo(instant("2026-11-20T09:00"));
    }

    @Test
    void shouldCountHoursThatDayReallyHasWhenClockIsSet() {
        Werkkalender altijdOpen = altijdOpen();

        assertThat(altijdOpen.openTijdTussen(instant("2025-03-30T00:00"), instant("2025-03-30T23:59")))
                .isEqualTo(Duration.ofMinutes(23 * 60 - 1));
        assertThat(altijdOpen.openTijdTussen(instant("2025-10-26T00:00"), instant("2025-10-26T23:59")))
                .isEqualTo(Duration.ofMinutes(25 * 60 - 1));
        assertThat(altijdOpen.plusOpenTijd(instant("2025-03-30T01:00"), Duration.ofHours(2)))
                .isEqualTo(instant("2025-03-30T04:00"));
        assertThat(altijdOpen.minusOpenTijd(instant("2025-10-26T04:00"), Duration.ofHours(4)))
                .isEqualTo(instant("2025-10-26T01:00"));
    }

    @Test
    void shouldKeepOfficeHoursOnMondayAfterClockIsSet() {
        assertThat(kalender.plusOpenTijd(instant("2025-03-28T15:00"), Duration.ofHours(2)))
                .isEqualTo(instant("2025-03-31T09:30"));
        assertThat(kalender.plusOpenTijd(instant("2025-10-24T15:00"), Duration.ofHours(2)))
                .isEqualTo(instant("2025-10-27T09:30"));
    }

    @Test
    void shouldChangeOpeningHoursOnTheirDay() {
        Kalendergegevens gegevens = new Kalendergegevens(
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(
                        new Weekopening(
                                LocalDate.of(2026, 1, 1), week(DAG_EN_NACHT, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
                        new Weekopening(LocalDate.of(2026, 7, 1), week(DAG_EN_NACHT, DayOfWeek.SATURDAY))),
                List.of(),
                List.of(),
                List.of());
        Werkkalender veranderd = new Werkkalender(gegevens, new Feestdagen(List.of()));

        assertThat(veranderd.isWerkdag(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(veranderd.plusWerkdagen(LocalDate.of(2026, 6, 30), 1)).isEqualTo(LocalDate.of(2026, 7, 4));
        assertThat(veranderd.isWerkdag(LocalDate.of(2026, 7, 7))).isFalse();
    }

    @Test
    void shouldRefuseToGuessOutsideItsDays() {
        LocalDate laatste = kalender.laatsteDag();

        assertThatExceptionOfType(BuitenKalenderException.class)
                .isThrownBy(() -> kalender.isWerkdag(laatste.plusDays(1)));
        assertThatExceptionOfType(BuitenKalenderException.class).isThrownBy(() -> kalender.plusWerkdagen(laatste, 1));
        assertThatExceptionOfType(BuitenKalenderException.class)
                .isThrownBy(() -> kalender.minusWerkdagen(kalender.eersteDag(), 1));
        assertThatExceptionOfType(BuitenKalenderException.class)
                .isThrownBy(() -> kalender.plusWerkdagen(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE));
        assertThatExceptionOfType(BuitenKalenderException.class)
                .isThrownBy(() -> kalender.plusOpenTijd(instant("2026-01-05T09:00"), Duration.ofDays(365_000_000)));
        assertThatExceptionOfType(BuitenKalenderException.class)
                .isThrownBy(() -> kalender.minusOpenTijd(instant("2020-01-03T09:00"), Duration.ofDays(2)));
        assertThatExceptionOfType(BuitenKalenderException.class).isThrownBy(() -> kalender.isOpen(Instant.MAX));
    }

    @Test
    void shouldRefuseNegativeAmounts() {
        LocalDate datum = LocalDate.of(2026, 1, 5);

        assertThatIllegalArgumentException().isThrownBy(() -> kalender.plusWerkdagen(datum, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> kalender.minusWerkdagen(datum, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kalender.plusOpenTijd(instant("2026-01-05T09:00"), Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Openingstijd(LocalTime.NOON, LocalTime.NOON));
    }

    private static Werkkalender altijdOpen() {
        Weekopening week = new Weekopening(LocalDate.of(2025, 1, 1), week(DAG_EN_NACHT, DayOfWeek.values()));
        return new Werkkalender(
                new Kalendergegevens(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        List.of(week),
                        List.of(),
                        List.of(),
                        List.of()),
                new Feestdagen(List.of()));
    }

    private static Map<DayOfWeek, Openingstijd> week(Openingstijd tijden, DayOfWeek... dagen) {
        return Arrays.stream(dagen).collect(Collectors.toMap(dag -> dag, dag -> tijden));
    }

    private static Instant instant(String klok) {
        return LocalDateTime.parse(klok).atZone(Werkkalender.ZONE).toInstant();
    }
}
