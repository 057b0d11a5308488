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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was planned for each zaak of a klantaanvraag. */
@Component
public class OnderdeelRepository {

    private final JdbcClient jdbc;

    OnderdeelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Onderdeel> find(String klantaanvraag) {
        return jdbc.sql("select * from klantaanvraag_zaak where klantaanvraag = :nummer order by zaak")
                .param("nummer", klantaanvraag)
                .query(OnderdeelRepository::toOnderdeel)
                .list();
    }

    /** Number of the klantaanvraag that this zaak belongs to. */
    public Optional<String> findKlantaanvraag(String zaak) {
        return jdbc.sql("select klantaanvraag from klantaanvraag_zaak where zaak = :zaak")
                .param("zaak", zaak)
                .query(String.class)
                .optional();
    }

    /** Writes the plan of a zaak; one that belonged to another klantaanvraag belongs to this one from now on. */
    void put(String klantaanvraag, Onderdeel zaak) {
        Zaakplan plan = zaak.plan();
        jdbc.sql("""
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
                        """)
                .param("zaak", plan.nummer())
                .param("klantaanvraag", klantaanvraag)
                .param("omschrijving", zaak.omschrijving())
                .param("afdeling", zaak.afdeling())
                .param("werkdagen", zaak.werkdagen())
                .param("stand", zaak.stand().name())
                .param("vroegsteStart", plan.vroegsteStart())
                .param("vroegsteEinde", plan.vroegsteEinde())
                .param("uitersteStart", plan.uitersteStart())
                .param("uitersteEinde", plan.uitersteEinde())
                .param("geplandeStart", plan.geplandeStart())
                .param("geplandEinde", plan.gepland())
                .param("wettelijkEinde", zaak.wettelijkEinde())
                .param("speling", plan.speling())
                .param("kritiek", plan.kritiek())
                .param("wachtOp", plan.wachtOp().toArray(String[]::new))
                .param("keten", plan.keten().toArray(String[]::new))
                .update();
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
