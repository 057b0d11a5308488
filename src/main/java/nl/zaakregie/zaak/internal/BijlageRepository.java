package nl.zaakregie.zaak.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.zaakregie.zaak.Bijlage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps files in table {@code zaak_bijlage}. */
@Repository
public class BijlageRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    BijlageRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void insert(
            String zaak,
            String bestandsnaam,
            @Nullable String documenttype,
            String mediatype,
            byte[] inhoud,
            String door) {
        jdbc.sql("""
                        insert into zaak_bijlage (id, zaak, bestandsnaam, documenttype, mediatype, omvang, inhoud, op, door)
                        values (:id, :zaak, :bestandsnaam, :documenttype, :mediatype, :omvang, :inhoud, :op, :door)
                        """)
                .param("id", UUID.randomUUID())
                .param("zaak", zaak)
                .param("bestandsnaam", bestandsnaam)
                .param("documenttype", documenttype)
                .param("mediatype", mediatype)
                .param("omvang", inhoud.length)
                .param("inhoud", inhoud)
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .param("door", door)
                .update();
    }

    /** Writes down that a document which the zaaktype asks for was received; nothing changes when it was before. */
    public void markReceived(String zaak, String documenttype) {
        jdbc.sql("""
                        insert into zaak_document (zaak, naam, ontvangen_op) values (:zaak, :naam, :op)
                        on conflict (zaak, naam) do nothing
                        """)
                .param("zaak", zaak)
                .param("naam", documenttype)
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public int count(String zaak) {
        return jdbc.sql("select count(*) from zaak_bijlage where zaak = :zaak")
                .param("zaak", zaak)
                .query(Integer.class)
                .single();
    }

    /** Without the content, which can be large. */
    public List<Bijlage> list(String zaak) {
        return jdbc.sql("""
                        select id, bestandsnaam, documenttype, mediatype, omvang, op, door from zaak_bijlage
                        where zaak = :zaak order by op, id
                        """)
                .param("zaak", zaak)
                .query(BijlageRepository::toBijlage)
                .list();
    }

    public byte[] read(UUID id) {
        return jdbc.sql("select inhoud from zaak_bijlage where id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes("inhoud"))
                .single();
    }

    private static Bijlage toBijlage(ResultSet row, int index) throws SQLException {
        return new Bijlage(
                row.getObject("id", UUID.class),
                row.getString("bestandsnaam"),
                row.getString("documenttype"),
                row.getString("mediatype"),
                row.getInt("omvang"),
                row.getObject("op", OffsetDateTime.class).toInstant(),
                row.getString("door"));
    }
}
