package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The planning against a walk that lets every zaak wait one day longer until the end moves. */
class PlanrekenaarPropertyTest {

    /** Networks of at most seven zaken; relations go from a lower to a higher place in a row that is shuffled by their groups. */
    @Provide
    Arbitrary<Plannetwerk> netwerken() {
        return Arbitraries.integers().between(1, 7).flatMap(n -> {
            Arbitrary<int[]> begin =
                    Arbitraries.integers().between(0, 6).array(int[].class).ofSize(n);
            Arbitrary<int[]> duur =
                    Arbitraries.integers().between(0, 8).array(int[].class).ofSize(n);
            Arbitrary<Boolean[]> vast = Arbitraries.frequencyOf(
                            net.jqwik.api.Tuple.of(5, Arbitraries.just(false)),
                            net.jqwik.api.Tuple.of(1, Arbitraries.just(true)))
                    .array(Boolean[].class)
                    .ofSize(n);
            Arbitrary<int[]> groep =
                    Arbitraries.integers().between(0, 9).array(int[].class).ofSize(n);
            Arbitrary<List<int[]>> relaties = Arbitraries.integers()
                    .between(0, n - 1)
                    .array(int[].class)
                    .ofSize(2)
                    .list()
                    .ofMaxSize(8);
            return Combinators.combine(begin, duur, vast, groep, relaties)
                    .as((b, d, v, g, r) -> network(b, d, v, groups(g), r));
        });
    }

    private static Plannetwerk network(int[] begin, int[] duur, Boolean[] vast, int[] groep, List<int[]> relaties) {
        boolean[] vaste = new boolean[vast.length];
        IntStream.range(0, vast.length).forEach(i -> vaste[i] = vast[i]);
        int[] geen = new int[begin.length];
        Arrays.fill(geen, Plannetwerk.GEEN_GRENS);
        return Plannetwerk.of(
                begin,
                duur,
                vaste,
                geen,
                groep,
                relaties.stream().mapToInt(relatie -> relatie[0]).toArray(),
                relaties.stream().mapToInt(relatie -> relatie[1]).toArray());
    }

