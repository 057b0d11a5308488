package nl.zaakregie.zaak.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.zaakregie.platform.engine.PlainEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way through {@code processes/zaak/zaak.bpmn}. */
class ZaakProcessTest {

    private static final String NUMMER = "ZAAK-2026-0000001";
    private static final String AFDELINGGROEP = "afd-burgerzaken";
    private static final String BEHANDELAAR = "bea";
    private static final String BEHANDELGROEP = "afd-burgerzaken-gepland";
    private static final Date START_UITERLIJK = new Date(86_400_000);

    private String deploymentId = "";

    @BeforeEach
    void deploy() {
        init(PlainEngine.get());
        deploymentId = PlainEngine.deploy(Path.of("processes/zaak/zaak.bpmn"));
    }

    @AfterEach
    void undeploy() {
        PlainEngine.undeploy(deploymentId);
    }

    @Test
    void zaakForTheSecondLineWaitsThere() {
        ProcessInstance zaak = start("TWEEDE_LIJN");

        assertThat(zaak)
                .isWaitingAt("userTask_BehandelInTweedeLijn")
                .hasPassedInOrder(
                        "startEvent_ZaakAangemaakt", "gateway_WanneerBegintHetWerk", "gateway_WieBehandeltDeZaak")
                .hasNotPassed("userTask_WachtOpGeplandeStart");
        assertThat(task(zaak))
                .hasName("Behandel zaak in tweede lijn")
                .hasFormKey("embedded:/formulieren/zaak.html")
                .hasCandidateGroup("tweedelijn")
                .isNotAssigned();
    }

    @Test
    void plannedZaakWaitsForItsStartAndThenGoesToItsHandlers() {
        ProcessInstance zaak = start("VAKAFDELING", "GEPLAND");

        assertThat(zaak).isWaitingAtExactly("userTask_WachtOpGeplandeStart");
        assertThat(task(zaak))
                .hasName("Wacht op geplande start")
                .hasFormKey("embedded:/formulieren/zaak.html")
                .hasCandidateGroup(BEHANDELGROEP)
                .hasDueDate(START_UITERLIJK)
                .isNotAssigned();

        complete(task(zaak), withVariables("behandelUitkomst", "GESTART"));

        assertThat(zaak).isWaitingAt("userTask_BehandelInVakafdeling");
    }

    @Test
    void plannedZaakCanBeWithdrawn() {
        ProcessInstance zaak = start("VAKAFDELING", "GEPLAND");

        step(zaak, "INGETROKKEN");

        assertThat(zaak).isEnded().hasPassed("endEvent_ZaakIngetrokken").hasNotPassed("subProcess_Vakafdeling");
    }

    @ParameterizedTest
    @MethodSource("lijnen")
    void handlerClosesTheZaak(String lijn, String in) {
        ProcessInstance zaak = start(lijn);

        step(zaak, "AFGEHANDELD");

        assertThat(zaak)
                .isEnded()
                .hasPassedInOrder(
                        "userTask_Behandel" + in,
                        "gateway_HoeVerder" + in,
                        "gateway_HoeGaatDeZaakVerder",
                        "endEvent_ZaakAfgesloten")
                .hasNotPassed("userTask_WachtOpAanvulling" + in, "userTask_Controleer" + in);
    }

    @ParameterizedTest
    @MethodSource("lijnen")
    void customerAddsWhatIsMissingAndTheHandlerGoesOn(String lijn, String in) {
        ProcessInstance zaak = start(lijn);

        step(zaak, "AANVULLING_GEVRAAGD");
        assertThat(zaak).isWaitingAt("userTask_WachtOpAanvulling" + in);
        assertThat(task(zaak)).hasName("Wacht op aanvulling van de klant").isAssignedTo(BEHANDELAAR);

        step(zaak, "HERVAT");
        assertThat(zaak).isWaitingAt("userTask_Behandel" + in);
        assertThat(task(zaak)).isAssignedTo(BEHANDELAAR);
    }

    @ParameterizedTest
    @MethodSource("lijnen")
    void customerWithdrawsInsteadOfAnswering(String lijn, String in) {
        ProcessInstance zaak = start(lijn);
        step(zaak, "AANVULLING_GEVRAAGD");

        step(zaak, "INGETROKKEN");

        assertThat(zaak).isEnded().hasPassed("gateway_VerderBehandelen" + in, "endEvent_ZaakIngetrokken");
    }

    @ParameterizedTest
    @MethodSource("lijnen")
    void colleagueChecksTheResultBeforeItGoesOut(String lijn, String in) {
        ProcessInstance zaak = start(lijn);

        step(zaak, "TER_CONTROLE");
        assertThat(zaak).isWaitingAt("userTask_Controleer" + in);
        assertThat(task(zaak)).hasName("Controleer kwaliteit").isNotAssigned();

        step(zaak, "AFGEKEURD");
        assertThat(zaak).isWaitingAt("userTask_Behandel" + in);

        step(zaak, "TER_CONTROLE");
        step(zaak, "GOEDGEKEURD");
        assertThat(zaak).isEnded().hasPassed("endEvent_ZaakAfgesloten");
    }

