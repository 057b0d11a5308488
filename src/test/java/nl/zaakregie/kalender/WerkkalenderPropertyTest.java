package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.zaakregie.kalender.internal.Testkalender;

/** The look-ups against a walk day by day, or minute by minute, over 2020 to 2035. */
class WerkkalenderPropertyTest {

    private final Werkkalender kalender = Testkalender.werkkalender();
    private final NaieveKalender naief = new NaieveKalender(kalender::isWerkdag, kalender);

    @Provide
    Arbitrary<LocalDate> dagen() {
        return Kalenderdagen.arbitrary();
    }

    /** Whole minutes, half of them in the weeks in which the clock is set. */
    @Provide
    Arbitrary<Instant> momenten() {
        Arbitrary<LocalDate> klokDagen = Arbitraries.integers()
                .between(2020, 2034)
                .flatMap(jaar -> Arbitraries.of(LocalDate.of(jaar, 3, 23), LocalDate.of(jaar, 10, 23)))
                .flatMap(dag -> Arbitraries.integers().between(0, 9).map(dag::plusDays));
        Arbitrary<Integer> minuten = Arbitraries.integers().between(0, 24 * 60 - 1);
        return Arbitraries.oneOf(dagen(), klokDagen)
                .flatMap(dag -> minuten.map(minuut ->
                        dag.atStartOfDay(Werkkalender.ZONE).plusMinutes(minuut).toInstant()));
    }

    @Property
    void shouldCountWorkingDaysForward(@ForAll("dagen") LocalDate datum, @ForAll @IntRange(max = 600) int n) {
        assertThat(kalender.plusWerkdagen(datum, n)).isEqualTo(naief.plus(datum, n));
    }

    @Property
    void shouldCountWorkingDaysBack(@ForAll("dagen") LocalDate datum, @ForAll @IntRange(max = 200) int n) {
        LocalDate datumMetRuimte = datum.plusYears(2);
        assertThat(kalender.minusWerkdagen(datumMetRuimte, n)).isEqualTo(naief.minus(datumMetRuimte, n));
    }

    @Property
    void shouldCountWorkingDaysBetween(@ForAll("dagen") LocalDate van, @ForAll @IntRange(max = 900) int dagen) {
        LocalDate totEnMet = van.plusDays(dagen);

        assertThat(kalender.werkdagenTussen(van, totEnMet)).isEqualTo(naief.between(van, totEnMet));
        assertThat(kalender.werkdagenTussen(totEnMet, van)).isEqualTo(-naief.between(van, totEnMet));
    }

    @Property
    void shouldComeBackToWorkingDay(@ForAll("dagen") LocalDate datum, @ForAll @IntRange(max = 200) int n) {
        LocalDate werkdag = kalender.eersteWerkdagVanaf(datum);

        LocalDate later = kalender.plusWerkdagen(werkdag, n);
        assertThat(kalender.minusWerkdagen(later, n)).isEqualTo(werkdag);
        assertThat(kalender.werkdagenTussen(werkdag, later)).isEqualTo(n);
    }

    @Property(tries = 150)
    void shouldMeasureOpenTime(@ForAll("momenten") Instant van, @ForAll @IntRange(max = 14 * 24 * 60) int minuten) {
        Instant tot = van.plus(Duration.ofMinutes(minuten));

        assertThat(kalender.openTijdTussen(van, tot)).isEqualTo(naief.openMinutes(van, tot));
    }

    @Property
    void shouldEndAtFirstMomentThatFits(
            @ForAll("momenten") Instant begin, @ForAll @IntRange(min = 1, max = 6000) int minuten) {
        Duration duur = Duration.ofMinutes(minuten);

        Instant einde = kalender.plusOpenTijd(begin, duur);

        assertThat(kalender.openTijdTussen(begin, einde)).isEqualTo(duur);
        assertThat(kalender.openTijdTussen(begin, einde.minusNanos(1))).isLessThan(duur);
    }

    @Property
    void shouldStartAtLastMomentThatFits(
            @ForAll("momenten") Instant moment, @ForAll @IntRange(min = 1, max = 6000) int minuten) {
        Duration duur = Duration.ofMinutes(minuten);
        Instant einde = moment.plus(Duration.ofDays(730));

        Instant begin = kalender.minusOpenTijd(einde, duur);

        assertThat(kalender.openTijdTussen(begin, einde)).isEqualTo(duur);
        assertThat(kalender.openTijdTussen(begin.plusNanos(1), einde)).isLessThan(duur);
    }

    @Property
    void shouldOpenAtNextOpening(@ForAll("momenten") Instant moment) {
        Instant open = kalender.eersteOpenMomentVanaf(moment);

        assertThat(kalender.isOpen(open)).isTrue();
        assertThat(open).isAfterOrEqualTo(moment);
        assertThat(kalender.openTijdTussen(moment, open)).isZero();
    }

    @Property
    void shouldShowClockOfAmsterdam(@ForAll("momenten") Instant moment) {
        Instant open = kalender.eersteOpenMomentVanaf(moment);
        LocalDateTime klok = open.atZone(Werkkalender.ZONE).toLocalDateTime();
        Openingstijd tijden = kalender.findOpeningstijd(klok.toLocalDate()).orElseThrow();

        assertThat(klok.toLocalTime()).isBetween(tijden.van(), tijden.tot());
    }
}
