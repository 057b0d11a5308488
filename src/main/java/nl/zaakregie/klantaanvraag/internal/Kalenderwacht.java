package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.zaakregie.kalender.Werkkalender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees at the start that the calendar is another one than was planned with last, and puts every open klantaanvraag on the agenda of today.
 * Of nodes that start at the same moment one does so: the others wait for its row, and then find their own calendar in it.
 */
@Component
@Order(16)
class Kalenderwacht implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Kalenderwacht.class);

    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Werkkalender kalender;
    private final Clock clock;

    Kalenderwacht(JdbcClient jdbc, Agenda agenda, Werkkalender kalender, Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.kalender = kalender;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        check();
    }

    /** Answers how many klantaanvragen have to be planned again. */
    int check() {
        boolean changed = jdbc.sql("""
                                insert into klantaanvraag_kalender (vingerafdruk, sinds) values (:vingerafdruk, :nu)
                                on conflict (enige) do update set vingerafdruk = excluded.vingerafdruk, sinds = excluded.sinds
                                where klantaanvraag_kalender.vingerafdruk <> excluded.vingerafdruk
                                """)
                        .param("vingerafdruk", kalender.vingerafdruk())
                        .param("nu", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        int klantaanvragen = changed ? agenda.addAllOpen(LocalDate.now(clock)) : 0;
        if (klantaanvragen > 0) {
            LOG.info("The calendar changed: {} klantaanvragen are planned again", klantaanvragen);
        }
        return klantaanvragen;
    }
}
