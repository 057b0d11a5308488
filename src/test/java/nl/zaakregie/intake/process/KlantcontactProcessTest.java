package nl.zaakregie.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.zaakregie.platform.engine.PlainEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through {@code processes/klantcontact/klantcontact.bpmn}. */
class KlantcontactProcessTest {

    private static final String NUMMER = "KC-2026-0000001";
    private static final String AFDELINGGROEP = "afd-vergunningen";

    private String deploymentId = "";

    @BeforeEach
    void deploy() {
        init(PlainEngine.get());
        deploymentId = PlainEngine.deploy(Path.of("processes/klantcontact/klantcontact.bpmn"));
    }

    @AfterEach
    void undeploy() {
        PlainEngine.undeploy(deploymentId);
    }

    @Test
    void directAnsweredContactEndsWithItsStart() {
        ProcessInstance contact = start("AFHANDELEN", Map.of("afhandeling", "DIRECT"));

        assertThat(contact)
                .isEnded()
                .hasPassedInOrder(
                        "startEvent_KlantcontactGeregistreerd",
                        "gateway_WatIsDeEerstelijnsbeslissing",
                        "gateway_IsDeVraagDirectBeantwoord",
                        "endEvent_DirectAfgehandeld")
                .hasNotPassed("userTask_HoudIntake", "userTask_DraagOver", "userTask_BeoordeelOvergedragenContact");
    }

    @Test
    void contactPutThroughEndsWithItsStart() {
        ProcessInstance contact = start("AFHANDELEN", Map.of("afhandeling", "DOORVERBONDEN"));

        assertThat(contact)
                .isEnded()
                .hasPassed("endEvent_Doorverbonden")
                .hasNotPassed("endEvent_DirectAfgehandeld", "userTask_BeoordeelOvergedragenContact");
    }

