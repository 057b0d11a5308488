package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Sluitingsdag;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.zaak.Zaakverlopen;
import nl.zaakregie.zaak.Zaken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A calendar that changed between two starts of the application, and what that does to promises. */
@ApplicationTest
class KalenderwachtIT {

    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final Agenda agenda;
    private final Kalenderwacht wacht;
    private final Werkkalender kalender;
    private final Kalendergegevens gegevens;
    private final Feestdagen feestdagen;
    private final KlantaanvraagRepository repository;
    private final OnderdeelRepository onderdelen;
    private final Catalogus catalogus;
    private final Zaken zaken;
    private final Zaakverlopen verlopen;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LocalDate vandaag;

    @Autowired
    KalenderwachtIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Agenda agenda,
            Kalenderwacht wacht,
            Werkkalender kalender,
            Kalendergegevens gegevens,
            Feestdagen feestdagen,
            KlantaanvraagRepository repository,
            OnderdeelRepository onderdelen,
            Catalogus catalogus,
            Zaken zaken,
            Zaakverlopen verlopen,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.wacht = wacht;
        this.kalender = kalender;
        this.gegevens = gegevens;
        this.feestdagen = feestdagen;
        this.repository = repository;
        this.onderdelen = onderdelen;
        this.catalogus = catalogus;
        this.zaken = zaken;
        this.verlopen = verlopen;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
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
        Werkkalender nieuw = with(kalender.plusWerkdagen(vandaag, 7));

        // In one transaction, so that the scheduled job, which has the old calendar, does not come first.
        transaction.executeWithoutResult(status -> {
            assertThat(wacht(nieuw).check()).isPositive();
            herplanner(nieuw).replan(nummer, null);
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
        Werkkalender nieuw = with(kalender.plusWerkdagen(vandaag, 8));

        transaction.executeWithoutResult(status -> {
            wacht(nieuw).check();
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
            herplanner(nieuw).replan(nummer, null);
        });

        assertThat(klantaanvraag(nummer).text("/vertragingen/0/oorzaak")).isEqualTo("OPGESCHORT");
    }

    @Test
    void sameCalendarAsksForNothing() {
        intake(Voorbeelden.hond());

        Integer again =
                transaction.execute(status -> wacht(with(vandaag.plusYears(40))).check());
        Integer same =
                transaction.execute(status -> wacht(with(vandaag.plusYears(40))).check());

        assertThat(again).isPositive();
        assertThat(same).isZero();
    }

    /** The second node finds the row of the first locked, and then its own calendar in it. */
    @Test
    void twoNodesThatStartAtOnceDoItOnce() throws InterruptedException {
        intake(Voorbeelden.hond());
        Werkkalender nieuw = with(vandaag.plusYears(41));
        List<Integer> planned = new ArrayList<>();
        Thread second = new Thread(
                () -> planned.add(transaction.execute(status -> wacht(nieuw).check())));

        transaction.executeWithoutResult(status -> {
            planned.add(wacht(nieuw).check());
            second.start();
        });
        second.join();

        assertThat(planned).hasSize(2);
        assertThat(planned.get(0)).isPositive();
        assertThat(planned.get(1)).isZero();
    }

    /** The calendar with one closing day more. */
    private Werkkalender with(LocalDate gesloten) {
        List<Sluitingsdag> sluitingsdagen = new ArrayList<>(gegevens.sluitingsdagen());
        sluitingsdagen.add(new Sluitingsdag(werkdag(gesloten), "Gemeentehuis dicht"));
        return new Werkkalender(
                new Kalendergegevens(
                        gegevens.geldigVanaf(),
                        gegevens.geldigTotEnMet(),
                        gegevens.openingstijden(),
                        sluitingsdagen,
                        gegevens.gelijkgesteldeDagen(),
                        gegevens.dwangsombedragen()),
                feestdagen);
    }

    private LocalDate werkdag(LocalDate datum) {
        return kalender.eersteWerkdagVanaf(datum);
    }

    private Kalenderwacht wacht(Werkkalender met) {
        return new Kalenderwacht(jdbc, agenda, met, clock);
    }

    private Herplanner herplanner(Werkkalender met) {
        return new Herplanner(
                repository,
                onderdelen,
                agenda,
                new Planinvoer(catalogus, new Termijnen(met, feestdagen), met),
                zaken,
                verlopen,
                met,
                events,
                clock,
                Duration.ofMinutes(15));
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
