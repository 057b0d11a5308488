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
import java.util.Map;
import nl.zaakregie.platform.engine.PlainEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way through {@code processes/zaak/zaak.bpmn}. */
class ZaakProcessTest {

    private static final String NUMMER = "ZAAK-2026-0000001";
    private static final String AFDELINGGROEP = "afd-burgerzaken";
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
                .isWaitingAtExactly("userTask_BehandelInTweedeLijn")
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

        assertThat(zaak).isWaitingAtExactly("userTask_BehandelInVakafdeling");
    }

    @Test
    void secondLineClosesTheZaak() {
        ProcessInstance zaak = start("TWEEDE_LIJN");

        complete(task(zaak), withVariables("behandelUitkomst", "AFGEHANDELD"));

        assertThat(zaak)
                .isEnded()
                .hasPassedInOrder(
                        "userTask_BehandelInTweedeLijn", "gateway_IsDeZaakAfgehandeld", "endEvent_ZaakAfgesloten")
                .hasNotPassed("userTask_BehandelInVakafdeling");
    }

    @Test
    void secondLinePassesTheZaakOnToTheVakafdeling() {
        ProcessInstance zaak = start("TWEEDE_LIJN");

        complete(task(zaak), withVariables("behandelUitkomst", "DOORGEZET"));

        assertThat(zaak)
                .isWaitingAtExactly("userTask_BehandelInVakafdeling")
                .hasPassedInOrder("userTask_BehandelInTweedeLijn", "gateway_IsDeZaakAfgehandeld");
        assertThat(task(zaak)).hasCandidateGroup(AFDELINGGROEP).isNotAssigned();

        complete(task(zaak));

        assertThat(zaak).isEnded().hasPassedInOrder("userTask_BehandelInVakafdeling", "endEvent_ZaakAfgesloten");
    }

    @Test
    void zaakForTheVakafdelingWaitsThere() {
        ProcessInstance zaak = start("VAKAFDELING");

        assertThat(zaak)
                .isWaitingAtExactly("userTask_BehandelInVakafdeling")
                .hasNotPassed("userTask_BehandelInTweedeLijn");
        assertThat(task(zaak))
                .hasName("Behandel zaak")
                .hasFormKey("embedded:/formulieren/zaak.html")
                .hasCandidateGroup(AFDELINGGROEP)
                .isNotAssigned();
    }

    @Test
    void vakafdelingClosesTheZaak() {
        ProcessInstance zaak = start("VAKAFDELING");

        complete(task(zaak));

        assertThat(zaak)
                .isEnded()
                .hasPassedInOrder(
                        "gateway_WieBehandeltDeZaak", "userTask_BehandelInVakafdeling", "endEvent_ZaakAfgesloten")
                .hasNotPassed("userTask_BehandelInTweedeLijn", "gateway_IsDeZaakAfgehandeld");
    }

    @Test
    void unknownLineStartsNothing() {
        assertThatThrownBy(() -> start("EERSTE_LIJN"))
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

    private static ProcessInstance start(String lijn) {
        return start(lijn, "NU");
    }

    private static ProcessInstance start(String lijn, String startmoment) {
        Map<String, Object> variabelen = Map.of(
                "startmoment", startmoment,
                "startUiterlijk", START_UITERLIJK,
                "lijn", lijn,
                "afdelinggroep", AFDELINGGROEP,
                "behandelgroep", BEHANDELGROEP,
                "streefmoment", new Date(0));
        return runtimeService().startProcessInstanceByKey("zaak", NUMMER, variabelen);
    }
}