    @Test
    void callbackWaitsAtTheVakafdeling() {
        ProcessInstance contact =
                start("AFHANDELEN", Map.of("afhandeling", "TERUGBELVERZOEK", "afdelinggroep", AFDELINGGROEP));

        assertThat(contact)
                .isWaitingAtExactly("userTask_BeoordeelOvergedragenContact")
                .hasPassedInOrder("gateway_WatIsDeEerstelijnsbeslissing", "gateway_IsDeVraagDirectBeantwoord")
                .hasNotPassed("userTask_DraagOver");
        assertThat(task(contact)).hasCandidateGroup(AFDELINGGROEP).isNotAssigned();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTAKE_TWEEDE_LIJN", "INTAKE_VAKAFDELING"})
    void intakeIsHeldByWhoTookTheContact(String beslissing) {
        ProcessInstance contact = start(beslissing, Map.of());

        assertThat(contact).isWaitingAtExactly("userTask_HoudIntake");
        assertThat(task(contact))
                .hasName("Houd intake")
                .hasFormKey("embedded:/formulieren/intake.html")
                .isAssignedTo("anja")
                .hasCandidateGroupAssociated("eerstelijn");
    }

    @Test
    void intakeOfAContactThatASystemRegisteredIsForWhoeverClaimsIt() {
        Map<String, Object> nobody = new HashMap<>();
        nobody.put("medewerker", null);

        ProcessInstance contact = start("INTAKE_VAKAFDELING", nobody);

        assertThat(contact).isWaitingAtExactly("userTask_HoudIntake");
        assertThat(task(contact)).isNotAssigned().hasCandidateGroup("eerstelijn");
    }

    @Test
    void intakeLeadsToZaken() {
        ProcessInstance contact = start("INTAKE_TWEEDE_LIJN", Map.of());

        complete(task(contact), withVariables("intakeUitkomst", "ZAAK"));

        assertThat(contact)
                .isEnded()
                .hasPassedInOrder(
                        "userTask_HoudIntake", "gateway_WatIsDeUitkomstVanDeIntake", "endEvent_ZakenAangemaakt")
                .hasNotPassed("userTask_DraagOver", "endEvent_KlantZietErvanAf");
    }

    @Test
    void intakeLapsesWhenTheCustomerWithdraws() {
        ProcessInstance contact = start("INTAKE_VAKAFDELING", Map.of());

        complete(task(contact), withVariables("intakeUitkomst", "VERVALLEN"));

        assertThat(contact)
                .isEnded()
                .hasPassed("endEvent_KlantZietErvanAf")
                .hasNotPassed("userTask_DraagOver", "endEvent_ZakenAangemaakt");
    }

    @Test
    void intakeThatProvesTooComplexIsTransferred() {
        ProcessInstance contact = start("INTAKE_VAKAFDELING", Map.of());

        complete(task(contact), withVariables("intakeUitkomst", "OVERDRAGEN"));

        assertThat(contact)
                .isWaitingAtExactly("userTask_DraagOver")
                .hasPassedInOrder("userTask_HoudIntake", "gateway_WatIsDeUitkomstVanDeIntake")
                .hasNotPassed("endEvent_ZakenAangemaakt");
    }

    @Test
    void tooComplexContactIsTransferredByWhoTookIt() {
        ProcessInstance contact = start("OVERDRAGEN", Map.of());

        assertThat(contact).isWaitingAtExactly("userTask_DraagOver").hasNotPassed("userTask_HoudIntake");
        assertThat(task(contact))
                .hasName("Verbind door of maak afspraak")
                .hasFormKey("embedded:/formulieren/overdracht.html")
                .isAssignedTo("anja")
                .hasCandidateGroupAssociated("eerstelijn");
    }

    @Test
    void transferredContactIsForTheChosenAfdeling() {
        ProcessInstance contact = transferred();

        assertThat(contact)
                .isWaitingAtExactly("userTask_BeoordeelOvergedragenContact")
                .hasPassed("userTask_DraagOver");
        assertThat(task(contact))
                .hasName("Beoordeel overgedragen contact")
                .hasFormKey("embedded:/formulieren/beoordeling.html")
                .hasCandidateGroup(AFDELINGGROEP)
                .isNotAssigned();
    }

    @Test
    void vakafdelingMakesTheZaakItself() {
        ProcessInstance contact = transferred();

        complete(task(contact), withVariables("beoordelingUitkomst", "ZAAK"));

        assertThat(contact)
                .isEnded()
                .hasPassedInOrder(
                        "userTask_BeoordeelOvergedragenContact",
                        "gateway_WatIsDeUitkomstVanDeBeoordeling",
                        "endEvent_ZaakAangemaaktDoorVakafdeling")
                .hasNotPassed("endEvent_AfgehandeldDoorVakafdeling");
    }

    @Test
    void vakafdelingAnswersWithoutZaak() {
        ProcessInstance contact = transferred();

        complete(task(contact), withVariables("beoordelingUitkomst", "AFGEHANDELD"));

        assertThat(contact)
                .isEnded()
                .hasPassed("endEvent_AfgehandeldDoorVakafdeling")
                .hasNotPassed("endEvent_ZaakAangemaaktDoorVakafdeling");
    }

    @Test
    void unknownDecisionStartsNothing() {
        assertThatThrownBy(() -> start("IETS_ANDERS", Map.of()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("gateway_WatIsDeEerstelijnsbeslissing");

        assertThat(runtimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("klantcontact")
                        .count())
                .isZero();
    }

    @Test
    void unknownOutcomeOfTheIntakeLeavesTheTaskOpen() {
        ProcessInstance contact = start("INTAKE_VAKAFDELING", Map.of());

        assertThatThrownBy(() -> complete(task(contact), withVariables("intakeUitkomst", "IETS_ANDERS")))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("gateway_WatIsDeUitkomstVanDeIntake");

        assertThat(contact).isWaitingAtExactly("userTask_HoudIntake");
    }

    private static ProcessInstance transferred() {
        ProcessInstance contact = start("OVERDRAGEN", Map.of());
        complete(task(contact), withVariables("afdelinggroep", AFDELINGGROEP));
        return contact;
    }

    private static ProcessInstance start(String beslissing, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("beslissing", beslissing);
        variables.put("medewerker", "anja");
        variables.putAll(more);
        return runtimeService().startProcessInstanceByKey("klantcontact", NUMMER, variables);
    }
}
