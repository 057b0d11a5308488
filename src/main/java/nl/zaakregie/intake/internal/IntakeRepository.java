package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zaakregie.intake.BeoordelingUitkomst;
import nl.zaakregie.intake.IntakeUitkomst;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how each intake and each judgement of a department ended: once per contact. */
@Repository
public class IntakeRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insertIntake(String klantcontact, IntakeUitkomst uitkomst, @Nullable String reden) {
        int inserted = jdbc.sql("""
                        insert into intake (klantcontact, uitkomst, reden, door, op)
                        values (:klantcontact, :uitkomst, :reden, :door, :op) on conflict do nothing
                        """)
                .param("klantcontact", klantcontact)
                .param("uitkomst", uitkomst.name())
                .param("reden", reden)
                .param("door", Gebruiker.account())
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        requireOnce(inserted, klantcontact);
    }

    public void insertBeoordeling(String klantcontact, BeoordelingUitkomst uitkomst) {
        int inserted = jdbc.sql("""
                        insert into beoordeling (klantcontact, uitkomst, door, op)
                        values (:klantcontact, :uitkomst, :door, :op) on conflict do nothing
                        """)
                .param("klantcontact", klantcontact)
                .param("uitkomst", uitkomst.name())
                .param("door", Gebruiker.account())
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        requireOnce(inserted, klantcontact);
    }

    public boolean hasIntake(String klantcontact) {
        return exists("select count(*) from intake where klantcontact = :klantcontact", klantcontact);
    }

    public boolean hasBeoordeling(String klantcontact) {
        return exists("select count(*) from beoordeling where klantcontact = :klantcontact", klantcontact);
    }

    private boolean exists(String query, String klantcontact) {
        return jdbc.sql(query)
                        .param("klantcontact", klantcontact)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void requireOnce(int inserted, String klantcontact) {
        if (inserted == 0) {
            throw new ConflictException(
                    "intake",
                    "al-afgerond",
                    "Deze stap is voor " + klantcontact + " al afgerond. Ververs de takenlijst.");
        }
    }
}