    @ParameterizedTest
    @MethodSource("lijnen")
    void customerWithdrawsTheZaak(String lijn, String in) {
        ProcessInstance zaak = start(lijn);

        step(zaak, "INGETROKKEN");

        assertThat(zaak).isEnded().hasPassed("userTask_Behandel" + in, "endEvent_ZaakIngetrokken");
    }

    @Test
    void secondLinePassesTheZaakOnToTheVakafdeling() {
        ProcessInstance zaak = start("TWEEDE_LIJN");

        step(zaak, "DOORGEZET", "VAKAFDELING");

        assertThat(zaak)
                .isWaitingAt("userTask_BehandelInVakafdeling")
                .hasPassedInOrder("userTask_BehandelInTweedeLijn", "gateway_HoeGaatDeZaakVerder");
        assertThat(task(zaak)).hasCandidateGroup(AFDELINGGROEP).isNotAssigned();
    }

    @Test
    void whatCameToTheWrongPlaceGoesBackToTheFirstLineWhichFindsTheRightOne() {
        ProcessInstance zaak = start("VAKAFDELING");

        step(zaak, "TERUGGEGEVEN", "EERSTE_LIJN");
        assertThat(zaak).isWaitingAtExactly("userTask_BepaalBehandelaar");
        assertThat(task(zaak))
                .hasName("Bepaal wie de zaak behandelt")
                .hasFormKey("embedded:/formulieren/zaak.html")
                .hasCandidateGroup("eerstelijn")
                .isNotAssigned();

        step(zaak, "OVERGEDRAGEN", "TWEEDE_LIJN");
        assertThat(zaak).isWaitingAt("userTask_BehandelInTweedeLijn");
    }

    @Test
    void oneDepartmentTransfersTheZaakToAnother() {
        ProcessInstance zaak = start("VAKAFDELING");

        complete(task(zaak), withVariables("behandelUitkomst", "OVERGEDRAGEN", "afdelinggroep", "afd-vergunningen"));

        assertThat(zaak).isWaitingAt("userTask_BehandelInVakafdeling");
        assertThat(task(zaak)).hasCandidateGroup("afd-vergunningen");
    }

    @Test
    void unknownStepStopsTheProcess() {
        ProcessInstance zaak = start("VAKAFDELING");

        assertThatThrownBy(() -> step(zaak, "GESTOPT"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("gateway_HoeVerderInVakafdeling");
    }

    @Test
    void zaakForTheVakafdelingWaitsThere() {
        ProcessInstance zaak = start("VAKAFDELING");

        assertThat(zaak).isWaitingAt("userTask_BehandelInVakafdeling").hasNotPassed("userTask_BehandelInTweedeLijn");
        assertThat(task(zaak))
                .hasName("Behandel zaak")
                .hasFormKey("embedded:/formulieren/zaak.html")
                .hasCandidateGroup(AFDELINGGROEP)
                .isNotAssigned();
    }

    @Test
    void unknownLineStartsNothing() {
        assertThatThrownBy(() -> start("NULDE_LIJN"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("gateway_WieBehandeltDeZaak");

        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("zaak")
                        .count())
                .isZero();
    }

    @Test
    void nobodyStartsAZaakFromTasklist() {
        assertThat(repositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("zaak")
                        .startableInTasklist()
                        .count())
                .isZero();
    }

    static Stream<Arguments> lijnen() {
        return Stream.of(Arguments.of("TWEEDE_LIJN", "InTweedeLijn"), Arguments.of("VAKAFDELING", "InVakafdeling"));
    }

    private static void step(ProcessInstance zaak, String stap) {
        complete(task(zaak), withVariables("behandelUitkomst", stap, "behandelaar", BEHANDELAAR));
    }

    private static void step(ProcessInstance zaak, String stap, String lijn) {
        complete(task(zaak), withVariables("behandelUitkomst", stap, "lijn", lijn));
    }

    private static ProcessInstance start(String lijn) {
        return start(lijn, "NU");
    }

    private static ProcessInstance start(String lijn, String startmoment) {
        Map<String, Object> variabelen = new HashMap<>();
        variabelen.put("startmoment", startmoment);
        variabelen.put("startUiterlijk", START_UITERLIJK);
        variabelen.put("lijn", lijn);
        variabelen.put("afdelinggroep", AFDELINGGROEP);
        variabelen.put("behandelgroep", BEHANDELGROEP);
        variabelen.put("behandelaar", null);
        variabelen.put("streefmoment", new Date(0));
        return runtimeService().startProcessInstanceByKey("zaak", NUMMER, variabelen);
    }
}
