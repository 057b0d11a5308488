package nl.zaakregie.intake.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import nl.zaakregie.intake.BeoordelingUitkomst;
import nl.zaakregie.intake.IntakeUitkomst;
import nl.zaakregie.klantcontact.Vraagnummer;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how each intake and each judgement of a department ended: once per question of a contact. */
@Repository
public class IntakeRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    IntakeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insertIntake(Vraagnummer vraag, IntakeUitkomst uitkomst, @Nullable String reden) {
        int inserted = jdbc.sql("""
                        insert into intake (klantcontact, volgnummer, uitkomst, reden, door, op)
                        values (:klantcontact, :volgnummer, :uitkomst, :reden, :door, :op) on conflict do nothing
                        """)
                .param("klantcontact", vraag.klantcontact())
                .param("volgnummer", vraag.volgnummer())
                .param("uitkomst", uitkomst.name())
                .param("reden", reden)
                .param("door", Gebruiker.account())
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        requireOnce(inserted, vraag);
    }

    public void insertBeoordeling(Vraagnummer vraag, BeoordelingUitkomst uitkomst) {
        int inserted = jdbc.sql("""
                        insert into beoordeling (klantcontact, volgnummer, uitkomst, door, op)
                        values (:klantcontact, :volgnummer, :uitkomst, :door, :op) on conflict do nothing
                        """)
                .param("klantcontact", vraag.klantcontact())
                .param("volgnummer", vraag.volgnummer())
                .param("uitkomst", uitkomst.name())
                .param("door", Gebruiker.account())
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        requireOnce(inserted, vraag);
    }

    public boolean hasIntake(Vraagnummer vraag) {
        return exists("intake", vraag);
    }

    public boolean hasBeoordeling(Vraagnummer vraag) {
        return exists("beoordeling", vraag);
    }

    private boolean exists(String table, Vraagnummer vraag) {
        return jdbc.sql("select count(*) from " + table
                                + " where klantcontact = :klantcontact and volgnummer = :volgnummer")
                        .param("klantcontact", vraag.klantcontact())
                        .param("volgnummer", vraag.volgnummer())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static void requireOnce(int inserted, Vraagnummer vraag) {
        if (inserted == 0) {
            throw new ConflictException(
                    "intake", "al-afgerond", "Deze stap is voor " + vraag + " al afgerond. Ververs de takenlijst.");
        }
    }
}
