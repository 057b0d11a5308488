package nl.zaakregie.post.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.nio.file.Path;
import nl.zaakregie.platform.engine.PlainEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way through {@code processes/post/onbezorgd-bericht.bpmn}. */
class OnbezorgdBerichtProcessTest {

    private static final String SLEUTEL = "bevestiging:ZAAK-2026-0000001";

    private String deploymentId = "";
    private boolean mailserverAccepts;

    @BeforeEach
    void deploy() {
        init(PlainEngine.get());
        deploymentId = PlainEngine.deploy(Path.of("processes/post/onbezorgd-bericht.bpmn"));
        Mocks.register("postBezorg", (JavaDelegate) execution -> {
            assertThat(execution.getProcessBusinessKey()).isEqualTo(SLEUTEL);
            if (!mailserverAccepts) {
                throw new IllegalStateException("geweigerd");
            }
        });
    }

    @AfterEach
    void undeploy() {
        PlainEngine.undeploy(deploymentId);
        Mocks.reset();
    }

    @Test
    void deliveredAfterAll() {
        mailserverAccepts = true;
        ProcessInstance bericht = start();

        execute(job(bericht));

        assertThat(bericht).hasPassed("endEvent_BerichtBezorgd").isEnded();
    }

    @Test
    void refusedAgainItIsAnIncidentAtOnceAndWaitsForSomebody() {
        ProcessInstance bericht = start();

        assertThatThrownBy(() -> execute(job(bericht))).hasMessageContaining("geweigerd");

        assertThat(job(bericht)).hasRetries(0);
        assertThat(runtimeService()
                        .createIncidentQuery()
                        .processInstanceId(bericht.getId())
                        .list())
                .extracting(Incident::getActivityId)
                .containsExactly("serviceTask_BezorgBericht");
        mailserverAccepts = true;
        execute(job(bericht));
        assertThat(bericht).isEnded();
    }

    private static ProcessInstance start() {
        ProcessInstance bericht = runtimeService().startProcessInstanceByKey(OnbezorgdBerichtProcess.PROCES, SLEUTEL);
        assertThat(bericht).isWaitingAtExactly("serviceTask_BezorgBericht");
        return bericht;
    }
}
