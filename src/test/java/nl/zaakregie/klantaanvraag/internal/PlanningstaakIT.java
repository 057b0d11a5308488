package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasevragen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tick of the planning costs while there is nothing to do, which is nearly always. */
@ApplicationTest
class PlanningstaakIT {

    /** A day on which nothing was ever planned. */
    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2000-01-03T09:00:00Z"), ZoneOffset.UTC);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Herplanner herplanner;
    private final PlatformTransactionManager transactions;

    @Autowired
    PlanningstaakIT(
            DataSource dataSource, JdbcClient jdbc, Herplanner herplanner, PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.herplanner = herplanner;
        this.transactions = transactions;
    }

    @Test
    void aTickWithNothingToDoIsOneLookInOneIndex() {
        Databasevragen vragen = new Databasevragen();
        Agenda agenda = new Agenda(JdbcClient.create(vragen.listening(dataSource)));

        new Planningstaak(agenda, herplanner, LONG_AGO, 500, transactions).runDue();

        assertThat(vragen.statements()).hasSize(1);
        assertThat(plan(vragen.statements().get(0)))
                .contains("klantaanvraag_agenda_op")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    /** How PostgreSQL answers it with as many entries as a municipality has; they are gone again afterwards. */
    private String plan(String statement) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into klantaanvraag_agenda (klantaanvraag, op)
                            select 'KA-2099-' || lpad(i::text, 7, '0'), date '2099-01-01' + i % 60 from generate_series(1, 20000) i
                            """).update();
            jdbc.sql("analyze klantaanvraag_agenda").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + statement)
                            .params(LocalDate.now(LONG_AGO), 500)
                            .query(String.class)
                            .list());
        });
    }
}
