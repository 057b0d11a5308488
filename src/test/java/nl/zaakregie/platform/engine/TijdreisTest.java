package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.zaakregie.platform.Reisklok;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** The clock of the application and that of the engine go to another moment together, and always come back. */
class TijdreisTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");

    private final Reisklok klok = new Reisklok(Clock.fixed(NOW, ZoneId.of("Europe/Amsterdam")));
    private final Tijdreis tijdreis = new Tijdreis(klok);

    @Test
    void bothClocksShowTheMomentOfTheJourney() {
        List<Instant> seen = new ArrayList<>();
        tijdreis.travel(travel -> {
            travel.accept(THEN);
            seen.add(klok.instant());
            seen.add(klok.withZone(ZoneId.of("UTC")).instant());
            seen.add(ClockUtil.getCurrentTime().toInstant());
        });
        assertThat(seen).containsOnly(THEN);
        assertRealTime();
    }

    @Test
    void othersGoOnInRealTime() {
        List<Instant> seen = new ArrayList<>();
        tijdreis.travel(travel -> {
            travel.accept(THEN);
            seen.add(CompletableFuture.supplyAsync(klok::instant).join());
        });
        assertThat(seen).containsExactly(NOW);
    }

    @Test
    void aJourneyThatFailsEndsInRealTimeToo() {
        assertThatThrownBy(() -> tijdreis.travel(travel -> {
                    travel.accept(THEN);
                    throw new IllegalStateException("lost");
                }))
                .hasMessage("lost");
        assertRealTime();
    }

    private void assertRealTime() {
        assertThat(klok.instant()).isEqualTo(NOW);
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(new Date(), 10_000);
    }
}
