package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A calendar that changed between two starts of the application, and what that does to promises. */
@ApplicationTest
class KalenderwachtIT {

    private final Kcc kcc;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final Kalenderwacht wacht;
    private final Werkkalender kalender;
    private final TransactionTemplate transaction;
    private final LocalDate vandaag;

    @Autowired
    KalenderwachtIT(
            @LocalServerPort int port,
            ApplicationContext beans,
            JdbcClient jdbc,
            Kalenderwacht wacht,
            Werkkalender kalender,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kcc = new Kcc(port);
        this.beans = beans;
        this.jdbc = jdbc;
        this.wacht = wacht;
        this.kalender = kalender;
        this.transaction = new TransactionTemplate(transactions);
        this.vandaag = LocalDate.now(clock);
    }

    /** The calendar of the application is the one that was planned with last, as other tests expect. */
    @AfterEach
    void restore() {
        transaction.executeWithoutResult(status -> wacht.check());
    }

    @Test
    void newClosingDayMovesThePromiseAndIsItsCause() {
        String zaak = intake(Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaak);
        LocalDate beloofd = kalender.plusWerkdagen(vandaag, 15);
        assertThat(klantaanvraag(nummer).text("/verwachtOp")).isEqualTo(beloofd.toString());
        AndereKalender nieuw = with(kalender.plusWerkdagen(vandaag, 7));

        // In one transaction, so that the scheduled job, which has the old calendar, does not come first.
        transaction.executeWithoutResult(status -> {
            assertThat(nieuw.wacht().check()).isPositive();
            nieuw.herplanner().replan(nummer, null);
        });

        Answer na = klantaanvraag(nummer);
        assertThat(na.text("/verwachtOp"))
                .isEqualTo(kalender.plusWerkdagen(beloofd, 1).toString());
        assertThat(na.json().path("vertragingen")).hasSize(1);
        assertThat(na.text("/vertragingen/0/oorzaak")).isEqualTo("KALENDER");
        assertThat(na.text("/vertragingen/0/zaak")).isEqualTo(zaak);
        assertThat(na.text("/vertragingen/0/klantHoren")).isEqualTo("true");
    }

    @Test
    void suspensionIsNotBlamedOnTheCalendar() {
        String zaak = intake(Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaak);
        AndereKalender nieuw = with(kalender.plusWerkdagen(vandaag, 8));

        transaction.executeWithoutResult(status -> {
            nieuw.wacht().check();
            jdbc.sql("update zaak set toestand = 'OPGESCHORT' where nummer = :zaak")
                    .param("zaak", zaak)
                    .update();
            jdbc.sql("""
                            insert into zaak_opschorting (zaak, gevraagd_op, gevraagd, uiterst_op, gevraagd_door)
                            values (:zaak, :van, 'Stuur een loonstrook.', :tot, 'belle')
                            """)
                    .param("zaak", zaak)
                    .param("van", vandaag)
                    .param("tot", vandaag.plusDays(7))
                    .update();
            nieuw.herplanner().replan(nummer, null);
        });

        assertThat(klantaanvraag(nummer).text("/vertragingen/0/oorzaak")).isEqualTo("OPGESCHORT");
    }

    @Test
    void sameCalendarAsksForNothing() {
        intake(Voorbeelden.hond());

        Integer again = transaction.execute(
                status -> with(vandaag.plusYears(40)).wacht().check());
        Integer same = transaction.execute(
                status -> with(vandaag.plusYears(40)).wacht().check());

        assertThat(again).isPositive();
        assertThat(same).isZero();
    }

    /** The second node finds the row of the first locked, and then its own calendar in it. */
    @Test
    void twoNodesThatStartAtOnceDoItOnce() throws InterruptedException {
        intake(Voorbeelden.hond());
        AndereKalender nieuw = with(vandaag.plusYears(41));
        List<Integer> planned = new ArrayList<>();
        Thread second = new Thread(
                () -> planned.add(transaction.execute(status -> nieuw.wacht().check())));

        transaction.executeWithoutResult(status -> {
            planned.add(nieuw.wacht().check());
            second.start();
        });
        second.join();

        assertThat(planned).hasSize(2);
        assertThat(planned.get(0)).isPositive();
        assertThat(planned.get(1)).isZero();
    }

    private AndereKalender with(LocalDate gesloten) {
        return AndereKalender.gesloten(beans, gesloten);
    }

    private String intake(String zaak) {
        return kcc.createZaakOf(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"), zaak);
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tom").get("/api/v1/klantaanvragen?zaak=" + zaak).text("/klantaanvragen/0/nummer");
    }

    private Answer klantaanvraag(String nummer) {
        return kcc.as("tom").get("/api/v1/klantaanvragen/" + nummer);
    }
}
