package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zaakregie.kalender.internal.Testkalender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FeestdagenTest {

    private final Feestdagen feestdagen = Testkalender.feestdagen();

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/kalender/feestdagen.csv", delimiter = ';', numLinesToSkip = 1)
    void shouldKnowDay(LocalDate datum, String weekdag, String naam, String regel) {
        Feestdag feestdag = feestdagen.findFeestdag(datum).orElseThrow();

        assertThat(feestdag.naam()).startsWith(naam);
        assertThat(feestdag.regel()).isEqualTo(regel);
        assertThat(datum.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag("nl")))
                .isEqualTo(weekdag);
        assertThat(feestdagen.isGewoneDag(datum)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2025, 10", "2026, 11", "2027, 10", "2028, 11"})
    void shouldKnowNoOtherDays(int jaar, int aantal) {
        assertThat(feestdagen.in(jaar))
                .hasSize(aantal)
                .isSortedAccordingTo((a, b) -> a.datum().compareTo(b.datum()));
    }

    /** Jollyday counts the two Sundays too; the law does not name them, a Sunday being no ordinary day anyway. */
    @Test
    void shouldAgreeWithLibraryForEveryYear() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("nl"));
        Feestdagen zonderBesluiten = new Feestdagen(List.of());

        IntStream.rangeClosed(1990, 2099).forEach(jaar -> {
            Set<LocalDate> expected = library.getHolidays(Year.of(jaar)).stream()
                    .filter(holiday -> !Set.of("EASTER", "PENTECOST").contains(key(holiday)))
                    .map(Holiday::getDate)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<LocalDate> actual = zonderBesluiten.in(jaar).stream()
                    .map(Feestdag::datum)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(actual).as("%d", jaar).isEqualTo(expected);
        });
    }

    private static String key(Holiday holiday) {
        String key = holiday.getPropertiesKey();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Test
    void shouldCelebrateOnSaturdayWhenBirthdayIsSunday() {
        assertThat(feestdagen.findFeestdag(LocalDate.of(2025, 4, 26))).isPresent();
        assertThat(feestdagen.findFeestdag(LocalDate.of(2025, 4, 27))).isEmpty();
        assertThat(feestdagen.findFeestdag(LocalDate.of(2031, 4, 26)))
                .map(Feestdag::naam)
                .contains("Koningsdag");
        assertThat(feestdagen.isGewoneDag(LocalDate.of(2025, 4, 28))).isTrue();
    }

    @Test
    void shouldNameBothHolidaysOfOneDay() {
        assertThat(feestdagen.findFeestdag(LocalDate.of(2016, 5, 5)))
                .map(Feestdag::naam)
                .contains("Vijfde mei en Hemelvaartsdag");
        assertThat(feestdagen.in(2016)).hasSize(9 - 1);
    }

    @Test
    void shouldKnowUntilWhenDecreesReach() {
        assertThat(feestdagen.gelijkgesteldeDagenBekendTotEnMet()).contains(LocalDate.of(2028, 12, 31));
        assertThat(new Feestdagen(List.of()).gelijkgesteldeDagenBekendTotEnMet())
                .isEmpty();
    }

    @Test
    void shouldPutEasterOnSundayBetweenItsLimits() {
        IntStream.rangeClosed(1900, 2299).mapToObj(Feestdagen::eerstePaasdag).forEach(pasen -> {
            assertThat(pasen.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(pasen).isBetween(pasen.withMonth(3).withDayOfMonth(22), LocalDate.of(pasen.getYear(), 4, 25));
        });
    }
}
