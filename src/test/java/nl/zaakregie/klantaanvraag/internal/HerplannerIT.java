package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasevragen;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What it costs to plan a klantaanvraag anew: the zaken that move are read and written together. */
@ApplicationTest
class HerplannerIT {

    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Herplanner herplanner;
    private final OnderdeelRepository onderdelen;
    private final TransactionTemplate transaction;

    @Autowired
    HerplannerIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            DataSource dataSource,
            Herplanner herplanner,
            OnderdeelRepository onderdelen,
            PlatformTransactionManager transactions) {
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.herplanner = herplanner;
        this.onderdelen = onderdelen;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void asksAsOftenHoweverManyZakenMove() {
        List<String> two = questions(delay(create(1)));
        List<String> seven = questions(delay(create(6)));

        assertThat(seven).isNotEmpty().containsExactlyElementsOf(two);
    }

    @Test
    void writesNothingThatStaysAsItIs() {
        String nummer = create(2);

        assertThat(replan(nummer))
                .isNotEmpty()
                .filteredOn(HerplannerIT::writes)
                .allSatisfy(statement -> assertThat(statement).contains("klantaanvraag_agenda"));
    }

    /** One zaak that sets the end, and others that wait so as to be ready on the same day. */
    private String create(int others) {
        List<String> zaken = new ArrayList<>(List.of(Voorbeelden.kwijtschelding()));
        while (zaken.size() <= others) {
            zaken.add(Voorbeelden.hond());
        }
        String zaak = kcc.createZaken(zaken.toArray(String[]::new)).get(0);
        return onderdelen.findKlantaanvraag(zaak).orElseThrow();
    }

    /** The zaak that sets the end begins a week later, and with it all moves a week. */
    private List<String> delay(String nummer) {
        jdbc.sql("update zaak set gestart_op = gestart_op + interval '7 days' where nummer in"
                        + " (select zaak from klantaanvraag_zaak where klantaanvraag = :nummer and stand = 'LOOPT')")
                .param("nummer", nummer)
                .update();
        return replan(nummer);
    }

    private List<String> replan(String nummer) {
        Databasevragen vragen = new Databasevragen();
        transaction.executeWithoutResult(status -> vragen.during(dataSource, () -> herplanner.replan(nummer, null)));
        return vragen.statements();
    }

    /** However long its lists are; without the look that the engine itself takes at the history of each task that changes. */
    private static List<String> questions(List<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.contains("HTI.START_TIME_"))
                .map(statement -> statement.replaceAll("\\?(\\s*,\\s*\\?)+", "?"))
                .toList();
    }

    private static boolean writes(String statement) {
        return !statement.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }
}
