package nl.zaakregie.kalender;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zaakregie.kalender.Opschorting.Periode;
import nl.zaakregie.kalender.internal.Testkalender;

/** What must hold for every term, and every term against a walk day by day, over 2020 to 2035. */
class TermijnenPropertyTest {

    private final Termijnen termijnen = Testkalender.termijnen();
    private final Feestdagen feestdagen = Testkalender.feestdagen();
    private final Werkkalender kalender = Testkalender.werkkalender();
    private final NaieveKalender gewoneDagen = new NaieveKalender(feestdagen::isGewoneDag, kalender);
    private final NaieveKalender werkdagen = new NaieveKalender(kalender::isWerkdag, kalender);

    @Provide
    Arbitrary<LocalDate> dagen() {
        return Kalenderdagen.arbitrary();
    }

    /** Terms that the Algemene termijnenwet covers. */
    @Provide
    Arbitrary<Termijn> korteTermijnen() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 90).map(n -> new Termijn(n, Tijdseenheid.DAGEN)),
                Arbitraries.integers().between(1, 6).map(n -> new Termijn(n, Tijdseenheid.DAGEN)),
                Arbitraries.integers().between(1, 12).map(n -> new Termijn(n, Tijdseenheid.WEKEN)),
                Arbitraries.integers().between(1, 3).map(n -> new Termijn(n, Tijdseenheid.MAANDEN)),
                Arbitraries.integers().between(1, 60).map(n -> new Termijn(n, Tijdseenheid.WERKDAGEN)));
    }

    @Provide
    Arbitrary<Termijn> langeTermijnen() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(91, 900).map(n -> new Termijn(n, Tijdseenheid.DAGEN)),
                Arbitraries.integers().between(13, 100).map(n -> new Termijn(n, Tijdseenheid.WEKEN)),
                Arbitraries.integers().between(4, 40).map(n -> new Termijn(n, Tijdseenheid.MAANDEN)),
                Arbitraries.integers().between(1, 10).map(n -> new Termijn(n, Tijdseenheid.JAREN)));
    }

    @Provide
    Arbitrary<Termijn> termijnen() {
        return Arbitraries.oneOf(korteTermijnen(), langeTermijnen());
    }

    /** Terms of a fixed number of days or working days. */
    @Provide
    Arbitrary<Termijn> vasteTermijnen() {
        return termijnen()
                .filter(termijn ->
                        termijn.eenheid() != Tijdseenheid.MAANDEN && termijn.eenheid() != Tijdseenheid.JAREN);
    }

    /** Suspensions relative to the event: days from it to the first day, and a length. */
    @Provide
    Arbitrary<Stil> stilstanden() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 120),
                        Arbitraries.integers().between(1, 40))
                .as(Stil::new);
    }

    record Stil(int naDagen, int lengte) {

        Periode after(LocalDate gebeurtenis) {
            LocalDate van = gebeurtenis.plusDays(naDagen);
            return (Periode) Opschorting.periode(van, van.plusDays(lengte - 1L));
        }
    }

    @Property
    void shouldNeverEndOnFreeDayWhenLawForbidsIt(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("korteTermijnen") Termijn termijn,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        Termijnopdracht opdracht = suspended(gebeurtenis, termijn, Grondslag.WET, stilstanden);

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        assertThat(feestdagen.isGewoneDag(antwoord.einddatum())).isTrue();
        assertThat(antwoord.einddatum())
                .isAfterOrEqualTo(antwoord.nominaalEinde().datum());
        assertThat(stilleDagen(opdracht)).doesNotContain(antwoord.einddatum());
    }

    @Property
    void shouldEndAsNaiveWalkDoes(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("termijnen") Termijn termijn,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        Termijnopdracht opdracht = suspended(gebeurtenis, termijn, Grondslag.WET, stilstanden);
        Set<LocalDate> stil = stilleDagen(opdracht);

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        LocalDate nominaal = naiveNominaal(opdracht, gewoneDagen, stil);
        assertThat(antwoord.nominaalEinde().datum()).isEqualTo(nominaal);
        assertThat(antwoord.einddatum()).isEqualTo(naiveEinde(opdracht, nominaal, stil));
    }

    /** Every day of those years, with terms on both sides of each limit. */
    @Example
    void shouldEndAsNaiveWalkDoesFromEveryDay() {
        List<Termijn> grenzen = List.of(
                new Termijn(1, Tijdseenheid.DAGEN),
                new Termijn(2, Tijdseenheid.DAGEN),
                new Termijn(3, Tijdseenheid.DAGEN),
                new Termijn(4, Tijdseenheid.DAGEN),
                new Termijn(90, Tijdseenheid.DAGEN),
                new Termijn(91, Tijdseenheid.DAGEN),
                new Termijn(1, Tijdseenheid.WERKDAGEN),
                new Termijn(5, Tijdseenheid.WERKDAGEN),
                new Termijn(1, Tijdseenheid.WEKEN),
                new Termijn(12, Tijdseenheid.WEKEN),
                new Termijn(13, Tijdseenheid.WEKEN),
                new Termijn(1, Tijdseenheid.MAANDEN),
                new Termijn(3, Tijdseenheid.MAANDEN),
                new Termijn(4, Tijdseenheid.MAANDEN),
                new Termijn(1, Tijdseenheid.JAREN));
        Kalenderdagen.EERSTE.datesUntil(Kalenderdagen.LAATSTE.plusDays(1)).forEach(gebeurtenis -> {
            for (Termijn termijn : grenzen) {
                Termijnopdracht opdracht = Termijnopdracht.of(gebeurtenis, termijn, Grondslag.WET);

                LocalDate einde = termijnen.calculate(opdracht).einddatum();

                LocalDate verwacht = naiveEinde(opdracht, naiveNominaal(opdracht, gewoneDagen, Set.of()), Set.of());
                if (!einde.equals(verwacht)) {
                    assertThat(einde).as("%s van %s", termijn, gebeurtenis).isEqualTo(verwacht);
                }
            }
        });
    }

    @Property
    void shouldFollowCalendarOfMunicipalityForAgreements(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("termijnen") Termijn termijn,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        Termijnopdracht opdracht = suspended(gebeurtenis, termijn, Grondslag.DVO, stilstanden);

        Termijnantwoord antwoord = termijnen.calculate(opdracht);

        assertThat(antwoord.einddatum()).isEqualTo(naiveNominaal(opdracht, werkdagen, stilleDagen(opdracht)));
        if (termijn.eenheid() == Tijdseenheid.WERKDAGEN) {
            assertThat(kalender.isWerkdag(antwoord.einddatum())).isTrue();
        }
    }

    @Property
    void shouldNotMoveLongTerms(@ForAll("dagen") LocalDate gebeurtenis, @ForAll("langeTermijnen") Termijn termijn) {
        Termijnantwoord antwoord = termijnen.calculate(Termijnopdracht.of(gebeurtenis, termijn, Grondslag.WET));

        assertThat(antwoord.einde()).isEqualTo(antwoord.nominaalEinde());
        assertThat(antwoord.uitleg()).extracting(Uitlegregel::regel).contains("Atw 4 onder a");
    }

    @Property
    void shouldNotEndEarlierWhenItBeginsLater(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll @IntRange(min = 1, max = 20) int dagenLater,
            @ForAll("termijnen") Termijn termijn,
            @ForAll Grondslag grondslag) {
        Termijnopdracht eerder = Termijnopdracht.of(gebeurtenis, termijn, grondslag);
        Termijnopdracht later = Termijnopdracht.of(gebeurtenis.plusDays(dagenLater), termijn, grondslag);

        assertThat(termijnen.calculate(later).einddatum())
                .isAfterOrEqualTo(termijnen.calculate(eerder).einddatum());
    }

    /** Months and years are left out: one that begins in February is shorter than one that stood still in January. */
    @Property
    void shouldNotEndEarlierWhenItBeginsLaterAndStandsStill(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll @IntRange(min = 1, max = 20) int dagenLater,
            @ForAll("vasteTermijnen") Termijn termijn,
            @ForAll Grondslag grondslag,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        LocalDate laterGebeurtenis = gebeurtenis.plusDays(dagenLater);
        List<Opschorting> opschortingen = stilstanden.stream()
                .map(stil -> stil.after(gebeurtenis))
                .filter(periode -> !periode.totEnMet().isBefore(laterGebeurtenis))
                .map(Opschorting.class::cast)
                .toList();
        Termijnopdracht eerder = Termijnopdracht.of(gebeurtenis, termijn, grondslag);
        Termijnopdracht later = Termijnopdracht.of(laterGebeurtenis, termijn, grondslag);
        for (Opschorting opschorting : opschortingen) {
            eerder = eerder.withOpschorting(opschorting);
            later = later.withOpschorting(opschorting);
        }

        assertThat(termijnen.calculate(later).einddatum())
                .isAfterOrEqualTo(termijnen.calculate(eerder).einddatum());
    }

    @Property
    void shouldNotBecomeShorterBySuspension(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("termijnen") Termijn termijn,
            @ForAll Grondslag grondslag,
            @ForAll @IntRange(min = 1, max = 60) int dagen,
            @ForAll @Size(max = 3) List<@From("stilstanden") Stil> stilstanden) {
        Termijnopdracht zonder = suspended(gebeurtenis, termijn, grondslag, stilstanden);

        Termijnantwoord antwoordZonder = termijnen.calculate(zonder);
        Termijnantwoord antwoordMet = termijnen.calculate(zonder.withOpschorting(Opschorting.dagen(dagen)));

        assertThat(antwoordMet.einddatum()).isAfterOrEqualTo(antwoordZonder.einddatum());
        assertThat(antwoordZonder.einddatum())
                .isAfterOrEqualTo(termijnen
                        .calculate(Termijnopdracht.of(gebeurtenis, termijn, grondslag))
                        .einddatum());
    }

    @Property
    void shouldCountRepeatedSuspensionOnce(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("termijnen") Termijn termijn,
            @ForAll Grondslag grondslag,
            @ForAll("stilstanden") Stil stilstand) {
        Termijnopdracht eenKeer = suspended(gebeurtenis, termijn, grondslag, List.of(stilstand));
        Termijnopdracht tweeKeer = suspended(gebeurtenis, termijn, grondslag, List.of(stilstand, stilstand));

        assertThat(termijnen.calculate(tweeKeer).einde())
                .isEqualTo(termijnen.calculate(eenKeer).einde());
    }

    @Property
    void shouldNotBecomeShorterByExtension(
            @ForAll("dagen") LocalDate gebeurtenis,
            @ForAll("termijnen") Termijn termijn,
            @ForAll("korteTermijnen") Termijn verlenging,
            @ForAll Grondslag grondslag) {
        Termijnopdracht opdracht = Termijnopdracht.of(gebeurtenis, termijn, grondslag);

        assertThat(termijnen
                        .calculate(opdracht.withVerlenging(verlenging))
                        .nominaalEinde()
                        .datum())
                .isAfter(termijnen.calculate(opdracht).nominaalEinde().datum());
    }

    @Property
    void shouldCountLegalHoursByWorldClock(
            @ForAll("dagen") LocalDate dag,
            @ForAll @IntRange(max = 23) int uur,
            @ForAll @IntRange(min = 1, max = 500) int uren) {
        ZonedDateTime begin = dag.atStartOfDay(Werkkalender.ZONE).plusHours(uur);
        LocalDateTime gebeurtenis = begin.toLocalDateTime();

        Termijnantwoord antwoord = termijnen.calculate(
                Termijnopdracht.of(gebeurtenis, new Termijn(uren, Tijdseenheid.UREN), Grondslag.WET));

        // The clock shows one hour twice in autumn; the first of the two is meant.
        ZonedDateTime bedoeld = gebeurtenis.atZone(Werkkalender.ZONE);
        assertThat(antwoord.einde().findMoment())
                .contains(bedoeld.plusHours(uren).toLocalDateTime());
    }

    private static Termijnopdracht suspended(
            LocalDate gebeurtenis, Termijn termijn, Grondslag grondslag, List<Stil> stilstanden) {
        Termijnopdracht opdracht = Termijnopdracht.of(gebeurtenis, termijn, grondslag);
        for (Stil stil : stilstanden) {
            opdracht = opdracht.withOpschorting(stil.after(gebeurtenis));
        }
        return opdracht;
    }

    private static Set<LocalDate> stilleDagen(Termijnopdracht opdracht) {
        return opdracht.opschortingen().stream()
                .map(Periode.class::cast)
                .flatMap(periode -> periode.van().datesUntil(periode.totEnMet().plusDays(1)))
                .collect(toSet());
    }

    private static LocalDate naiveNominaal(Termijnopdracht opdracht, NaieveKalender teller, Set<LocalDate> stil) {
        LocalDate gebeurtenis = opdracht.gebeurtenis().datum();
        Termijn termijn = opdracht.termijn();
        return switch (termijn.eenheid()) {
            case WERKDAGEN -> teller.without(stil).plus(gebeurtenis, termijn.aantal());
            case DAGEN -> teller.run(gebeurtenis, termijn.aantal(), stil);
            case WEKEN -> teller.run(gebeurtenis, 7 * termijn.aantal(), stil);
            case MAANDEN, JAREN -> {
                int maanden = termijn.aantal() * (termijn.eenheid() == Tijdseenheid.JAREN ? 12 : 1);
                LocalDate einde = gebeurtenis.plusMonths(maanden);
                yield teller.run(gebeurtenis, (int) (einde.toEpochDay() - gebeurtenis.toEpochDay()), stil);
            }
            case UREN -> throw new IllegalArgumentException("no hours here");
        };
    }

    /** Articles 1, 2 and 4, read word by word. */
    private LocalDate naiveEinde(Termijnopdracht opdracht, LocalDate nominaal, Set<LocalDate> stil) {
        Termijn termijn = opdracht.termijn();
        boolean uitgezonderd = switch (termijn.eenheid()) {
            case DAGEN -> termijn.aantal() > 90;
            case WEKEN -> termijn.aantal() > 12;
            case MAANDEN -> termijn.aantal() > 3;
            case JAREN, UREN -> true;
            case WERKDAGEN -> false;
        };
        if (uitgezonderd) {
            return nominaal;
        }
        boolean tweeDagenNodig = termijn.eenheid() != Tijdseenheid.DAGEN || termijn.aantal() >= 3;
        boolean werkdagen = termijn.eenheid() == Tijdseenheid.WERKDAGEN;
        Set<LocalDate> gewoneDagenInTermijn = new HashSet<>();
        LocalDate dag = opdracht.gebeurtenis().datum();
        while (true) {
            dag = dag.plusDays(1);
            boolean gewoon = feestdagen.isGewoneDag(dag) && !stil.contains(dag);
            if (gewoon) {
                gewoneDagenInTermijn.add(dag);
            }
            boolean genoeg = werkdagen || !tweeDagenNodig || gewoneDagenInTermijn.size() >= 2;
            if (!dag.isBefore(nominaal) && gewoon && genoeg) {
                return dag;
            }
        }
    }
}
