package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.support.Werklijst;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cards in Tasklist stand in the order of the plan: by latest start, then by the end of the term. */
@ApplicationTest
class WerkvolgordeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DateTimeFormatter ENGINE_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private static final String HOND = Voorbeelden.hond();
    private static final String KWIJTSCHELDING = Voorbeelden.kwijtschelding();

    private final int port;
    private final Kcc kcc;
    private final Planningstaak planningstaak;
    private final Werkkalender kalender;
    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final LocalDate vandaag;

    @Autowired
    WerkvolgordeIT(
            @LocalServerPort int port,
            Planningstaak planningstaak,
            Werkkalender kalender,
            TaskService tasks,
            JdbcClient jdbc,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.planningstaak = planningstaak;
        this.kalender = kalender;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.vandaag = LocalDate.now(clock);
    }

    @Test
    void whoOnlyAskedForTheShortServiceIsHelpedFirst() {
        String kort = kcc.createZaken(HOND, KWIJTSCHELDING).get(0);
        String ander = kcc.createZaken(HOND).get(0);

        assertThat(order("tom", "Tweede lijn", kort, ander)).containsExactly(ander, kort);
        assertThat(startUiterlijk("tom", "Tweede lijn", kort))
                .isEqualTo(kalender.plusWerkdagen(vandaag, 10))
                .isEqualTo(uitersteStart(kort));
        assertThat(startUiterlijk("tom", "Tweede lijn", ander)).isEqualTo(vandaag);
    }

    @Test
    void newPlanChangesTheOrder() {
        List<String> eerste = kcc.createZaken(HOND, KWIJTSCHELDING);
        String kort = eerste.get(0);
        String ander = kcc.createZaken(HOND, KWIJTSCHELDING).get(0);
        // The same days: the one that was asked for first.
        assertThat(order("tom", "Tweede lijn", ander, kort)).containsExactly(kort, ander);

        suspend(eerste.get(1), vandaag.plusDays(9));
        waitUntilAgendaIsDone(kort);

        assertThat(order("tom", "Tweede lijn", kort, ander)).containsExactly(ander, kort);
        assertThat(startUiterlijk("tom", "Tweede lijn", kort)).isEqualTo(uitersteStart(kort));
    }

    /** Work that has begun keeps a latest start: what follows it may have to begin earlier, or later. */
    @Test
    void newPlanMovesWorkThatHasBegun() {
        List<String> zaken = kcc.createZaken(HOND, HOND);
        String een = zaken.get(0);
        String ander = zaken.get(1);
        String nummer = klantaanvraag(een);
        assertThat(startUiterlijk("tom", "Tweede lijn", een)).isEqualTo(vandaag);

        // The other one takes longer and has begun too: nothing depends on this one for so long.
        jdbc.sql("update klantaanvraag_zaak set werkdagen = 9 where zaak = :zaak")
                .param("zaak", ander)
                .update();
        new Agenda(jdbc).add(nummer, vandaag);
        waitUntilAgendaIsDone(een);

        assertThat(uitersteStart(een)).isEqualTo(kalender.plusWerkdagen(vandaag, 4));
        assertThat(startUiterlijk("tom", "Tweede lijn", een)).isEqualTo(uitersteStart(een));
        assertThat(order("tom", "Tweede lijn", een, ander)).containsExactly(ander, een);
    }

    @Test
    void sameLatestStartIsDecidedByTheEndOfTheTerm() {
        String eerst = kcc.createParkeervergunning();
        String ander = kcc.createParkeervergunning();
        claim("olga", eerst, ander);
        assertThat(order("olga", "Mijn werk", ander, eerst)).containsExactly(eerst, ander);

        Answer answer = kcc.as("olga").post("/api/v1/zaken/" + eerst + "/verlenging", """
                {"reden": "Er is een advies nodig.", "versie": 0}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        assertThat(startUiterlijk("olga", "Mijn werk", eerst)).isEqualTo(startUiterlijk("olga", "Mijn werk", ander));
        assertThat(order("olga", "Mijn werk", eerst, ander)).containsExactly(ander, eerst);
    }

    private List<String> order(String account, String list, String... nummers) {
        return Werklijst.of(account, port).numbers(list).stream()
                .filter(List.of(nummers)::contains)
                .toList();
    }

    private LocalDate startUiterlijk(String account, String list, String nummer) {
        JsonNode card = Werklijst.of(account, port).cards(list).stream()
                .filter(candidate -> Werklijst.variable(candidate, "nummer").equals(nummer))
                .findFirst()
                .orElseThrow();
        return OffsetDateTime.parse(card.path("followUp").asText(), ENGINE_DATE).toLocalDate();
    }

    /** What the API and the page of the klantaanvraag say. */
    private LocalDate uitersteStart(String zaak) {
        return LocalDate.parse(
                kcc.as("tom").get("/api/v1/zaken/" + zaak + "/planning").text("/zaak/uitersteStart"));
    }

    private String klantaanvraag(String zaak) {
        return kcc.as("tom").get("/api/v1/zaken/" + zaak + "/planning").text("/klantaanvraag");
    }

    private void claim(String account, String... nummers) {
        for (String nummer : nummers) {
            tasks.claim(
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(nummer)
                            .singleResult()
                            .getId(),
                    account);
        }
    }

    /** The customer is asked for something and has until this day. */
    private void suspend(String zaak, LocalDate uiterstOp) {
        Answer answer = kcc.as("belle").post("/api/v1/zaken/" + zaak + "/opschorting", """
                {"gevraagd": "Stuur een loonstrook.", "uiterstOp": "%s", "versie": 0}""".formatted(uiterstOp));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void waitUntilAgendaIsDone(String zaak) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            planningstaak.runDue();
            assertThat(jdbc.sql("select count(*) from klantaanvraag_agenda where klantaanvraag = :nummer and op <= :op")
                            .param("nummer", klantaanvraag(zaak))
                            .param("op", vandaag)
                            .query(Integer.class)
                            .single())
                    .isZero();
        });
    }
}
