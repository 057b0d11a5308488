package nl.zaakregie.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The moments that work lists compare due dates with, on the clock and in the time zone of the application. */
@Component("werklijstmomenten")
public class Werklijstmomenten {

    static final String NU = "${werklijstmomenten.nu()}";
    static final String EINDE_VAN_VANDAAG = "${werklijstmomenten.eindeVanVandaag()}";

    private final Clock clock;

    Werklijstmomenten(Clock clock) {
        this.clock = clock;
    }

    /** This moment. */
    public Date nu() {
        return Date.from(Instant.now(clock));
    }

    /** Midnight after today. */
    public Date eindeVanVandaag() {
        return Date.from(
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    /** The last second of this day: what is promised for a day has time until the day is over. */
    public Date eindeVan(LocalDate dag) {
        return Date.from(
                dag.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1));
    }
}