    /** Two of ten numbers make pairs; the others stay alone. */
    private static int[] groups(int[] numbers) {
        int[] groep = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            groep[i] = i;
            for (int j = 0; j < i && numbers[i] < 2; j++) {
                if (numbers[j] == numbers[i]) {
                    groep[i] = groep[j];
                    break;
                }
            }
        }
        return groep;
    }

    @Property(tries = 3000)
    void shouldRefuseExactlyTheCircles(@ForAll("netwerken") Plannetwerk netwerk) {
        assertThat(new Planrekenaar().plan(netwerk)).isEqualTo(NaievePlanning.hasEnd(netwerk));
    }

    @Property(tries = 3000)
    void shouldEndWhenTheLongestChainEnds(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);

        assertThat(plan.einde()).isEqualTo(NaievePlanning.end(netwerk));
    }

    @Property(tries = 3000)
    void shouldGiveEveryZaakTheLatestStartThatDoesNotMoveTheEnd(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);

        for (int i = 0; i < netwerk.zaken(); i++) {
            if (!netwerk.vast(i)) {
                assertThat(plan.uitersteStart(i))
                        .as("zaak %s of %s", i, netwerk)
                        .isEqualTo(NaievePlanning.latestStart(netwerk, i));
                assertThat(plan.uitersteStart(i)).isGreaterThanOrEqualTo(plan.vroegsteStart(i));
            }
        }
    }

    /** The float is what a zaak can take longer without moving the end: one day more does. */
    @Property(tries = 2000)
    void shouldMoveTheEndByOneDayMoreThanTheFloat(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);

        for (int i = 0; i < netwerk.zaken(); i++) {
            assertThat(NaievePlanning.end(longer(netwerk, i, plan.speling(i)))).isEqualTo(plan.einde());
            assertThat(NaievePlanning.end(longer(netwerk, i, plan.speling(i) + 1)))
                    .isEqualTo(plan.einde() + 1);
        }
    }

    @Property(tries = 2000)
    void shouldNameAChainThatFillsTheTimeToTheEnd(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);
        List<Integer> keten = new Ketens(netwerk, plan).longest();

        int at = netwerk.begin(keten.get(0));
        for (int zaak : keten) {
            assertThat(plan.vroegsteStart(zaak)).isEqualTo(at);
            assertThat(plan.speling(zaak)).isZero();
            at += netwerk.duur(zaak);
        }
        assertThat(at).isEqualTo(plan.einde());
    }

    /** Legal terms limit a zaak, those it is delivered with, and what comes before them; they move neither begin nor end. */
    @Property(tries = 2000)
    void shouldPlanNothingOverLegalTerms(
            @ForAll("netwerken") Plannetwerk netwerk, @ForAll @Size(7) List<@IntRange(max = 25) Integer> grenzen) {
        Plannetwerk begrensd = limited(netwerk, grenzen);
        Planrekenaar vrij = planned(netwerk);
        Planrekenaar plan = planned(begrensd);

        assertThat(plan.einde()).isEqualTo(vrij.einde());
        for (int i = 0; i < netwerk.zaken(); i++) {
            assertThat(plan.vroegsteStart(i)).isEqualTo(vrij.vroegsteStart(i));
            assertThat(plan.uitersteEinde(i))
                    .as("zaak %s of %s", i, netwerk)
                    .isEqualTo(NaievePlanning.latestEnd(begrensd, i));
        }
    }

    @Property(tries = 2000)
    void shouldKeepTheEndWhenAllBeginAtTheirLatest(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);
        int[] laatst = IntStream.range(0, netwerk.zaken())
                .map(i -> netwerk.vast(i) ? netwerk.begin(i) : plan.uitersteStart(i))
                .toArray();

        assertThat(NaievePlanning.end(begin(netwerk, laatst))).isEqualTo(plan.einde());
    }

    @Property(tries = 2000)
    void shouldNeverEndLaterWithoutOneOfTheZaken(@ForAll("netwerken") Plannetwerk netwerk) {
        Assume.that(netwerk.zaken() > 1);
        Planrekenaar plan = planned(netwerk);
        Planrekenaar zonder = new Planrekenaar();

        assertThat(zonder.plan(withoutLast(netwerk))).isTrue();
        assertThat(zonder.einde()).isLessThanOrEqualTo(plan.einde());
    }

    @Property(tries = 2000)
    void shouldNeverEndEarlierWhenOneTakesLonger(@ForAll("netwerken") Plannetwerk netwerk) {
        Planrekenaar plan = planned(netwerk);
        int[] langer = netwerk.duur().clone();
        langer[0]++;
        Planrekenaar later = planned(Plannetwerk.of(
                netwerk.begin(),
                langer,
                netwerk.vast(),
                netwerk.grens(),
                netwerk.groep(),
                netwerk.van(),
                netwerk.naar()));

        assertThat(later.einde()).isBetween(plan.einde(), plan.einde() + 1);
    }

    @Property(tries = 2000)
    void shouldPlanTheSameAfterAnotherNetwork(
            @ForAll("netwerken") Plannetwerk een, @ForAll("netwerken") Plannetwerk ander) {
        Planrekenaar fresh = planned(ander);
        Planrekenaar used = new Planrekenaar();
        used.plan(een);
        used.plan(ander);

        for (int i = 0; i < ander.zaken(); i++) {
            assertThat(used.uitersteStart(i)).isEqualTo(fresh.uitersteStart(i));
            assertThat(used.vroegsteEinde(i)).isEqualTo(fresh.vroegsteEinde(i));
        }
        assertThat(used.einde()).isEqualTo(fresh.einde());
    }

    private static Plannetwerk longer(Plannetwerk netwerk, int zaak, int dagen) {
        int[] duur = netwerk.duur().clone();
        duur[zaak] += dagen;
        return Plannetwerk.of(
                netwerk.begin(), duur, netwerk.vast(), netwerk.grens(), netwerk.groep(), netwerk.van(), netwerk.naar());
    }

    /** A day as the last one of the law for some; the highest numbers are no limit. */
    private static Plannetwerk limited(Plannetwerk netwerk, List<Integer> grenzen) {
        return Plannetwerk.of(
                netwerk.begin(),
                netwerk.duur(),
                netwerk.vast(),
                IntStream.range(0, netwerk.zaken())
                        .map(i -> grenzen.get(i) > 15 ? Plannetwerk.GEEN_GRENS : grenzen.get(i))
                        .toArray(),
                netwerk.groep(),
                netwerk.van(),
                netwerk.naar());
    }

    private static Planrekenaar planned(Plannetwerk netwerk) {
        Planrekenaar plan = new Planrekenaar();
        Assume.that(plan.plan(netwerk));
        return plan;
    }

    private static Plannetwerk begin(Plannetwerk netwerk, int[] begin) {
        return Plannetwerk.of(
                begin, netwerk.duur(), netwerk.vast(), netwerk.grens(), netwerk.groep(), netwerk.van(), netwerk.naar());
    }

    private static Plannetwerk withoutLast(Plannetwerk netwerk) {
        int n = netwerk.zaken() - 1;
        List<int[]> rest = new ArrayList<>();
        for (int r = 0; r < netwerk.relaties(); r++) {
            if (netwerk.van(r) < n && netwerk.naar(r) < n) {
                rest.add(new int[] {netwerk.van(r), netwerk.naar(r)});
            }
        }
        return Plannetwerk.of(
                Arrays.copyOf(netwerk.begin(), n),
                Arrays.copyOf(netwerk.duur(), n),
                Arrays.copyOf(netwerk.vast(), n),
                Arrays.copyOf(netwerk.grens(), n),
                Arrays.copyOf(netwerk.groep(), n),
                rest.stream().mapToInt(relatie -> relatie[0]).toArray(),
                rest.stream().mapToInt(relatie -> relatie[1]).toArray());
    }
}
