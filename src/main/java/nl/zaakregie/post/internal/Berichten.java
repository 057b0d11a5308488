package nl.zaakregie.post.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zaakregie.post.Emailadres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox: table {@code bericht}, the only place where addresses and texts of mail are kept. */
@Repository
public class Berichten {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String domein;

    Berichten(JdbcClient jdbc, Clock clock, Postinstellingen instellingen) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.domein = instellingen.domein();
    }

    /** Adds a message that is due at once; one with a key that is there already is left out. */
    public void insert(String sleutel, Emailadres aan, Inhoud inhoud) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bericht (id, sleutel, message_id, aan, onderwerp, tekst, opmaak, status, aangemaakt_op,
                            volgende_poging_op)
                        values (:id, :sleutel, :messageId, :aan, :onderwerp, :tekst, :opmaak, 'WACHT', :nu, :nu)
                        on conflict (sleutel) do nothing
                        """)
                .param("id", id)
                .param("sleutel", sleutel)
                .param("messageId", "<" + id + "@" + domein + ">")
                .param("aan", aan.waarde())
                .param("onderwerp", inhoud.onderwerp())
                .param("tekst", inhoud.tekst())
                .param("opmaak", inhoud.opmaak())
                .param("nu", now())
                .update();
    }

    /** The message that has been due longest and that nobody else is sending; it stays locked until the transaction ends. */
    Optional<UitgaandBericht> findDueForUpdate() {
        return jdbc.sql("""
                        select * from bericht where status = 'WACHT' and volgende_poging_op <= :nu
                        order by volgende_poging_op limit 1 for update skip locked
                        """).param("nu", now()).query(Berichten::toUitgaand).optional();
    }

    /** The message that was given up, locked until the transaction ends; empty when it has been delivered after all. */
    Optional<UitgaandBericht> findOnbezorgdForUpdate(String sleutel) {
        return jdbc.sql("select * from bericht where sleutel = :sleutel and status = 'ONBEZORGD' for update")
                .param("sleutel", sleutel)
                .query(Berichten::toUitgaand)
                .optional();
    }

    void markVerstuurd(UUID id) {
        jdbc.sql("""
                        update bericht set status = 'VERSTUURD', verstuurd_op = :nu, volgende_poging_op = null,
                            pogingen = pogingen + 1, laatste_fout = null
                        where id = :id
                        """).param("id", id).param("nu", now()).update();
    }

    void markUitgesteld(UUID id, Duration wachttijd, String fout) {
        jdbc.sql("""
                        update bericht set volgende_poging_op = :volgende, pogingen = pogingen + 1, laatste_fout = :fout
                        where id = :id
                        """)
                .param("id", id)
                .param("volgende", now().plus(wachttijd))
                .param("fout", fout)
                .update();
    }

    void markOnbezorgd(UUID id, String fout) {
        jdbc.sql("""
                        update bericht set status = 'ONBEZORGD', volgende_poging_op = null, pogingen = pogingen + 1,
                            laatste_fout = :fout
                        where id = :id
                        """).param("id", id).param("fout", fout).update();
    }

    /** Ties a message that was given up to its process; false when there is none or it has been tied before. */
    public boolean markProcesGestart(String sleutel) {
        return jdbc.sql("""
                        update bericht set proces_gestart = true
                        where sleutel = :sleutel and status = 'ONBEZORGD' and not proces_gestart
                        """).param("sleutel", sleutel).update() == 1;
    }

    /** How many messages wait for a mail server. */
    long countWachtend() {
        return jdbc.sql("select count(*) from bericht where status = 'WACHT'")
                .query(Long.class)
                .single();
    }

    /** The newest messages first, without address and text. */
    public List<Berichtregel> list(int limiet) {
        return jdbc.sql("select * from bericht order by aangemaakt_op desc, id limit :limiet")
                .param("limiet", limiet)
                .query((row, index) -> toRegel(row))
                .list();
    }

    /** A message as the customer reads it. */
    public Optional<LeesbaarBericht> find(UUID id) {
        return jdbc.sql("select * from bericht where id = :id")
                .param("id", id)
                .query((row, index) -> new LeesbaarBericht(
                        toRegel(row), row.getString("aan"), row.getString("tekst"), row.getString("opmaak")))
                .optional();
    }

    private static UitgaandBericht toUitgaand(ResultSet row, int index) throws SQLException {
        return new UitgaandBericht(
                row.getObject("id", UUID.class),
                row.getString("sleutel"),
                row.getString("message_id"),
                row.getString("aan"),
                new Inhoud(row.getString("onderwerp"), row.getString("tekst"), row.getString("opmaak")),
                row.getInt("pogingen"));
    }

    private static Berichtregel toRegel(ResultSet row) throws SQLException {
        OffsetDateTime verstuurdOp = row.getObject("verstuurd_op", OffsetDateTime.class);
        return new Berichtregel(
                row.getObject("id", UUID.class),
                row.getString("sleutel"),
                row.getString("onderwerp"),
                row.getString("status"),
                row.getObject("aangemaakt_op", OffsetDateTime.class).toInstant(),
                verstuurdOp == null ? null : verstuurdOp.toInstant(),
                row.getInt("pogingen"),
                row.getString("laatste_fout"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** A message on its way out. */
    record UitgaandBericht(UUID id, String sleutel, String messageId, String aan, Inhoud inhoud, int pogingen) {

        /** Leaves the address and the text out: records end up in logs. */
        @Override
        public String toString() {
            return "UitgaandBericht[" + sleutel + "]";
        }
    }

    /**
     * A message in a list.
     *
     * @param status {@code WACHT}, {@code VERSTUURD} or {@code ONBEZORGD}
     */
    public record Berichtregel(
            UUID id,
            String sleutel,
            String onderwerp,
            String status,
            Instant aangemaaktOp,
            @Nullable Instant verstuurdOp,
            int pogingen,
            @Nullable String laatsteFout) {}

    /** A message with all that the customer sees. */
    public record LeesbaarBericht(Berichtregel regel, String aan, String tekst, String opmaak) {

        /** Leaves the address and the text out: records end up in logs. */
        @Override
        public String toString() {
            return "LeesbaarBericht[" + regel.sleutel() + "]";
        }
    }
}
