package nl.zaakregie.klantaanvraag.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zaakregie.klantaanvraag.KlantaanvraagDelayed;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.platform.StartRefusedException;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rusttijd;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.support.Werklijst;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A promise that moves, as whoever directs learns of it and answers. */
@ApplicationTest
class VertragingsregieIT {

    private static final String KLANTAANVRAGEN = "/api/v1/klantaanvragen/";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final Accounts accounts;
    private final Klantaanvragen klantaanvragen;
    private final KlantaanvraagRepository repository;
    private final BeoordelingRepository beoordelingen;
    private final Vertragingsregie regie;
    private final Vertragingsmelder melder;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    @Autowired
    VertragingsregieIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            TaskService tasks,
            Accounts accounts,
            Klantaanvragen klantaanvragen,
            KlantaanvraagRepository repository,
            BeoordelingRepository beoordelingen,
            Vertragingsregie regie,
            Vertragingsmelder melder,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.accounts = accounts;
        this.klantaanvragen = klantaanvragen;
        this.repository = repository;
        this.beoordelingen = beoordelingen;
        this.regie = regie;
        this.melder = melder;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void accountmanagerIsToldAndSaysWhatWasDone() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        assertThat(Werklijst.of("amira", port).numbers("Regie")).doesNotContain(nummer);

        relate(nummer, zaken.get(1), zaken.get(0));

        JsonNode card = Werklijst.of("amira", port).cards("Regie").stream()
                .filter(candidate -> Werklijst.variable(candidate, "nummer").equals(nummer))
                .findFirst()
                .orElseThrow();
        assertThat(card.path("name").asText()).isEqualTo("Beoordeel de vertraging");
        assertThat(Werklijst.variable(card, "onderwerp")).startsWith("Belofte verschoven: ");
        assertThat(Werklijst.variable(card, "afdeling")).isNotEmpty();
        assertThat(Werklijst.of("anja", port).numbers("Eerste lijn")).doesNotContain(nummer);

