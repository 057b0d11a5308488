package nl.zaakregie.platform.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zaakregie.platform.security.Gebruiker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of processing: who looked at whose data, when and why (AVG art. 5 lid 2 and 30). Rows are only ever added; the
 * database refuses anything else. A row names numbers, never the data itself.
 */
@Component
public class Inzagelog {

    /** Nobody's name: an account has no brackets. */
    private static final String APPLICATION = "(zaakregie)";

    private final JdbcClient jdbc;
    private final Clock clock;

    Inzagelog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records one look by whoever is logged in.
     *
     * @param soort what was looked at, such as {@code klantcontact}
     * @param onderwerp its readable number
     * @param doel why, such as {@code raadplegen} or {@code zoeken}
     */
    @Transactional
    public void record(String soort, String onderwerp, String doel) {
        insert(Gebruiker.account(), soort, onderwerp, doel);
    }

    /** Records that the application itself used data, for somebody's step or for a job, and showed it to nobody. */
    @Transactional
    public void recordByApplication(String soort, String onderwerp, String doel) {
        insert(APPLICATION, soort, onderwerp, doel);
    }

    private void insert(String gebruiker, String soort, String onderwerp, String doel) {
        jdbc.sql("""
                        insert into inzage (op, gebruiker, soort, onderwerp, doel)
                        values (:op, :gebruiker, :soort, :onderwerp, :doel)
                        """)
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .param("gebruiker", gebruiker)
                .param("soort", soort)
                .param("onderwerp", onderwerp)
                .param("doel", doel)
                .update();
    }
}
