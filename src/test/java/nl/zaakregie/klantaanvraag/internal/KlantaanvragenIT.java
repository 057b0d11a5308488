package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.zaak.ZaakTermijnChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A klantaanvraag from its intake to its last zaak: what is planned, what moves it, and who hears of that. */
@ApplicationTest
class KlantaanvragenIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KLANTAANVRAGEN = "/api/v1/klantaanvragen";

    private static final String HOND = Voorbeelden.hond();
    private static final String KWIJTSCHELDING = Voorbeelden.kwijtschelding();

    private final int port;
    private final Kcc kcc;
    private final Planningstaak planningstaak;
    private final Werkkalender kalender;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final LocalDate vandaag;

    @Autowired
    KlantaanvragenIT(
            @LocalServerPort int port,
            Planningstaak planningstaak,
            Werkkalender kalender,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.planningstaak = planningstaak;
        this.kalender = kalender;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.vandaag = LocalDate.now(clock);
    }

    @Test
    void theFiveAndTheFifteen() {
        List<String> eerste = kcc.createZaken(HOND, KWIJTSCHELDING);
        List<String> tweede = kcc.createZaken(HOND);
        String kort = eerste.get(0);
        String lang = eerste.get(1);
        String ander = tweede.get(0);
        LocalDate vijftien = kalender.plusWerkdagen(vandaag, 15);

        // Neither promise moves.
        assertThat(klantaanvraagVan(kort).text("/beloofdOp")).isEqualTo(vijftien.toString());
        assertThat(klantaanvraagVan(ander).text("/beloofdOp"))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 5).toString());
        assertThat(klantaanvraagVan(kort).json().path("kritiekePad").get(0).asText())
                .isEqualTo(lang);
        // The short work of the first customer begins five working days before the long one ends.
        Answer zaak = kcc.zaak(kort);
        assertThat(zaak.text("/toestand")).isEqualTo("GEPLAND");
        assertThat(zaak.text("/geplandeStart"))
                .isEqualTo(kalender.minusWerkdagen(vijftien, 5).toString());
        assertThat(zaak.text("/verwachtOp")).isEqualTo(vijftien.toString());
        // What was agreed with the department counts from the planned start.
        assertThat(zaak.text("/uiterlijkOp"))
                .isEqualTo(kalender.plusWerkdagen(vijftien, 5).toString());
        assertThat(kcc.zaak(lang).text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(Tasklistsessie.logIn("tom", port).tasks(kort)).containsExactly("Wacht op geplande start");
        // The second customer asked for the short service only, so his comes first.
        Answer waaromAnder = planning(ander);
        Answer waaromKort = planning(kort);
        assertThat(waaromAnder.text("/zaak/uitersteStart")).isEqualTo(vandaag.toString());
        assertThat(waaromAnder.json().path("ervoor").asInt())
                .isLessThan(waaromKort.json().path("ervoor").asInt());
        assertThat(waaromKort.text("/uitleg")).isNotNull();
        assertThat(waaromKort.json().path("uitleg").toString()).contains("Begin uiterlijk op", "10 werkdagen speling");

        suspend(lang, vandaag.plusDays(7));

        int dagen = kalender.werkdagenTussen(vandaag, vandaag.plusDays(7));
        LocalDate later = kalender.plusWerkdagen(vandaag, 15 + dagen);
        waitUntilPlanned(kort, later);
        Answer na = klantaanvraagVan(kort);
        assertThat(na.text("/beloofdOp")).isEqualTo(vijftien.toString());
        assertThat(na.text("/verwachtOp")).isEqualTo(later.toString());
        assertThat(na.json().path("vertragingen")).hasSize(1);
        assertThat(na.text("/vertragingen/0/zaak")).isEqualTo(lang);
        assertThat(na.text("/vertragingen/0/oorzaak")).isEqualTo("OPGESCHORT");
        assertThat(na.text("/vertragingen/0/werkdagen")).isEqualTo(String.valueOf(dagen));
        assertThat(na.text("/vertragingen/0/klantHoren")).isEqualTo("true");
        assertThat(kcc.zaak(kort).text("/geplandeStart"))
                .isEqualTo(kalender.minusWerkdagen(later, 5).toString());
        // Planned again without anything new: the customer is not told twice.
        change(lang);
        waitUntilAgendaIsDone(na.text("/nummer"));
        assertThat(klantaanvraagVan(kort).json().path("vertragingen")).hasSize(1);
    }

    @Test
    void whatWaitsBeginsOnItsDayAlsoWhenThatDayHasPassed() {
        List<String> zaken = kcc.createZaken(HOND, KWIJTSCHELDING);
        String kort = zaken.get(0);
        // As if nothing had run for weeks.
        String nummer = klantaanvraagVan(kort).text("/nummer");
        jdbc.sql("update klantaanvraag_agenda set op = :op where klantaanvraag = :nummer")
                .param("op", vandaag.minusDays(20))
                .param("nummer", nummer)
                .update();
        lengthen(kort, 15);

        await().atMost(PATIENCE).untilAsserted(() -> {
            planningstaak.runDue();
            assertThat(kcc.zaak(kort).text("/toestand")).isEqualTo("IN_BEHANDELING");
        });

        Answer klantaanvraag = klantaanvraagVan(kort);
        assertThat(zaak(klantaanvraag, kort).path("stand").asText()).isEqualTo("LOOPT");
        assertThat(kcc.zaak(kort).json().path("historie").toString()).contains("systeem");
    }

    @Test
    void zakenOfOneKlantaanvraagWaitForEachOtherWhenSomebodySaysSo() {
        List<String> zaken = kcc.createZaken(HOND, KWIJTSCHELDING);
        String kort = zaken.get(0);
        String lang = zaken.get(1);
        String nummer = klantaanvraagVan(kort).text("/nummer");

        Answer answer = kcc.relate(nummer, lang, kort, "EERST_KLAAR");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/einde"))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 20).toString());
        Answer klantaanvraag = klantaanvraagVan(kort);
        assertThat(klantaanvraag.json().path("kritiekePad"))
                .extracting(JsonNode::asText)
                .containsExactly(lang, kort);
        assertThat(zaak(klantaanvraag, kort).path("wachtOp").get(0).asText()).isEqualTo(lang);
        assertThat(klantaanvraag.text("/vertragingen/0/oorzaak")).isEqualTo("RELATIE");

        assertThat(kcc.relate(nummer, kort, lang, "GEEN").text("/einde"))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 15).toString());
    }

    @Test
    void circleIsRefusedNamingItsPathAndNothingChanges() {
        List<String> zaken = kcc.createZaken(HOND, HOND, KWIJTSCHELDING);
        String nummer = klantaanvraagVan(zaken.get(0)).text("/nummer");
        assertThat(kcc.relate(nummer, zaken.get(0), zaken.get(1), "EERST_KLAAR").status())
                .isEqualTo(200);
        assertThat(kcc.relate(nummer, zaken.get(1), zaken.get(2), "EERST_KLAAR").status())
                .isEqualTo(200);
        String ervoor = kcc.as("tess").get(KLANTAANVRAGEN + "/" + nummer).text();

        Answer answer = kcc.relate(nummer, zaken.get(2), zaken.get(0), "EERST_KLAAR");

        assertThat(answer.refusals()).containsExactly("naar: kring");
        assertThat(answer.text("/invalidParams/0/reason")).contains(zaken.get(0) + " → " + zaken.get(1));
        assertThat(kcc.as("tess").get(KLANTAANVRAGEN + "/" + nummer).text()).isEqualTo(ervoor);
        assertThat(kcc.relate(nummer, zaken.get(0), zaken.get(0), "EERST_KLAAR").refusals())
                .containsExactly("naar: zelfde-zaak");
        assertThat(kcc.relate(nummer, "ZAAK-2026-9999999", zaken.get(0), "SAMEN_LEVEREN")
                        .refusals())
                .containsExactly("van: onbekende-waarde");
    }

    @Test
    void extendedTermStaysInThePlan() {
        String zaak = kcc.createParkeervergunning();
        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + zaak + "/verlenging", """
                {"reden": "Advies is nog niet binnen.", "versie": 0}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        LocalDate verlengd = LocalDate.parse(kcc.zaak(zaak).text("/verwachtOp"));
        waitUntilPlanned(zaak, verlengd);

        // Planned again when the customer had been told the new day.
        change(zaak);
        waitUntilAgendaIsDone(klantaanvraagVan(zaak).text("/nummer"));

        Answer na = klantaanvraagVan(zaak);
        assertThat(na.text("/einde")).isEqualTo(verlengd.toString());
        assertThat(na.text("/verwachtOp")).isEqualTo(verlengd.toString());
        assertThat(na.json().path("vertragingen")).hasSize(1);
    }

    @Test
    void closesWhenAllItsZakenAreClosed() {
        String parkeervergunning = kcc.createParkeervergunning();
        String nummer = klantaanvraagVan(parkeervergunning).text("/nummer");

        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + parkeervergunning + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await().atMost(PATIENCE).untilAsserted(() -> {
            planningstaak.runDue();
            assertThat(kcc.as("olga").get(KLANTAANVRAGEN + "/" + nummer).text("/status"))
                    .isEqualTo("AFGEROND");
        });
    }

    @Test
    void listFindsKlantaanvraagOfZaakAndPages() {
        String zaak = kcc.createZaken(HOND).get(0);
        String nummer = klantaanvraagVan(zaak).text("/nummer");

        Answer found = kcc.as("amira").get(KLANTAANVRAGEN + "?zaak=" + zaak + "&status=OPEN&vertraagd=false");
        assertThat(found.json().path("klantaanvragen")).hasSize(1);
        assertThat(found.text("/klantaanvragen/0/nummer")).isEqualTo(nummer);
        assertThat(found.text("/klantaanvragen/0/openZaken")).isEqualTo("1");

        kcc.createZaken(HOND);
        Answer first = kcc.as("amira").get(KLANTAANVRAGEN + "?limiet=1");
        Answer second = kcc.as("amira").get(KLANTAANVRAGEN + "?limiet=1&na=" + first.text("/volgende"));
        assertThat(second.text("/klantaanvragen/0/nummer")).isLessThan(first.text("/klantaanvragen/0/nummer"));
        assertThat(kcc.as("amira").get(KLANTAANVRAGEN + "?na=onzin").refusals()).containsExactly("na: ongeldig");
        assertThat(kcc.as("amira").get(KLANTAANVRAGEN + "/KA-2026-9999999").status())
                .isEqualTo(404);
    }

    /** One look in one index: the plan of the query that a tick with nothing to do asks. */
    @Test
    void tickWithNothingToDoLooksInOneIndex() {
        String plan = transaction.execute(status -> {
            // A table of a few rows is read whole, whatever indexes it has.
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql(
                                    "explain select id from klantaanvraag_agenda where op <= date '2000-01-01' order by op, id limit 500")
                            .query(String.class)
                            .list());
        });

        assertThat(plan).contains("using klantaanvraag_agenda_op").doesNotContain("Sort", "Seq Scan");
    }

    private Answer klantaanvraagVan(String zaak) {
        Answer found = kcc.as("tom").get(KLANTAANVRAGEN + "?zaak=" + zaak);
        return kcc.as("tom").get(KLANTAANVRAGEN + "/" + found.text("/klantaanvragen/0/nummer"));
    }

    private Answer planning(String zaak) {
        Answer answer = kcc.as("tom").get("/api/v1/zaken/" + zaak + "/planning");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static JsonNode zaak(Answer klantaanvraag, String nummer) {
        for (JsonNode zaak : klantaanvraag.json().path("zaken")) {
            if (zaak.path("nummer").asText().equals(nummer)) {
                return zaak;
            }
        }
        throw new AssertionError("no zaak " + nummer);
    }

    /** The customer is asked for something and has until this day. */
    private void suspend(String zaak, LocalDate uiterstOp) {
        Answer answer = kcc.as("belle").post("/api/v1/zaken/" + zaak + "/opschorting", """
                {"gevraagd": "Stuur een loonstrook.", "uiterstOp": "%s", "versie": 0}""".formatted(uiterstOp));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void change(String zaak) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ZaakTermijnChanged(zaak)));
    }

    /** The work takes this many working days after all, so that it must begin now. */
    private void lengthen(String zaak, int werkdagen) {
        jdbc.sql("update klantaanvraag_zaak set werkdagen = :werkdagen where zaak = :zaak")
                .param("werkdagen", werkdagen)
                .param("zaak", zaak)
                .update();
    }

    private void waitUntilPlanned(String zaak, LocalDate einde) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            planningstaak.runDue();
            assertThat(klantaanvraagVan(zaak).text("/einde")).isEqualTo(einde.toString());
        });
    }

    private void waitUntilAgendaIsDone(String nummer) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            planningstaak.runDue();
            assertThat(jdbc.sql("select count(*) from klantaanvraag_agenda where klantaanvraag = :nummer and op <= :op")
                            .param("nummer", nummer)
                            .param("op", vandaag)
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }
}
