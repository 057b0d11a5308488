package nl.zaakregie.zaak.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaakverloop;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of zaken only when they run. */
@Component
public class ZaakverloopRepository {

    private final JdbcClient jdbc;

    ZaakverloopRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Zaakverloop> find(Collection<String> nummers) {
        Map<String, List<Opschorting>> opschortingen = new HashMap<>();
        jdbc.sql("select * from zaak_opschorting where zaak in (:nummers) order by id")
                .param("nummers", nummers)
                .query(row -> {
                    String zaak = row.getString("zaak");
                    ZaakRows.toAanvulling(row, 0)
                            .stilstand()
                            .ifPresent(stilstand -> opschortingen
                                    .computeIfAbsent(zaak, nieuw -> new ArrayList<>())
                                    .add(stilstand));
                });
        return jdbc.sql("""
                        select nummer, zaaktype, zaaktype_versie, omschrijving, afdeling, toestand, startdatum, gestart_op,
                            uiterste_start, verwacht_op, uiterlijk_op, verlengd_op is not null as verlengd, einddatum
                        from zaak where nummer in (:nummers) order by nummer
                        """)
                .param("nummers", nummers)
                .query((row, index) -> new Zaakverloop(
                        row.getString("nummer"),
                        row.getString("zaaktype"),
                        row.getInt("zaaktype_versie"),
                        row.getString("omschrijving"),
                        row.getString("afdeling"),
                        Zaaktoestand.valueOf(row.getString("toestand")),
                        row.getObject("startdatum", LocalDate.class),
                        day(row.getObject("gestart_op", OffsetDateTime.class)),
                        row.getObject("uiterste_start", LocalDate.class),
                        row.getObject("verwacht_op", LocalDate.class),
                        row.getObject("uiterlijk_op", LocalDate.class),
                        row.getBoolean("verlengd"),
                        row.getObject("einddatum", LocalDate.class),
                        opschortingen.getOrDefault(row.getString("nummer"), List.of())))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? null
                : moment.atZoneSameInstant(Werkkalender.ZONE).toLocalDate();
    }
}
