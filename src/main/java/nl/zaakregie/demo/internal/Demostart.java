package nl.zaakregie.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import nl.zaakregie.demo.internal.Geschiedenis.Opdracht;
import nl.zaakregie.demo.internal.Geschiedenis.Telling;
import nl.zaakregie.klantcontact.Klantcontacten;
import nl.zaakregie.klantcontact.Klantcontactzoekvraag;
import nl.zaakregie.platform.database.DemoOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demo that has no contacts yet three months of history, before it opens. */
@Component
@DemoOnly
@ConditionalOnProperty(name = "zaakregie.demo.geschiedenis", matchIfMissing = true)
@Order(50)
class Demostart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("nl.zaakregie.start");
    private static final long SEED = 14_030;
    private static final int CONTACTEN = 800;
    private static final Period DUUR = Period.ofMonths(3);

    private final Geschiedenis geschiedenis;
    private final Klantcontacten klantcontacten;
    private final Clock clock;

    Demostart(Geschiedenis geschiedenis, Klantcontacten klantcontacten, Clock clock) {
        this.geschiedenis = geschiedenis;
        this.klantcontacten = klantcontacten;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (hasContacten()) {
            return;
        }
        Instant begin = clock.instant();
        try {
            Telling telling = geschiedenis.make(new Opdracht(SEED, CONTACTEN, DUUR, begin));
            LOG.info(
                    "De voorbeeldgemeente is klaar: {} klantcontacten, {} zaken en {} klanten in {} seconden",
                    telling.contacten(),
                    telling.zaken(),
                    telling.klanten(),
                    Duration.between(begin, clock.instant()).toSeconds());
        } catch (RuntimeException failed) {
            // Without its past the demo is still worth starting.
            LOG.error("De voorbeeldgemeente is niet gelukt; Zaakregie start zonder contacten en zaken", failed);
        }
    }

    private boolean hasContacten() {
        return !klantcontacten
                .search(new Klantcontactzoekvraag(null, null, null, null, null, null, null, null, null, null, null, 1))
                .isEmpty();
    }
}
