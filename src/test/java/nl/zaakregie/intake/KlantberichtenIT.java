package nl.zaakregie.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer hears by mail about the zaken that a contact leads to. */
@ApplicationTest
class KlantberichtenIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(keys()).hasSize(2);
        assertThat(keys().get(1)).startsWith("afgerond:" + tweede + "-");
        assertThat(texts().get(1)).contains(eerste, tweede, "Resultaat: ").doesNotContain("ittreksel");
    }

    @Test
    void aPromiseThatMovesIsToldOnceForAllThatWaits() {
        Answer intake = intake(adres, Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String lang = intake.text("/zaken/1/nummer");

        Answer suspended = kcc.as("belle").post("/api/v1/zaken/" + lang + "/opschorting", """
                {"gevraagd": "Stuur een loonstrook.", "uiterstOp": "%s", "versie": 0}""".formatted(
                        LocalDate.now().plusDays(7)));

        assertThat(suspended.status()).as(suspended.text()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(keys())
                        .filteredOn(key -> key.startsWith("vertraging:KA-"))
                        .hasSize(1));
        assertThat(texts())
                .anySatisfy(tekst -> assertThat(tekst)
                        .contains("Wij wachten op iets van u")
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
