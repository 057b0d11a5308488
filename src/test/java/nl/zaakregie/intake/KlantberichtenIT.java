package nl.zaakregie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zaakregie.klantaanvraag.VertragingSettled;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rusttijd;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer hears by mail about the zaken that a contact leads to. */
@ApplicationTest
class KlantberichtenIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String adres = "k" + UUID.randomUUID() + "@voorbeeld.example";
    private Kcc kcc = new Kcc(0);

    @BeforeEach
    void call() {
        kcc = new Kcc(port);
    }

    @Test
    void theCallerGetsOneConfirmationWithNumbersAndDaysOnly() {
        Answer intake = intake(adres, Voorbeelden.uittreksel(), Voorbeelden.parkeervergunning());

        String eerste = intake.text("/zaken/0/nummer");
        String tweede = intake.text("/zaken/1/nummer");
        assertThat(keys()).containsExactly("bevestiging:" + eerste);
        String tekst = texts().get(0);
        assertThat(tekst).contains(eerste, tweede, "U hoort van ons uiterlijk op");
        assertThat(tekst).doesNotContain("Proefklant", "999990019", "uittreksel", "parkeer", "Uittreksel", "Parkeer");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(states()).containsExactly("VERSTUURD"));
        assertThat(looks("bevestiging mailen")).isPositive();
    }

    @Test
    void theResultIsToldOnceWhenTheLastOfThemIsDone() {
        Answer intake = intake(adres, Voorbeelden.uittreksel(), Voorbeelden.uittreksel());
        String eerste = intake.text("/zaken/0/nummer");
        String tweede = intake.text("/zaken/1/nummer");

        close(eerste);
        assertThat(keys()).hasSize(1);

        close(tweede);
        // The planning job sees that nothing is left to do.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(keys()).hasSize(2));
        assertThat(keys().get(1)).startsWith("afgerond:KA-");
        assertThat(texts().get(1))
                .contains(eerste, tweede, "Resultaat: Geleverd")
                .doesNotContain("ittreksel");
        assertThat(looks("resultaat mailen")).isPositive();
    }

    @Test
    void aPromiseThatMovesIsToldOnce() {
        Answer intake = intake(adres, Voorbeelden.uittreksel());
        String zaak = intake.text("/zaken/0/nummer");
        LocalDate van = LocalDate.of(2030, 1, 7);

        settle(zaak, van, van.plusDays(1), Vertragingsoorzaak.LATER_KLAAR);
        settle(zaak, van, van.plusDays(1), Vertragingsoorzaak.LATER_KLAAR);

        assertThat(keys()).hasSize(2);
        assertThat(keys().get(1)).startsWith("vertraging:KA-").endsWith("-2030-01-08");
        assertThat(texts().get(1)).contains(zaak, "maandag 7 januari 2030", "dinsdag 8 januari 2030");
    }

    @Test
    void whoHearsOfADelayHearsThatAZaakWasReopened() {
        Answer intake = intake(adres, Voorbeelden.uittreksel());
        LocalDate van = LocalDate.of(2030, 1, 7);

        settle(intake.text("/zaken/0/nummer"), van, van.plusDays(1), Vertragingsoorzaak.HEROPEND);

        assertThat(texts().get(1))
                .contains("Een zaak die klaar was, is heropend.")
                .doesNotContain("duurt langer");
    }

    @Test
    void aPromiseThatMovesIsToldOnceForAllThatWaits() {
        Answer intake = intake(adres, Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String lang = intake.text("/zaken/1/nummer");

        Answer suspended = kcc.as("belle").post("/api/v1/zaken/" + lang + "/opschorting", """
                {"gevraagd": "Stuur een loonstrook.", "uiterstOp": "%s", "versie": 0}""".formatted(
                        LocalDate.now().plusDays(7)));

        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> Rusttijd.pass(jdbc, lang));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(keys())
                        .filteredOn(key -> key.startsWith("vertraging:KA-"))
                        .hasSize(1));
        assertThat(texts())
                .anySatisfy(tekst -> assertThat(tekst)
                        .contains("Wij wachten op informatie van u")
                        .doesNotContain("hond", "Hond", "wijtschelding", "loonstrook"));
    }

    @Test
    void whoGaveNoAddressThatMailCanGoToIsLeftAlone() {
        long before = count();

        kcc.createUittreksel();
        intake("vera@localhost", Voorbeelden.uittreksel());

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aRefusedIntakeSendsNothing() {
        String contact = contactOf(adres);

        Answer refused = kcc.as("anja").post("/api/v1/klantcontacten/" + contact + "/intake", """
                {"uitkomst": "ZAAK", "zaken": [{"zaaktype": "uittreksel-brp", "eigenschappen": {}}]}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(keys()).isEmpty();
    }

    private Answer intake(String emailadres, String... zaken) {
        Answer answer = kcc.as("anja")
                .post("/api/v1/klantcontacten/" + contactOf(emailadres) + "/intake", Voorbeelden.zaken(zaken));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String contactOf(String emailadres) {
        return kcc.register("""
                {"kanaal": "telefoon", "vraagtype": "uittreksel-aanvragen", "zaaktype": "uittreksel-brp",
                 "vraag": "Ik wil dit graag regelen.",
                 "betrokkene": {"soort": "NIEUW", "gegevens": {"naam": "Proefklant", "emailadres": "%s"}}}""".formatted(emailadres));
    }

    private void close(String zaak) {
        Answer answer = kcc.as("tom").post("/api/v1/zaken/" + zaak + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": %d}""".formatted(
                        kcc.zaak(zaak).json().path("versie").asInt()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** What is said of a promise that moved and stands still. */
    private void settle(String zaak, LocalDate van, LocalDate naar, Vertragingsoorzaak oorzaak) {
        Map<String, Object> klantaanvraag =
                jdbc.sql("""
                        select k.nummer, k.klantnummer from klantaanvraag k
                        join klantaanvraag_zaak o on o.klantaanvraag = k.nummer where o.zaak = :zaak
                        """).param("zaak", zaak).query().singleRow();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new VertragingSettled(
                        String.valueOf(klantaanvraag.get("nummer")),
                        String.valueOf(klantaanvraag.get("klantnummer")),
                        van,
                        naar,
                        oorzaak)));
    }

    private List<String> keys() {
        return column("sleutel");
    }

    private List<String> texts() {
        return column("tekst");
    }

    private List<String> states() {
        return column("status");
    }

    private List<String> column(String column) {
        return jdbc.sql("select " + column + " from bericht where aan = :aan order by aangemaakt_op")
                .param("aan", adres)
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from bericht").query(Long.class).single();
    }

    private long looks(String doel) {
        return jdbc.sql("select count(*) from inzage where doel = :doel")
                .param("doel", doel)
                .query(Long.class)
                .single();
    }
}
