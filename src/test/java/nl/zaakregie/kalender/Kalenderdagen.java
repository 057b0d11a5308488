package nl.zaakregie.kalender;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** The days over which properties of the calendar are tried. */
final class Kalenderdagen {

    static final LocalDate EERSTE = LocalDate.of(2020, 1, 1);
    static final LocalDate LAATSTE = LocalDate.of(2035, 12, 31);

    private Kalenderdagen() {}

    /** Each day as often as any other: left to itself, jqwik tries two days of three in the first year. */
    static Arbitrary<LocalDate> arbitrary() {
        return Arbitraries.longs()
                .between(EERSTE.toEpochDay(), LAATSTE.toEpochDay())
                .withDistribution(RandomDistribution.uniform())
                .edgeCases(config -> config.none())
                .map(LocalDate::ofEpochDay);
    }
}
