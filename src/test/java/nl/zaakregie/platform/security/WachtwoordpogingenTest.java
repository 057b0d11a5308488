package nl.zaakregie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long people who know the password, and people who do not, have to wait. */
class WachtwoordpogingenTest {

    private static final String KANTOOR = "192.0.2.1";
    private static final String ELDERS = "203.0.113.7";

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Wachtwoordpogingen pogingen = new Wachtwoordpogingen(clock);

    private boolean right(String account, String adres) {
        return pogingen.check(account, adres, () -> true);
    }

    private void wrong(String account, String adres, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(pogingen.check(account, adres, () -> false)).isFalse();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void aFewMistakesCostNothing() {
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE - 1);

        assertThat(right("anja", KANTOOR)).isTrue();
    }

    @Test
    void theWaitDoublesUpToFiveMinutes() {
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE - 1);

        for (int seconds : List.of(30, 60, 120, 240, 300, 300, 300)) {
            wrong("anja", KANTOOR, 1);
            pass(Duration.ofSeconds(seconds - 1));
            assertThat(right("anja", KANTOOR))
                    .as("after %d seconds", seconds - 1)
                    .isFalse();
            pass(Duration.ofSeconds(1));
        }
        assertThat(right("anja", KANTOOR)).isTrue();
    }

    @Test
    void duringAWaitNoPasswordIsLookedAt() {
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE);
        AtomicInteger looks = new AtomicInteger();

        assertThat(pogingen.check("anja", KANTOOR, () -> looks.incrementAndGet() > 0))
                .isFalse();

        assertThat(looks).hasValue(0);
    }

    @Test
    void anHourWithoutMistakesIsANewStart() {
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE + 3);
        pass(Duration.ofHours(1));
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE - 1);

        assertThat(right("anja", KANTOOR)).isTrue();
    }

    /** Or a guesser beside her would be forgiven each time she logs in herself. */
    @Test
    void aRightPasswordInBetweenDoesNotForgiveTheWrongOnes() {
        right("anja", KANTOOR);
        wrong("anja", KANTOOR, Wachtwoordpogingen.FREE_AT_ONE_PLACE - 1);
        assertThat(right("anja", KANTOOR)).isTrue();
        wrong("anja", KANTOOR, 1);

        assertThat(right("anja", KANTOOR)).isFalse();
    }

    @Test
    void aStrangerElsewhereDoesNotKeepAColleagueOut() {
        right("anja", KANTOOR);
        for (int i = 0; i < 500; i++) {
            wrong("anja", "203.0.113." + i, Wachtwoordpogingen.FREE_AT_ONE_PLACE);
        }

        assertThat(right("anja", KANTOOR)).isTrue();
        assertThat(right("anja", "198.51.100.1")).as("where she never was").isFalse();
        pass(Duration.ofMinutes(5));
        assertThat(right("anja", "198.51.100.1")).isTrue();
    }

    @Test
    void aGuesserWithManyAddressesWaitsToo() {
        AtomicInteger looks = new AtomicInteger();
        for (int i = 0; i < 10_000; i++) {
            pogingen.check("anja", "203.0." + i / 256 + "." + i % 256, () -> looks.incrementAndGet() < 0);
            pass(Duration.ofSeconds(1));
        }

        assertThat(looks.get()).as("guesses in three hours").isLessThan(Wachtwoordpogingen.FREE_FOR_AN_ACCOUNT + 40);
    }

    @Test
    void aGuesserWithManyAccountsWaitsToo() {
        right("bram", ELDERS);
        for (int i = 0; i < Wachtwoordpogingen.FREE_FOR_AN_ADDRESS; i++) {
            wrong("medewerker" + i, ELDERS, 1);
        }

        assertThat(right("anja", ELDERS)).isFalse();
        assertThat(right("bram", ELDERS)).as("who logged in there before").isTrue();
        assertThat(right("anja", KANTOOR)).isTrue();
    }

    @Test
    void aNetworkOfAddressesIsOneAddress() {
        for (int i = 0; i < Wachtwoordpogingen.FREE_AT_ONE_PLACE; i++) {
            wrong("anja", "2001:db8:0:1::" + i, 1);
        }

        assertThat(right("anja", "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(right("anja", "2001:db8:0:2::1")).isTrue();
    }

    @Test
    void manyGuessesAtOnceAreStoppedLikeOneAfterAnother() {
        AtomicInteger looks = new AtomicInteger();

        List<CompletableFuture<Boolean>> answers = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> pogingen.check("anja", ELDERS, () -> looks.incrementAndGet() < 0)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(false);
        assertThat(looks).hasValue(Wachtwoordpogingen.FREE_AT_ONE_PLACE);
    }
}
