package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rusttijd;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.support.Werklijst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer hears of a promise that moves when it has come to rest: one mail with the day that it became, or none. */
@ApplicationTest
class RusttijdIT {

    private static final String KLANTAANVRAGEN = "/api/v1/klantaanvragen/";

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final Vertragingsmelder melder;
    private final Werkkalender kalender;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LocalDate vandaag;
    private final String adres = "k" + UUID.randomUUID() + "@voorbeeld.example";
    private List<String> zaken = List.of();
    private String nummer = "";

    @Autowired
    RusttijdIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Vertragingsmelder melder,
            Werkkalender kalender,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.melder = melder;
        this.kalender = kalender;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.vandaag = LocalDate.now(clock);
    }

    /** Two short services and a long one: 5, 5 and 15 working days. */
    @BeforeEach
    void ask() {
        zaken = kcc.createZakenOf(
                """
                {"kanaal": "telefoon", "vraagtype": "kwijtschelding-aanvragen", "zaaktype": "kwijtschelding",
                 "vraag": "Ik wil dit graag regelen.",
                 "betrokkene": {"soort": "NIEUW", "gegevens": {"naam": "Rustproef", "emailadres": "%s"}}}""".formatted(adres), Voorbeelden.hond(), Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        nummer =
                kcc.as("tom").get("/api/v1/klantaanvragen?zaak=" + zaken.get(0)).text("/klantaanvragen/0/nummer");
    }

    @Test
    void severalMovesAreOneMailWithTheLastDay() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        relate(zaken.get(0), zaken.get(1), "EERST_KLAAR");

        // Whoever directs knows at once, and so does who looks at the klantaanvraag.
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
        assertThat(klantaanvraag().text("/verwachtOp")).isEqualTo(werkdag(25).toString());
        assertThat(OffsetDateTime.parse(klantaanvraag().text("/berichtNa")).toInstant())
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(13)),
                        clock.instant().plus(Duration.ofMinutes(16)));
        melder.runDue();
        assertThat(told()).isEmpty();

        assertThat(Rusttijd.pass(jdbc, zaken.get(0))).isTrue();
        melder.runDue();
        melder.runDue();

        assertThat(told()).containsExactly("vertraging:" + nummer + "-" + werkdag(25));
        assertThat(tekst()).contains("Een zaak moet wachten op een andere zaak.");
        assertThat(klantaanvraag().json().has("berichtNa")).isFalse();
    }

    @Test
    void nextMoveAfterTheMailIsANextMail() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        pass();
        relate(zaken.get(0), zaken.get(1), "EERST_KLAAR");
        pass();

        assertThat(told())
                .containsExactly(
                        "vertraging:" + nummer + "-" + werkdag(20), "vertraging:" + nummer + "-" + werkdag(25));
    }

    /** A slip of the hand costs nobody anything: not the customer, and not whoever directs. */
    @Test
    void moveThatIsTakenBackIsNotTold() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        relate(zaken.get(2), zaken.get(0), "GEEN");
        pass();

        assertThat(told()).isEmpty();
        Answer na = klantaanvraag();
        assertThat(na.text("/verwachtOp")).isEqualTo(werkdag(15).toString());
        assertThat(na.json().has("berichtNa")).isFalse();
        assertThat(na.text("/beoordelingen/0/uitkomst")).isEqualTo("VERVALLEN");
        assertThat(historie(na))
                .anyMatch(regel -> regel.startsWith("De klant krijgt de uitkomst toch op "))
                .contains("De vertraging hoeft niet meer te worden beoordeeld: de klant krijgt de uitkomst op de dag"
                        + " die de klant kent");
        assertThat(Werklijst.of("amira", port).numbers("Regie")).doesNotContain(nummer);
    }

    @Test
    void moveThatIsPartlyTakenBackIsToldAsItIsInTheEnd() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        relate(zaken.get(0), zaken.get(1), "EERST_KLAAR");
        relate(zaken.get(0), zaken.get(1), "GEEN");
        pass();

        assertThat(told()).containsExactly("vertraging:" + nummer + "-" + werkdag(20));
        assertThat(klantaanvraag().text("/verwachtOp")).isEqualTo(werkdag(20).toString());
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
    }

    @Test
    void dayThatWasToldIsNotTakenBack() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        pass();
        relate(zaken.get(0), zaken.get(1), "EERST_KLAAR");
        relate(zaken.get(2), zaken.get(0), "GEEN");
        relate(zaken.get(0), zaken.get(1), "GEEN");
        pass();

        assertThat(told()).containsExactly("vertraging:" + nummer + "-" + werkdag(20));
        assertThat(klantaanvraag().text("/verwachtOp")).isEqualTo(werkdag(20).toString());
        // The delay that was told still asks what to do about it.
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
    }

    @Test
    void whoHearsThatAllIsReadyHearsNoLaterDay() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        zaken.forEach(zaak -> {
            Answer answer = kcc.as("anja").post("/api/v1/zaken/" + zaak + "/intrekking", """
                    {"reden": "De klant belde.", "versie": %d}""".formatted(
                            kcc.zaak(zaak).json().path("versie").asInt()));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        });
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(klantaanvraag().text("/status")).isEqualTo("AFGEROND"));

        assertThat(klantaanvraag().json().has("berichtNa")).isFalse();
        pass();
        assertThat(told()).isEmpty();
    }

    @Test
    void nodesThatTellAtTheSameMomentTellOnce() {
        relate(zaken.get(2), zaken.get(0), "EERST_KLAAR");
        Rusttijd.pass(jdbc, zaken.get(0));

        IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(melder::runDue))
                .toList()
                .forEach(CompletableFuture::join);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(told()).hasSize(1));
    }

    /** One look in one index, also when nobody has to be told. */
    @Test
    void tickWithNobodyToTellLooksInOneIndex() {
        String plan = transaction.execute(status -> {
            // A table of a few rows is read whole, whatever indexes it has.
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            return String.join("\n", jdbc.sql("""
                            explain select nummer from klantaanvraag where bericht_na <= timestamptz '2000-01-01'
                            order by bericht_na limit 100
                            """).query(String.class).list());
        });

        assertThat(plan).contains("using klantaanvraag_bericht").doesNotContain("Sort", "Seq Scan");
    }

    private void pass() {
        Rusttijd.pass(jdbc, zaken.get(0));
        melder.runDue();
    }

    private void relate(String van, String naar, String soort) {
        Answer answer = kcc.relate(nummer, van, naar, soort);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private LocalDate werkdag(int n) {
        return kalender.plusWerkdagen(vandaag, n);
    }

    private Answer klantaanvraag() {
        return kcc.as("tom").get(KLANTAANVRAGEN + nummer);
    }

    private static List<String> historie(Answer klantaanvraag) {
        List<String> regels = new ArrayList<>();
        klantaanvraag
                .json()
                .path("historie")
                .forEach(regel -> regels.add(regel.path("wat").asText()));
        return regels;
    }

    /** The keys of the mails about a later day. */
    private List<String> told() {
        return jdbc.sql("select sleutel from bericht where aan = :aan and sleutel like 'vertraging:%' order by sleutel")
                .param("aan", adres)
                .query(String.class)
                .list();
    }

    private String tekst() {
        return jdbc.sql("select tekst from bericht where aan = :aan and sleutel like 'vertraging:%'")
                .param("aan", adres)
                .query(String.class)
                .single();
    }
}
