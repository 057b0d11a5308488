package nl.zaakregie.klantaanvraag.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import nl.zaakregie.klantaanvraag.Zaakstand;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was planned for each zaak of a klantaanvraag. */
@Component
public class OnderdeelRepository {

    private final JdbcClient jdbc;

    private final NamedParameterJdbcOperations batch;

    OnderdeelRepository(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Onderdeel> find(String klantaanvraag) {
        return jdbc.sql("select * from klantaanvraag_zaak where klantaanvraag = :nummer order by zaak")
                .param("nummer", klantaanvraag)
                .query(OnderdeelRepository::toOnderdeel)
                .list();
    }

    /** The plan of this zaak, in whichever klantaanvraag it is. */
    public Optional<Onderdeel> findOnderdeel(String zaak) {
        return jdbc.sql("select * from klantaanvraag_zaak where zaak = :zaak")
                .param("zaak", zaak)
                .query(OnderdeelRepository::toOnderdeel)
                .optional();
    }

    /** Number of the klantaanvraag that this zaak belongs to. */
    public Optional<String> findKlantaanvraag(String zaak) {
        return jdbc.sql("select klantaanvraag from klantaanvraag_zaak where zaak = :zaak")
                .param("zaak", zaak)
                .query(String.class)
                .optional();
    }

    /** Writes the plans of zaken; one that belonged to another klantaanvraag belongs to this one from now on. */
    void put(String klantaanvraag, List<Onderdeel> zaken) {
        batch.batchUpdate(
                """
                        insert into klantaanvraag_zaak (zaak, klantaanvraag, omschrijving, afdeling, werkdagen, stand, vroegste_start,
                            vroegste_einde, uiterste_start, uiterste_einde, geplande_start, gepland_einde, wettelijk_einde, speling,
                            kritiek, wacht_op, keten)
                        values (:zaak, :klantaanvraag, :omschrijving, :afdeling, :werkdagen, :stand, :vroegsteStart, :vroegsteEinde,
                            :uitersteStart, :uitersteEinde, :geplandeStart, :geplandEinde, :wettelijkEinde, :speling, :kritiek,
                            :wachtOp, :keten)
                        on conflict (zaak) do update set klantaanvraag = excluded.klantaanvraag, afdeling = excluded.afdeling,
                            werkdagen = excluded.werkdagen, stand = excluded.stand, vroegste_start = excluded.vroegste_start,
                            vroegste_einde = excluded.vroegste_einde, uiterste_start = excluded.uiterste_start,
                            uiterste_einde = excluded.uiterste_einde, geplande_start = excluded.geplande_start,
                            gepland_einde = excluded.gepland_einde, wettelijk_einde = excluded.wettelijk_einde,
                            speling = excluded.speling, kritiek = excluded.kritiek, wacht_op = excluded.wacht_op,
                            keten = excluded.keten
                        """, zaken.stream().map(zaak -> toRow(klantaanvraag, zaak)).toArray(SqlParameterSource[]::new));
    }

    /**
     * How many open zaken of the department come before this one: by latest start, then by the end of the term, then by number.
     */
    int countBefore(Onderdeel zaak) {
        return jdbc.sql("""
                        select count(*) from klantaanvraag_zaak
                        where afdeling = :afdeling and stand <> 'KLAAR'
                          and (uiterste_start, wettelijk_einde, zaak) < (:uitersteStart, :wettelijkEinde, :zaak)
                        """)
                .param("afdeling", zaak.afdeling())
                .param("uitersteStart", zaak.plan().uitersteStart())
                .param("wettelijkEinde", zaak.wettelijkEinde())
                .param("zaak", zaak.plan().nummer())
                .query(Integer.class)
                .single();
    }

    private static SqlParameterSource toRow(String klantaanvraag, Onderdeel zaak) {
        Zaakplan plan = zaak.plan();
        return new MapSqlParameterSource()
                .addValue("zaak", plan.nummer())
                .addValue("klantaanvraag", klantaanvraag)
                .addValue("omschrijving", zaak.omschrijving())
                .addValue("afdeling", zaak.afdeling())
                .addValue("werkdagen", zaak.werkdagen())
                .addValue("stand", zaak.stand().name())
                .addValue("vroegsteStart", plan.vroegsteStart())
                .addValue("vroegsteEinde", plan.vroegsteEinde())
                .addValue("uitersteStart", plan.uitersteStart())
                .addValue("uitersteEinde", plan.uitersteEinde())
                .addValue("geplandeStart", plan.geplandeStart())
                .addValue("geplandEinde", plan.gepland())
                .addValue("wettelijkEinde", zaak.wettelijkEinde())
                .addValue("speling", plan.speling())
                .addValue("kritiek", plan.kritiek())
                .addValue("wachtOp", plan.wachtOp().toArray(String[]::new))
                .addValue("keten", plan.keten().toArray(String[]::new));
    }

    private static Onderdeel toOnderdeel(ResultSet row, int index) throws SQLException {
        return new Onderdeel(
                row.getString("omschrijving"),
                row.getString("afdeling"),
                row.getInt("werkdagen"),
                Zaakstand.valueOf(row.getString("stand")),
                row.getObject("wettelijk_einde", LocalDate.class),
                new Zaakplan(
                        row.getString("zaak"),
                        row.getObject("vroegste_start", LocalDate.class),
                        row.getObject("vroegste_einde", LocalDate.class),
                        row.getObject("uiterste_start", LocalDate.class),
                        row.getObject("uiterste_einde", LocalDate.class),
                        row.getObject("geplande_start", LocalDate.class),
                        row.getObject("gepland_einde", LocalDate.class),
                        row.getInt("speling"),
                        row.getBoolean("kritiek"),
                        texts(row, "wacht_op"),
                        texts(row, "keten")));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
