package nl.zaakregie.platform.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes on behalf of a module that has just written its row, in that row's transaction. */
@Component
public class Processen {

    private final RuntimeService runtimeService;
    private final ProcessEngineConfigurationImpl configuration;

    Processen(RuntimeService runtimeService, ProcessEngineConfigurationImpl configuration) {
        this.runtimeService = runtimeService;
        this.configuration = configuration;
    }

    /**
     * Starts the newest version of a process and runs it up to its first waiting place.
     *
     * <p>Whether the caller may is decided at the door, by the endpoint; the engine is not asked again, because a handler who
     * finishes an intake starts zaken of departments he does not work for.
     *
     * @param onderwerp readable number that becomes the business key
     * @param variabelen ids, flags, enum names and dates only, never personal data or free text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String proces, String onderwerp, Map<String, ? extends @Nullable Object> variabelen) {
        withoutAuthorization(
                () -> runtimeService.startProcessInstanceByKey(proces, onderwerp, new HashMap<>(variabelen)));
    }

    /** Business key of a running instance, which may be one that the caller cannot read but has a task in. */
    String getOnderwerp(String processInstanceId) {
        ProcessInstance instance = withoutAuthorization(() -> runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult());
        return Objects.requireNonNullElse(instance == null ? null : instance.getBusinessKey(), "");
    }

    /**
     * Business keys of the running instances about these subjects, by id of the instance. Within a command the engine has them at hand from
     * then on.
     */
    Map<String, String> findInstanties(Collection<String> onderwerpen) {
        Map<String, String> instanties = new HashMap<>();
        runtimeService
                .createNativeProcessInstanceQuery()
                .sql("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ = any(string_to_array(#{onderwerpen}, ','))")
                .parameter("onderwerpen", String.join(",", onderwerpen))
                .list()
                .forEach(instantie -> instanties.put(instantie.getId(), instantie.getBusinessKey()));
        return instanties;
    }

    <T extends @Nullable Object> T withoutAuthorization(Callable<T> action) {
        return inOneCommand(command -> command.runWithoutAuthorization(action));
    }

    /** What is asked of the engine within becomes one command: it reads each row once, and writes when the command ends. */
    <T extends @Nullable Object> T inOneCommand(Command<T> command) {
        return configuration.getCommandExecutorTxRequired().execute(command);
    }
}
