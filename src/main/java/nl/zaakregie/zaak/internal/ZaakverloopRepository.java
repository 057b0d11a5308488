package nl.zaakregie.zaak.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaakverloop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of zaken only when they run. */
@Component
public class ZaakverloopRepository {

    private final JdbcClient jdbc;
    private final ZaakRows rows;

    ZaakverloopRepository(JdbcClient jdbc, ZaakRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public List<Zaakverloop> find(Collection<String> nummers) {
        return jdbc.sql("""
                        select nummer, zaaktype, zaaktype_versie, omschrijving, lijn, afdeling, toestand, startdatum, gestart_op,
                            geplande_start, uiterste_start, verwacht_op, uiterlijk_op, verlengd_op is not null as verlengd, einddatum,
                            %s
                        from zaak z where nummer = any(:nummers) order by nummer
                        """.formatted(ZaakRows.OPSCHORTINGEN))
                .param("nummers", nummers.toArray(String[]::new))
                .query(this::toVerloop)
                .list();
    }

    private Zaakverloop toVerloop(ResultSet row, int index) throws SQLException {
        return new Zaakverloop(
                row.getString("nummer"),
                row.getString("zaaktype"),
                row.getInt("zaaktype_versie"),
                row.getString("omschrijving"),
                Lijn.valueOf(row.getString("lijn")),
                row.getString("afdeling"),
                Zaaktoestand.valueOf(row.getString("toestand")),
                row.getObject("startdatum", LocalDate.class),
                day(row.getObject("gestart_op", OffsetDateTime.class)),
                row.getObject("geplande_start", LocalDate.class),
                row.getObject("uiterste_start", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                row.getObject("uiterlijk_op", LocalDate.class),
                row.getBoolean("verlengd"),
                row.getObject("einddatum", LocalDate.class),
                rows.opschortingen(row).stream()
                        .map(Zaak.Aanvulling::stilstand)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(Werkkalender.ZONE).toLocalDate();
    }
}
