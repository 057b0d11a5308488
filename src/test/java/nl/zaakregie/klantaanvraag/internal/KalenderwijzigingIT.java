package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.GelijkgesteldeDag;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaak;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a day off that is added does to the days of the zaken themselves, and what it does not do to a term of law. */
@ApplicationTest
class KalenderwijzigingIT {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final Kcc kcc;
    private final ApplicationContext beans;
    private final JdbcClient jdbc;
    private final Kalendergegevens gegevens;
    private final Werkkalender kalender;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final LocalDate vandaag;

    @Autowired
    KalenderwijzigingIT(
            @LocalServerPort int port,
            ApplicationContext beans,
            JdbcClient jdbc,
            Kalendergegevens gegevens,
            Werkkalender kalender,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kcc = new Kcc(port);
        this.beans = beans;
        this.jdbc = jdbc;
        this.gegevens = gegevens;
        this.kalender = kalender;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.vandaag = LocalDate.now(clock);
    }

    /** The calendar of the application is the one that was planned with last, as other tests expect. */
    @AfterEach
    void restore() {
        transaction.executeWithoutResult(
                status -> beans.getBean(Kalenderwacht.class).check());
    }

    @Test
    void workThatHasBegunMovesWithItsKlantaanvraag() {
        String zaak = kcc.createZaken(Voorbeelden.kwijtschelding()).get(0);
        Answer ervoor = kcc.zaak(zaak);

        close(zaak, kalender.plusWerkdagen(vandaag, 7));

        LocalDate later = kalender.plusWerkdagen(vandaag, 16);
        Answer na = kcc.zaak(zaak);
        assertThat(na.text("/verwachtOp")).isEqualTo(later.toString());
        assertThat(kcc.as("tom")
                        .get("/api/v1/klantaanvragen/" + klantaanvraagVan(zaak))
                        .text("/verwachtOp"))
                .isEqualTo(later.toString());
        assertThat(dueOf(zaak)).isEqualTo(later);
        // Weeks of an agreement are weeks, whatever day is off in them.
        assertThat(na.text("/uiterlijkOp")).isEqualTo(ervoor.text("/uiterlijkOp"));
        assertThat(na.json().path("versie")).isEqualTo(ervoor.json().path("versie"));
        assertThat(na.json().path("historie").findValuesAsText("wat"))
                .last()
                .isEqualTo("Opnieuw berekend, omdat de kalender van de gemeente is gewijzigd: verwacht op "
                        + DAG.format(later) + " (was " + DAG.format(kalender.plusWerkdagen(vandaag, 15)) + ")");
    }

