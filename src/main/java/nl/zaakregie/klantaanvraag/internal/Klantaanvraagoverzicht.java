package nl.zaakregie.klantaanvraag.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open klantaanvragen with what moved their promise last, and what was done about it. */
@Component
public class Klantaanvraagoverzicht {

    private final JdbcClient jdbc;

    Klantaanvraagoverzicht(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Highest number first, from the one after {@code na}. */
    public List<Overzichtsregel> find(boolean vertraagd, @Nullable String na, int limiet) {
        return jdbc.sql("""
                        select k.nummer, k.klantcontact, k.beloofd_op, k.verwacht_op, z.zaken, z.open_zaken, v.oorzaak, v.zaak,
                            b.uitkomst, b.toelichting,
                            (select coalesce(sum(s.werkdagen), 0) from klantaanvraag_vertraging s where s.klantaanvraag = k.nummer)
                                as werkdagen
                        from klantaanvraag k
                        cross join lateral (
                            select coalesce(string_agg(zaak, ', ' order by zaak), '') as zaken,
                                count(*) filter (where stand <> 'KLAAR') as open_zaken
                            from klantaanvraag_zaak where klantaanvraag = k.nummer) z
                        left join lateral (
                            select oorzaak, zaak from klantaanvraag_vertraging
                            where klantaanvraag = k.nummer order by id desc limit 1) v on true
                        left join lateral (
                            select uitkomst, toelichting from klantaanvraag_vertragingsbeoordeling
                            where klantaanvraag = k.nummer and beoordeeld_op is not null order by id desc limit 1) b on true
                        where k.afgerond_op is null and (not :vertraagd or k.verwacht_op > k.beloofd_op)
                          and (:na::text is null or k.nummer < :na)
                        order by k.nummer desc limit :limiet
                        """)
                .param("vertraagd", vertraagd)
                .param("na", na)
                .param("limiet", limiet)
                .query(Klantaanvraagoverzicht::toRegel)
                .list();
    }

    private static Overzichtsregel toRegel(ResultSet row, int index) throws SQLException {
        String oorzaak = row.getString("oorzaak");
        String uitkomst = row.getString("uitkomst");
        return new Overzichtsregel(
                row.getString("nummer"),
                row.getString("klantcontact"),
                row.getString("zaken"),
                row.getInt("open_zaken"),
                row.getObject("beloofd_op", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                row.getInt("werkdagen"),
                oorzaak == null ? null : Vertragingsoorzaak.valueOf(oorzaak),
                row.getString("zaak"),
                uitkomst == null ? null : Vertragingsuitkomst.valueOf(uitkomst),
                row.getString("toelichting"));
    }
}