        Answer answer = assess("amira", nummer, "KLANT_GEBELD", "De klant vindt het goed.", 1);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(findTask(nummer)).isNull();
        Answer na = klantaanvraag(nummer);
        assertThat(historie(na))
                .contains(
                        "tom: De vertraging is voorgelegd aan de groep accountmanager",
                        "amira: De vertraging is beoordeeld: de klant is gebeld. De klant vindt het goed.");
        assertThat(na.text("/beoordelingen/0/uitkomst")).isEqualTo("KLANT_GEBELD");
        assertThat(na.text("/beoordelingen/0/beoordeeldDoor")).isEqualTo("amira");
        assertThat(assess("amira", nummer, "AKKOORD", "", 1).text("/code")).isEqualTo("geen-open-taak");
    }

    @Test
    void delayBeforeTheAnswerIsPartOfTheSameQuestion() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));

        relate(nummer, zaken.get(2), zaken.get(0));
        relate(nummer, zaken.get(0), zaken.get(1));

        assertThat(klantaanvraag(nummer).json().path("vertragingen")).hasSize(2);
        assertThat(Werklijst.of("amira", port).numbers("Regie"))
                .filteredOn(nummer::equals)
                .hasSize(1);
        // Who looked before the second one must look again.
        assertThat(assess("amira", nummer, "AKKOORD", "", 1).text("/code")).isEqualTo("vertraging-veranderd");
        assertThat(findTask(nummer)).isNotNull();
        assertThat(assess("amira", nummer, "AKKOORD", "", 2).status()).isEqualTo(200);
    }

    @Test
    void nextDelayIsANewQuestionButWorkThatGetsLaterEveryDayIsNot() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        relate(nummer, zaken.get(2), zaken.get(0));
        assertThat(assess("amira", nummer, "AKKOORD", "", 1).status()).isEqualTo(200);

        delayed(nummer, regie, false);
        assertThat(findTask(nummer)).isNull();

        relate(nummer, zaken.get(0), zaken.get(1));
        assertThat(findTask(nummer)).isNotNull();
    }

    @Test
    void questionLapsesWhenAllIsReadyAndIsAskedAgainWhenThatWasTooEarly() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        relate(nummer, zaken.get(1), zaken.get(0));
        // Once the customer has heard, a plan that is shorter does not make the question go.
        Rusttijd.pass(jdbc, zaken.get(0));
        melder.runDue();

        step("anja", zaken.get(1), "intrekking");
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
        step("anja", zaken.get(0), "intrekking");

        awaitLast(nummer, "systeem: De vertraging hoeft niet meer te worden beoordeeld: de klantaanvraag is afgerond");
        assertThat(Werklijst.of("amira", port).numbers("Regie")).doesNotContain(nummer);
        assertThat(findTask(nummer)).isNull();
        assertThat(klantaanvraag(nummer).text("/beoordelingen/0/uitkomst")).isEqualTo("VERVALLEN");
        assertThat(assess("amira", nummer, "AKKOORD", "", 1).text("/code")).isEqualTo("geen-open-taak");

        step("amira", zaken.get(1), "heropening");
        awaitLast(nummer, "systeem: Klantaanvraag heropend");
        delayed(nummer, regie, true);
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
        int gezien = klantaanvraag(nummer).json().path("vertragingen").size();
        assertThat(assess("amira", nummer, "AKKOORD", "", gezien).status()).isEqualTo(200);
    }

    @Test
    void reopenedZaakIsTheCauseOfItsDelay() {
        String zaak = kcc.createZaken(Voorbeelden.hond()).get(0);
        String nummer = klantaanvraagVan(zaak);
        step("anja", zaak, "intrekking");
        awaitLast(nummer, "systeem: Klantaanvraag afgerond");
        // As if it had been promised for today.
        jdbc.sql(
                        "update klantaanvraag set beloofd_op = current_date, verwacht_op = current_date where nummer = :nummer")
                .param("nummer", nummer)
                .update();

        step("amira", zaak, "heropening");

        awaitLast(nummer, "systeem: Klantaanvraag heropend");
        assertThat(klantaanvraag(nummer).text("/vertragingen/0/oorzaak")).isEqualTo("HEROPEND");
        assertThat(historie(klantaanvraag(nummer)))
                .anyMatch(regel -> regel.endsWith(": zaak " + zaak + " is heropend."));
        assertThat(Werklijst.of("amira", port).numbers("Regie")).contains(nummer);
    }

    @Test
    void nothingLapsesWhereNothingWasAskedOrAllWasAnswered() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        relate(nummer, zaken.get(1), zaken.get(0));
        assertThat(assess("amira", nummer, "AKKOORD", "", 1).status()).isEqualTo(200);
        String opTijd = kcc.createZaken(Voorbeelden.hond()).get(0);

        step("anja", zaken.get(1), "intrekking");
        step("anja", zaken.get(0), "intrekking");
        step("anja", opTijd, "intrekking");

        awaitLast(nummer, "systeem: Klantaanvraag afgerond");
        awaitLast(klantaanvraagVan(opTijd), "systeem: Klantaanvraag afgerond");
        assertThat(klantaanvraag(nummer).text("/beoordelingen/0/uitkomst")).isEqualTo("AKKOORD");
    }

    @Test
    void questionLapsesWhenAllItsZakenGoElsewhere() {
        String contact = Voorbeelden.ofKlant(
                Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"), kcc.registerKlant("Voorbeeldweg"));
        List<String> zaken = kcc.createZakenOf(contact, Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        relate(nummer, zaken.get(1), zaken.get(0));
        String ander = klantaanvraagVan(kcc.createZaakOf(contact, Voorbeelden.hond()));

        zaken.forEach(zaak -> assertThat(kcc.addZaak(ander, zaak).status()).isEqualTo(200));

        assertThat(findTask(nummer)).isNull();
        assertThat(klantaanvraag(nummer).text("/beoordelingen/0/uitkomst")).isEqualTo("VERVALLEN");
    }

    @Test
    void answerIsGivenByWhoDirectsOnceAndWithAReason() {
        List<String> zaken = kcc.createZaken(Voorbeelden.hond(), Voorbeelden.kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        relate(nummer, zaken.get(1), zaken.get(0));

        assertThat(assess("amira", nummer, "ANDERS", " ", 1).refusals()).containsExactly("toelichting: verplicht");
        assertThat(assess("anja", nummer, "AKKOORD", "", 1).text("/code")).isEqualTo("niet-uw-taak");
        assertThat(klantaanvraag(nummer).json().path("beoordelingen").get(0).has("uitkomst"))
                .isFalse();
        // Past the form the task stays where it is.
        assertThatThrownBy(() -> tasks.complete(findTask(nummer).getId()))
                .hasStackTraceContaining("eigen formulier van Zaakregie");
        // A lost answer is asked for again.
        String sleutel = UUID.randomUUID().toString();
        assertThat(assess(sleutel, nummer).status()).isEqualTo(200);
        assertThat(assess(sleutel, nummer).status()).isEqualTo(200);
        assertThat(klantaanvraag(nummer).json().path("historie"))
                .extracting(regel -> regel.path("wat").asText())
                .filteredOn(wat -> wat.startsWith("De vertraging is beoordeeld"))
                .hasSize(1);
    }

    @Test
    void firstLineWorkerWhoMadeThePromiseDirectsWhenThatWasChosen() {
        String nummer = klantaanvraagVan(kcc.createZaken(Voorbeelden.hond()).get(0));

        delayed(nummer, eerstelijn(), true);

        Task task = findTask(nummer);
        assertThat(task.getAssignee()).isEqualTo("anja");
        assertThat(Werklijst.of("anja", port).numbers("Mijn werk")).contains(nummer);
        Answer answer =
                kcc.as("anja").post(KLANTAANVRAGEN + nummer + "/vertragingsbeoordeling", body("AKKOORD", "", 1));
        // The delay of this test is told, not written.
        assertThat(answer.text("/code")).isEqualTo("vertraging-veranderd");
    }

    @Test
    void groupDirectsWhenWhoMadeThePromiseCannot() {
        // Bea of a department judged the contact and made the zaak herself.
        String contact = kcc.registerForBurgerzaken();
        Answer gemaakt = kcc.as("bea")
                .post("/api/v1/klantcontacten/" + contact + "/beoordeling", """
                {"uitkomst": "ZAAK", "zaken": [%s]}""".formatted(Voorbeelden.hond()));
        assertThat(gemaakt.status()).as(gemaakt.text()).isEqualTo(200);
        String nummer = klantaanvraagVan(gemaakt.text("/zaken/0/nummer"));

        delayed(nummer, eerstelijn(), true);

        assertThat(findTask(nummer).getAssignee()).isNull();
        assertThat(Werklijst.of("anja", port).numbers("Eerste lijn")).contains(nummer);
    }

    @Test
    void unknownWayToDirectStopsTheStart() {
        assertThatThrownBy(() -> new Regisseur("burgemeester", beoordelingen, accounts))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("zaakregie.regie is 'burgemeester'; kies een van: accountmanager, eerstelijn");
    }

    private Vertragingsregie eerstelijn() {
        return new Vertragingsregie(
                repository, beoordelingen, new Regisseur("eerstelijn", beoordelingen, accounts), events);
    }

    private void delayed(String nummer, Vertragingsregie bij, boolean klantHoren) {
        var klantaanvraag = klantaanvragen.getKlantaanvraag(nummer);
        Vertraging vertraging = new Vertraging(
                klantaanvraag.aangemaaktOp(),
                klantaanvraag.verwachtOp(),
                klantaanvraag.verwachtOp().plusDays(1),
                1,
                klantaanvraag.zaken().get(0).plan().nummer(),
                Vertragingsoorzaak.LATER_KLAAR,
                klantHoren);
        transaction.executeWithoutResult(
                status -> bij.present(new KlantaanvraagDelayed(nummer, klantaanvraag.klantnummer(), vertraging)));
    }

    private Task findTask(String nummer) {
        return tasks.createTaskQuery().processInstanceBusinessKey(nummer).singleResult();
    }

    private Answer assess(String account, String nummer, String uitkomst, String toelichting, int gezien) {
        return kcc.as(account)
                .post(KLANTAANVRAGEN + nummer + "/vertragingsbeoordeling", body(uitkomst, toelichting, gezien));
    }

    private Answer assess(String sleutel, String nummer) {
        return kcc.as("amira")
                .with("Idempotency-Key", sleutel)
                .post(KLANTAANVRAGEN + nummer + "/vertragingsbeoordeling", body("AKKOORD", "", 1));
    }

    private static String body(String uitkomst, String toelichting, int gezien) {
        return """
                {"uitkomst": "%s", "toelichting": "%s", "gezien": %d}""".formatted(uitkomst, toelichting, gezien);
    }

    /** A step that needs no more than a reason. */
    private void step(String account, String zaak, String stap) {
        int versie = kcc.zaak(zaak).json().path("versie").asInt();
        Answer answer = kcc.as(account).post("/api/v1/zaken/" + zaak + "/" + stap, """
                {"reden": "De klant belde.", "versie": %d}""".formatted(versie));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Planning follows what happened to a zaak within seconds. */
    private void awaitLast(String nummer, String regel) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(historie(klantaanvraag(nummer))).last().isEqualTo(regel));
    }

    private static List<String> historie(Answer klantaanvraag) {
        List<String> regels = new ArrayList<>();
        klantaanvraag
                .json()
                .path("historie")
                .forEach(regel -> regels.add(
                        regel.path("door").asText() + ": " + regel.path("wat").asText()));
        return regels;
    }

    private void relate(String nummer, String van, String naar) {
        Answer answer = kcc.relate(nummer, van, naar, "EERST_KLAAR");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tom").get("/api/v1/klantaanvragen?zaak=" + zaak).text("/klantaanvragen/0/nummer");
    }

    private Answer klantaanvraag(String nummer) {
        return kcc.as("amira").get(KLANTAANVRAGEN + nummer);
    }
}
