package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which day planning looks at a klantaanvraag again. What is not done on its day stays, and is done on the first day after it. */
@Component
public class Agenda {

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String klantaanvraag, LocalDate op) {
        jdbc.sql("insert into klantaanvraag_agenda (klantaanvraag, op) values (:klantaanvraag, :op)")
                .param("klantaanvraag", klantaanvraag)
                .param("op", op)
                .update();
    }

    /** Adds every open klantaanvraag because the calendar changed; answers how many there are. */
    int addAllOpen(LocalDate op) {
        return jdbc.sql("""
                        insert into klantaanvraag_agenda (klantaanvraag, op, kalender)
                        select nummer, :op, true from klantaanvraag where afgerond_op is null
                        """).param("op", op).update();
    }

    /** The entries that are due, oldest first. With nothing to do this is one look in one index. */
    List<Long> due(LocalDate vandaag, int limiet) {
        return jdbc.sql("select id from klantaanvraag_agenda where op <= :vandaag order by op, id limit :limiet")
                .param("vandaag", vandaag)
                .param("limiet", limiet)
                .query(Long.class)
                .list();
    }

    /** Takes an entry for this transaction; empty when it is done, or another node has it. */
    Optional<String> take(long id) {
        return jdbc.sql("select klantaanvraag from klantaanvraag_agenda where id = :id for update skip locked")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /**
     * Takes away the entries of a klantaanvraag that is about to be planned. One that is written from now on stays, and so does one that
     * another node has: it waits for this transaction, and this one must not wait for it.
     *
     * @return whether one of them was written because the calendar changed
     */
    boolean clear(String klantaanvraag) {
        return jdbc.sql("""
                        delete from klantaanvraag_agenda where id in (
                            select id from klantaanvraag_agenda where klantaanvraag = :klantaanvraag for update skip locked)
                        returning kalender
                        """)
                .param("klantaanvraag", klantaanvraag)
                .query(Boolean.class)
                .list()
                .contains(true);
    }
}