    @Test
    void agreementInWorkingDaysMovesToo() {
        String zaak = kcc.createZaken(Voorbeelden.hond()).get(0);

        close(zaak, kalender.plusWerkdagen(vandaag, 8));

        assertThat(kcc.zaak(zaak).text("/verwachtOp"))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 5).toString());
        assertThat(kcc.zaak(zaak).text("/uiterlijkOp"))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 11).toString());
        assertThat(kcc.zaak(zaak).json().path("historie").findValuesAsText("wat"))
                .last()
                .asString()
                .contains("uiterlijk klaar op", "(was ")
                .doesNotContain("verwacht op");
    }

    /** A municipality that closes its doors does not move the law. */
    @Test
    void closingDayDoesNotMoveATermOfLaw() {
        List<String> zaken = create("wmo-melding", "wmo-aanvraag");
        LocalDate einde = uiterlijkOp(zaken.get(0));

        close(zaken.get(0), einde);

        assertThat(uiterlijkOp(zaken.get(0))).isEqualTo(einde);
    }

    /** A day that is equated with a holiday does (Atw 1 and 3), also of work that has not begun. */
    @Test
    void holidayMovesATermOfLaw() {
        List<String> zaken = create("wmo-melding", "wmo-aanvraag");
        assertThat(kcc.zaak(zaken.get(1)).text("/toestand")).isEqualTo("GEPLAND");

        for (String zaak : zaken) {
            LocalDate einde = uiterlijkOp(zaak);
            Feestdagen nieuw = new Feestdagen(Stream.concat(
                            gegevens.gelijkgesteldeDagen().stream(), Stream.of(new GelijkgesteldeDag(einde, "proef")))
                    .toList());
            replan(zaak, new AndereKalender(beans, new Werkkalender(gegevens, nieuw), nieuw));

            LocalDate later = einde.datesUntil(einde.plusDays(10))
                    .filter(nieuw::isGewoneDag)
                    .findFirst()
                    .orElseThrow();
            assertThat(uiterlijkOp(zaak)).isEqualTo(later);
            assertThat(kcc.zaak(zaak).json().path("historie").findValuesAsText("wat"))
                    .anyMatch(regel -> regel.contains("uiterlijk klaar op " + DAG.format(later) + " (was "));
        }
    }

    @Test
    void dayThatTouchesNothingChangesNothing() {
        String kort = kcc.createZaken(Voorbeelden.hond()).get(0);
        String bijDeBalie = kcc.createUittreksel();
        List<String> wettelijk = create("woo-verzoek", "wmo-melding");
        List<String> zaken =
                Stream.concat(Stream.of(kort, bijDeBalie), wettelijk.stream()).toList();
        List<String> ervoor = zaken.stream().map(zaak -> kcc.zaak(zaak).text()).toList();

        zaken.forEach(zaak -> close(zaak, vandaag.plusYears(20)));

        assertThat(zaken.stream().map(zaak -> kcc.zaak(zaak).text())).isEqualTo(ervoor);
    }

    @Test
    void suspendedWorkIsCountedWithItsSuspension() {
        String zaak = kcc.createZaken(Voorbeelden.kwijtschelding()).get(0);
        Answer suspended =
                kcc.as("belle").post("/api/v1/zaken/" + zaak + "/opschorting", """
                {"gevraagd": "Stuur een loonstrook.", "uiterstOp": "%s", "versie": 0}""".formatted(vandaag.plusDays(7)));
        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        LocalDate ervoor = LocalDate.parse(kcc.zaak(zaak).text("/verwachtOp"));

        close(zaak, kalender.minusWerkdagen(ervoor, 1));

        assertThat(kcc.zaak(zaak).text("/verwachtOp"))
                .isEqualTo(kalender.plusWerkdagen(ervoor, 1).toString());
    }

    /** The term counts from the day of reopening too; it must not fall back to that of the request. */
    @Test
    void reopenedZaakKeepsItsTerm() {
        String zaak = create("wmo-melding").get(0);
        step("anja", zaak, "intrekking");
        // Asked for long ago.
        jdbc.sql("update zaak set startdatum = startdatum - 60, uiterlijk_op = uiterlijk_op - 60 where nummer = :zaak")
                .param("zaak", zaak)
                .update();
        step("amira", zaak, "heropening");
        LocalDate ervoor = uiterlijkOp(zaak);

        close(zaak, vandaag.plusYears(20));

        assertThat(uiterlijkOp(zaak)).isEqualTo(ervoor);
    }

    private void step(String account, String zaak, String stap) {
        int versie = kcc.zaak(zaak).json().path("versie").asInt();
        Answer answer = kcc.as(account).post("/api/v1/zaken/" + zaak + "/" + stap, """
                {"reden": "De klant belde.", "versie": %d}""".formatted(versie));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The application starts with this day off. */
    private void close(String zaak, LocalDate dag) {
        replan(zaak, AndereKalender.gesloten(beans, dag));
    }

    /** In one transaction, so that the scheduled job, which has the old calendar, does not come first. */
    private void replan(String zaak, AndereKalender nieuw) {
        String nummer = klantaanvraagVan(zaak);
        transaction.executeWithoutResult(status -> {
            assertThat(nieuw.wacht().check()).isPositive();
            nieuw.herplanner().replan(nummer, null);
            // The other way round for what follows in the same test.
            beans.getBean(Kalenderwacht.class).check();
            beans.getBean(Agenda.class).clear(nummer);
        });
    }

    private List<String> create(String... zaaktypen) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anja", null, "ROLE_eerstelijn"));
        try {
            return transaction.execute(status -> beans
                    .getBean(Klantaanvragen.class)
                    .create(new NewKlantaanvraag(
                            null,
                            null,
                            Stream.of(zaaktypen)
                                    .map(zaaktype -> new NewZaak(
                                            beans.getBean(Catalogus.class).getZaaktype(zaaktype),
                                            Lijn.VAKAFDELING,
                                            Map.of(),
                                            Set.of(),
                                            null,
                                            null,
                                            null,
                                            null,
                                            null))
                                    .toList()))
                    .stream()
                    .map(Zaak::nummer)
                    .toList());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private LocalDate uiterlijkOp(String zaak) {
        return LocalDate.parse(kcc.zaak(zaak).text("/uiterlijkOp"));
    }

    /** The day by which the task of the zaak should be done. */
    private LocalDate dueOf(String zaak) {
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(zaak)
                .singleResult()
                .getDueDate()
                .toInstant()
                .atZone(clock.getZone())
                .toLocalDate();
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tom").get("/api/v1/klantaanvragen?zaak=" + zaak).text("/klantaanvragen/0/nummer");
    }
}
