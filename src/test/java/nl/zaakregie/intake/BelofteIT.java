package nl.zaakregie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Zaaktype;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraagzoekvraag;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.klantaanvraag.internal.Herplanner;
import nl.zaakregie.platform.Reisklok;
import nl.zaakregie.platform.engine.EngineLogin;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Opschortingsverzoek;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktermijnen;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaken;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tells the customer a day, tells the same day: the zaak, its task, the klantaanvraag and the mail. */
@ApplicationTest
class BelofteIT {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final Catalogus catalogus;
    private final Werkkalender kalender;
    private final Klanten klanten;
    private final Klantaanvragen klantaanvragen;
    private final Herplanner herplanner;
    private final Zaken zaken;
    private final Zaaktermijnen termijnen;
    private final TaskService tasks;
    private final EngineLogin login;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Reisklok klok;
    private final TransactionTemplate transaction;

    @Autowired
    BelofteIT(
            Catalogus catalogus,
            Werkkalender kalender,
            Klanten klanten,
            Klantaanvragen klantaanvragen,
            Herplanner herplanner,
            Zaken zaken,
            Zaaktermijnen termijnen,
            TaskService tasks,
            EngineLogin login,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Reisklok klok,
            PlatformTransactionManager transactions) {
        this.catalogus = catalogus;
        this.kalender = kalender;
        this.klanten = klanten;
        this.klantaanvragen = klantaanvragen;
        this.herplanner = herplanner;
        this.zaken = zaken;
        this.termijnen = termijnen;
        this.tasks = tasks;
        this.login = login;
        this.events = events;
        this.jdbc = jdbc;
        this.klok = klok;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Eight, six, five, four and two weeks before Christmas; and weekends, of which the last one is Christmas itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-30",
                "2026-11-13",
                "2026-11-20",
                "2026-11-27",
                "2026-12-11",
                "2026-12-12",
                "2026-12-13",
                "2026-12-24",
                "2026-12-25"
            })
    void everyZaaktypeIsPromisedForOneWorkingDay(LocalDate dag) {
        on(dag, () -> catalogus.zaaktypen().forEach(zaaktype -> assertOneDay(ask(zaaktype), zaaktype)));
    }

    @Test
    void whatTheServicenormPromisesForAHolidayIsPromisedForTheWorkingDayBeforeIt() {
        on(LocalDate.of(2026, 11, 27), () -> {
            Zaak zaak = ask(catalogus.getZaaktype("vooroverleg-bouwplan")).get(0);

            assertThat(zaak.verwachtOp()).isEqualTo("2026-12-24");
        });
    }

    @Test
    void whatIsAskedTogetherIsPromisedForOneWorkingDay() {
        on(LocalDate.of(2026, 11, 27), () -> {
            List<Zaak> samen =
                    ask(catalogus.getZaaktype("vooroverleg-bouwplan"), catalogus.getZaaktype("hond-aanmelden"));

            assertThat(samen).extracting(Zaak::verwachtOp).containsOnly(LocalDate.of(2026, 12, 24));
            assertThat(klantaanvraagVan(samen).beloofdOp()).isEqualTo("2026-12-24");
        });
    }

    @Test
    void aPromiseMovesByTheWorkingDaysOnWhichTheWorkStandsStill() {
        on(LocalDate.of(2026, 11, 27), () -> {
            List<Zaak> gevraagd = ask(catalogus.getZaaktype("vooroverleg-bouwplan"));
            String nummer = gevraagd.get(0).nummer();
            // Monday up to and including Friday.
            login.enter("olga", Set.of("afd-vergunningen"));
            try {
                termijnen.suspend(nummer, new Opschortingsverzoek("Stuur een tekening.", LocalDate.of(2026, 12, 4), 0));
            } finally {
                login.leave();
            }

            herplanner.replan(klantaanvraagVan(gevraagd).nummer(), null);

            Klantaanvraag na = klantaanvraagVan(gevraagd);
            assertThat(na.beloofdOp()).isEqualTo("2026-12-24");
            assertThat(na.verwachtOp()).isEqualTo("2027-01-04");
            assertThat(zaken.getZaak(nummer).verwachtOp()).isEqualTo(na.verwachtOp());
        });
    }

    private void assertOneDay(List<Zaak> gevraagd, Zaaktype zaaktype) {
        Zaak zaak = gevraagd.get(0);
        Klantaanvraag klantaanvraag = klantaanvraagVan(gevraagd);
        String wat = zaaktype.identificatie() + ", gevraagd op " + zaak.startdatum();
        assertThat(kalender.isWerkdag(zaak.verwachtOp())).as(wat).isTrue();
        assertThat(zaak.verwachtOp()).as(wat).isBeforeOrEqualTo(zaak.uiterlijkOp());
        assertThat(klantaanvraag.beloofdOp()).as(wat).isEqualTo(zaak.verwachtOp());
        assertThat(mailVan(klantaanvraag)).as(wat).contains(DAG.format(zaak.verwachtOp()));
        if (zaak.toestand() != Zaaktoestand.GEPLAND && zaak.klaarVoor() == null) {
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(zaak.nummer())
                            .singleResult()
                            .getDueDate()
                            .toInstant()
                            .atZone(Werkkalender.ZONE)
                            .toLocalDate())
                    .as(wat)
                    .isEqualTo(zaak.verwachtOp());
        }

        herplanner.replan(klantaanvraag.nummer(), null);

        Klantaanvraag na = klantaanvraagVan(gevraagd);
        assertThat(na.vertragingen()).as(wat).isEmpty();
        assertThat(na.einde()).as(wat).isEqualTo(zaak.verwachtOp());
    }

    /** What a customer asks for at once, confirmed by mail. */
    private List<Zaak> ask(Zaaktype... zaaktypen) {
        String klant = klanten.register(klantgegevens()).nummer();
        List<String> nummers = klantaanvragen
                .create(new NewKlantaanvraag(
                        null,
                        klant,
                        List.of(zaaktypen).stream()
                                .map(zaaktype -> new NewZaak(
                                        zaaktype, Lijn.VAKAFDELING, Map.of(), Set.of(), null, null, klant, null, null))
                                .toList()))
                .stream()
                .map(Zaak::nummer)
                .toList();
        events.publishEvent(new ZakenCreated("KC-2026-0000001", klant, nummers));
        return nummers.stream().map(zaken::getZaak).toList();
    }

    private static Klantgegevens klantgegevens() {
        return new Klantgegevens(
                "Voorbeeldkerst",
                null,
                null,
                null,
                UUID.randomUUID() + "@voorbeeld.example",
                null,
                null,
                null,
                null,
                null);
    }

    private Klantaanvraag klantaanvraagVan(List<Zaak> gevraagd) {
        return klantaanvragen.getKlantaanvraag(klantaanvragen
                .search(new Klantaanvraagzoekvraag(null, null, gevraagd.get(0).nummer(), null, null, null, 1))
                .get(0)
                .nummer());
    }

    private String mailVan(Klantaanvraag klantaanvraag) {
        return jdbc.sql("select tekst from bericht where sleutel = :sleutel")
                .param(
                        "sleutel",
                        "bevestiging:" + klantaanvraag.zaken().get(0).plan().nummer())
                .query(String.class)
                .single();
    }

    /** Does this on a morning, and undoes it. */
    private void on(LocalDate dag, Runnable werk) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anja", null, "ROLE_eerstelijn"));
        klok.travelTo(
                ZonedDateTime.of(dag, LocalTime.of(10, 0), Werkkalender.ZONE).toInstant());
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                werk.run();
            });
        } finally {
            klok.returnToNow();
            SecurityContextHolder.clearContext();
        }
    }
}
