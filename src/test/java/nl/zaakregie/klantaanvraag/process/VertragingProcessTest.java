package nl.zaakregie.klantaanvraag.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nl.zaakregie.platform.engine.PlainEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way through {@code processes/klantaanvraag/vertraging.bpmn}. */
class VertragingProcessTest {

    private static final Date STREEFMOMENT = new Date(86_400_000);

    private String deploymentId = "";

    @BeforeEach
    void deploy() {
        init(PlainEngine.get());
        deploymentId = PlainEngine.deploy(Path.of("processes/klantaanvraag/vertraging.bpmn"));
    }

    @AfterEach
    void undeploy() {
        PlainEngine.undeploy(deploymentId);
    }

    @Test
    void groupThatDirectsGetsTheTask() {
        ProcessInstance vertraging = start("accountmanager", null);

        assertThat(task(vertraging))
                .hasName("Beoordeel de vertraging")
                .hasFormKey("embedded:/formulieren/vertraging.html")
                .hasCandidateGroup("accountmanager")
                .hasDueDate(STREEFMOMENT)
                .isNotAssigned();
    }

    @Test
    void whoMadeThePromiseGetsTheTaskAndTheGroupCanTakeItOver() {
        ProcessInstance vertraging = start("eerstelijn", "anja");

        assertThat(task(vertraging)).isAssignedTo("anja");
        assertThat(task(vertraging)).hasCandidateGroupAssociated("eerstelijn");
    }

    @ParameterizedTest
    @CsvSource({
        "AKKOORD, endEvent_VertragingAkkoord",
        "KLANT_GEBELD, endEvent_KlantGebeld",
        "ANDERS, endEvent_AndersOpgelost",
        "VERVALLEN, endEvent_KlantaanvraagAlKlaar"
    })
    void endsWithWhatWasDoneAboutIt(String uitkomst, String einde) {
        ProcessInstance vertraging = start("accountmanager", null);

        complete(task(vertraging), withVariables("vertragingUitkomst", uitkomst));

        assertThat(vertraging).hasPassed(einde).isEnded();
    }

    @Test
    void unknownOutcomeStops() {
        ProcessInstance vertraging = start("accountmanager", null);

        assertThatThrownBy(() -> complete(task(vertraging), withVariables("vertragingUitkomst", "MISSCHIEN")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(vertraging).isWaitingAtExactly(VertragingProcess.BEOORDEEL);
    }

    private static ProcessInstance start(String regiegroep, @Nullable String regisseur) {
        Map<String, @Nullable Object> variabelen = new HashMap<>();
        variabelen.put("regiegroep", regiegroep);
        variabelen.put("regisseur", regisseur);
        variabelen.put("streefmoment", STREEFMOMENT);
        ProcessInstance vertraging =
                runtimeService().startProcessInstanceByKey(VertragingProcess.PROCES, "KA-2026-0000001", variabelen);
        assertThat(vertraging).isWaitingAtExactly(VertragingProcess.BEOORDEEL);
        return vertraging;
    }
}
