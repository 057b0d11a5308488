package nl.zaakregie.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contents of all tables at one moment, as a fingerprint per table: two are equal when nothing has changed in between. */
public final class Databasestand {

    /**
     * Tables that change by themselves or by reading: the log of looks, the lock of the scheduled work, log-in attempts, the row in
     * which the engine notes that it is running, and what an earlier test made that is planned and mailed meanwhile.
     */
    private static final List<String> RESTLESS = List.of(
            "inzage",
            "act_ru_job",
            "act_id_user",
            "act_ge_property",
            "bericht",
            "klantaanvraag",
            "klantaanvraag_agenda",
            "klantaanvraag_historie",
            "klantaanvraag_vertraging",
            "klantaanvraag_zaak");

    private final JdbcClient jdbc;

    public Databasestand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fingerprint of each table that only changes when somebody changes something. */
    public Map<String, String> take() {
        Map<String, String> stand = new TreeMap<>();
        for (String table : tables()) {
            stand.put(
                    table,
                    jdbc.sql("select coalesce(md5(string_agg(t::text, '\n' order by t::text)), 'leeg') from " + table
                                    + " t")
                            .query(String.class)
                            .single());
        }
        return stand;
    }

    /** Does something that must leave every table as it is. */
    public void assertUnchangedBy(String what, Runnable action) {
        Map<String, String> before = take();
        action.run();
        assertThat(take()).as("tables after: " + what).isEqualTo(before);
    }

    private List<String> tables() {
        return jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = 'public' order by table_name")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !RESTLESS.contains(table))
                .toList();
    }
}
