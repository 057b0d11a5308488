package nl.zaakregie.kalender;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import nl.zaakregie.kalender.Opschorting.Periode;
import nl.zaakregie.kalender.internal.Testkalender;

/** Terms that are extended, in any mix of units and for every kind of rule, against a walk day by day over 2020 to 2035. */
class VerlengingPropertyTest {

    private final Termijnen termijnen = Testkalender.termijnen();
    private final Feestdagen feestdagen = Testkalender.feestdagen();
    private final Werkkalender kalender = Testkalender.werkkalender();

    @Provide
    Arbitrary<LocalDate> dagen() {
        return Kalenderdagen.arbitrary();
    }

    @Provide
    Arbitrary<Termijn> delen() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 4).map(n -> new Termijn(n, Tijdseenheid.DAGEN)),
                Arbitraries.integers().between(80, 100).map(n -> new Termijn(n, Tijdseenheid.DAGEN)),
                Arbitraries.integers().between(1, 14).map(n -> new Termijn(n, Tijdseenheid.WEKEN)),
                Arbitraries.integers().between(1, 5).map(n -> new Termijn(n, Tijdseenheid.MAANDEN)),
                Arbitraries.integers().between(1, 15).map(n -> new Termijn(n, Tijdseenheid.WERKDAGEN)),
                Arbitraries.integers().between(1, 2).map(n -> new Termijn(n, Tijdseenheid.JAREN)));
    }

    @Provide
    Arbitrary<Stil> stilstanden() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 150),
                        Arbitraries.integers().between(1, 30))
                .as(Stil::new);
    }

    record Stil(int naDagen, int lengte) {}

    @Property(tries = 4000)
    void shouldEndAsNaiveWalkDoes(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll @Size(min = 1, max = 3) List<@From("delen") Termijn> delen,
            @ForAll Grondslag grondslag,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        Termijnopdracht opdracht = Termijnopdracht.of(gebeurtenis, delen.get(0), grondslag);
        for (Termijn verlenging : delen.subList(1, delen.size())) {
            opdracht = opdracht.withVerlenging(verlenging);
        }
        for (Stil stil : stilstanden) {
            LocalDate van = gebeurtenis.plusDays(stil.naDagen());
            opdracht = opdracht.withOpschorting(Opschorting.periode(van, van.plusDays(stil.lengte() - 1L)));
        }

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        LocalDate nominaal = nominaal(opdracht);
        assertThat(antwoord.nominaalEinde()).isEqualTo(Tijdpunt.of(nominaal));
        assertThat(antwoord.einde()).isEqualTo(Tijdpunt.of(einde(opdracht, nominaal)));
    }

    private LocalDate nominaal(Termijnopdracht opdracht) {
        NaieveKalender teller = teller(opdracht);
        Set<LocalDate> stil = stil(opdracht);
        LocalDate gebeurtenis = opdracht.gebeurtenis().datum();
        if (opdracht.delen().stream().allMatch(deel -> deel.eenheid() == Tijdseenheid.WERKDAGEN)) {
            int werkdagen = opdracht.delen().stream().mapToInt(Termijn::aantal).sum();
            return teller.without(stil).plus(gebeurtenis, werkdagen);
        }
        LocalDate dag = teller.run(gebeurtenis, lengte(opdracht), stil);
        if (laatste(opdracht).eenheid() == Tijdseenheid.WERKDAGEN) {
            return teller.without(stil).plus(dag.minusDays(1), 1);
        }
        return dag;
    }

    /** The part that ends decides whether the Algemene termijnenwet covers the end. */
    private LocalDate einde(Termijnopdracht opdracht, LocalDate nominaal) {
        Termijn laatste = laatste(opdracht);
        boolean wet = opdracht.grondslag() == Grondslag.WET || opdracht.grondslag() == Grondslag.AMVB;
        boolean kort = switch (laatste.eenheid()) {
            case DAGEN -> laatste.aantal() <= 90;
            case WEKEN -> laatste.aantal() <= 12;
            case MAANDEN -> laatste.aantal() <= 3;
            case WERKDAGEN, JAREN, UREN -> false;
        };
        if (!wet || !kort) {
            return nominaal;
        }
        NaieveKalender lopend = new NaieveKalender(feestdagen::isGewoneDag, kalender).without(stil(opdracht));
        LocalDate einde = lopend.plus(nominaal.minusDays(1), 1);
        LocalDate tweede = lopend.plus(opdracht.gebeurtenis().datum(), 2);
        return lengte(opdracht) >= 3 && tweede.isAfter(einde) ? tweede : einde;
    }

    /** Calendar days from the event to the end when nothing stands still: each part follows on the one before. */
    private int lengte(Termijnopdracht opdracht) {
        LocalDate gebeurtenis = opdracht.gebeurtenis().datum();
        LocalDate einde = gebeurtenis;
        for (Termijn deel : opdracht.delen()) {
            einde = switch (deel.eenheid()) {
                case WERKDAGEN -> teller(opdracht).plus(einde, deel.aantal());
                case DAGEN -> einde.plusDays(deel.aantal());
                case WEKEN -> einde.plusDays(7L * deel.aantal());
                case MAANDEN -> einde.plusMonths(deel.aantal());
                case JAREN -> einde.plusYears(deel.aantal());
                case UREN -> throw new IllegalArgumentException("no hours here");
            };
        }
        return (int) (einde.toEpochDay() - gebeurtenis.toEpochDay());
    }

    private NaieveKalender teller(Termijnopdracht opdracht) {
        return new NaieveKalender(
                opdracht.grondslag() == Grondslag.DVO ? kalender::isWerkdag : feestdagen::isGewoneDag, kalender);
    }

    private static Termijn laatste(Termijnopdracht opdracht) {
        return opdracht.delen().get(opdracht.delen().size() - 1);
    }

    private static Set<LocalDate> stil(Termijnopdracht opdracht) {
        return opdracht.opschortingen().stream()
                .map(Periode.class::cast)
                .flatMap(periode -> periode.van().datesUntil(periode.totEnMet().plusDays(1)))
                .collect(toSet());
    }
}
