package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.zaakregie.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
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
        List<String> statements = new ArrayList<>();
        Agenda agenda = new Agenda(JdbcClient.create(listening(statements)));

        new Planningstaak(agenda, herplanner, LONG_AGO, 500, transactions).runDue();

        assertThat(statements).hasSize(1);
        assertThat(plan(statements.get(0)))
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

    /** The same database; what is asked of it is kept. */
    private DataSource listening(List<String> statements) {
        return new DelegatingDataSource(dataSource) {

            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        PlanningstaakIT.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().startsWith("prepare")) {
                                statements.add(String.valueOf(arguments[0]));
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
    }
}
