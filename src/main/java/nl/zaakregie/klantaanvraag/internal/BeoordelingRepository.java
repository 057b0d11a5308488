package nl.zaakregie.klantaanvraag.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantaanvraag.Vertragingsbeoordeling;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import nl.zaakregie.platform.security.Gebruiker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what whoever directs was asked about delays, and answered. */
@Component
public class BeoordelingRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    BeoordelingRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks; answers false when the last question about this klantaanvraag was not answered yet.
     *
     * @param op when the promise moved: that delay is the first that the question is about
     */
    boolean ask(String klantaanvraag, Instant op, String groep, @Nullable String account) {
        return jdbc.sql("""
                                insert into klantaanvraag_vertragingsbeoordeling (klantaanvraag, gevraagd_op, groep, account)
                                values (:klantaanvraag, :op, :groep, :account)
                                on conflict (klantaanvraag) where beoordeeld_op is null do nothing
                                """)
                        .param("klantaanvraag", klantaanvraag)
                        .param("op", op.atOffset(ZoneOffset.UTC))
                        .param("groep", groep)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Writes the answer; answers false when nothing was asked. */
    boolean answer(String klantaanvraag, Vertragingsuitkomst uitkomst, @Nullable String toelichting) {
        return jdbc.sql("""
                                update klantaanvraag_vertragingsbeoordeling
                                set beoordeeld_op = :op, beoordeeld_door = :door, uitkomst = :uitkomst, toelichting = :toelichting
                                where klantaanvraag = :klantaanvraag and beoordeeld_op is null
                                """)
                        .param("klantaanvraag", klantaanvraag)
                        .param("op", now())
                        .param("door", Gebruiker.accountOrSysteem())
                        .param("uitkomst", uitkomst.name())
                        .param("toelichting", toelichting)
                        .update()
                == 1;
    }

    /** Ties the question to its process; answers false when there is none, or it has been tied before. */
    public boolean markProcesStarted(String klantaanvraag) {
        return jdbc.sql("""
                                update klantaanvraag_vertragingsbeoordeling set proces_gestart = true
                                where klantaanvraag = :klantaanvraag and beoordeeld_op is null and not proces_gestart
                                """).param("klantaanvraag", klantaanvraag).update() == 1;
    }

    /** Takes in the answer with which its task is completed; answers false when there is none. */
    public boolean markTaakCompleted(String klantaanvraag) {
        return jdbc.sql("""
                                update klantaanvraag_vertragingsbeoordeling set taak_afgerond = true
                                where klantaanvraag = :klantaanvraag and beoordeeld_op is not null and not taak_afgerond
                                """).param("klantaanvraag", klantaanvraag).update() == 1;
    }

    /** The question that was not answered yet. */
    Optional<Vertragingsbeoordeling> findOpen(String klantaanvraag) {
        return jdbc.sql("""
                        select * from klantaanvraag_vertragingsbeoordeling
                        where klantaanvraag = :klantaanvraag and beoordeeld_op is null
                        """)
                .param("klantaanvraag", klantaanvraag)
                .query(BeoordelingRepository::toBeoordeling)
                .optional();
    }

    List<Vertragingsbeoordeling> find(String klantaanvraag) {
        return jdbc.sql(
                        "select * from klantaanvraag_vertragingsbeoordeling where klantaanvraag = :klantaanvraag order by id")
                .param("klantaanvraag", klantaanvraag)
                .query(BeoordelingRepository::toBeoordeling)
                .list();
    }

    /** Account that made the klantaanvraag, and with it the promise. */
    Optional<String> findMaker(String klantaanvraag) {
        return jdbc.sql(
                        "select door from klantaanvraag_historie where klantaanvraag = :klantaanvraag order by id limit 1")
                .param("klantaanvraag", klantaanvraag)
                .query(String.class)
                .optional();
    }

    private static Vertragingsbeoordeling toBeoordeling(ResultSet row, int index) throws SQLException {
        OffsetDateTime beoordeeldOp = row.getObject("beoordeeld_op", OffsetDateTime.class);
        String uitkomst = row.getString("uitkomst");
        return new Vertragingsbeoordeling(
                row.getObject("gevraagd_op", OffsetDateTime.class).toInstant(),
                row.getString("groep"),
                row.getString("account"),
                beoordeeldOp == null ? null : beoordeeldOp.toInstant(),
                row.getString("beoordeeld_door"),
                uitkomst == null ? null : Vertragingsuitkomst.valueOf(uitkomst),
                row.getString("toelichting"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
