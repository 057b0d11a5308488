package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateListener;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts the question of the {@link Poortwachter} on every process start and every user task, lets people take tasks up in their own
 * name only ({@link OwnNameTaskService}), and tells who does ({@link TaakAssigned}).
 *
 * <p>The listeners are <em>built-in</em> ones: the engine offers callers a way to skip custom listeners, not these.
 */
@Component
class PoortPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Poortwachter> poortwachters;
    private final ApplicationEventPublisher events;

    PoortPlugin(ObjectProvider<Poortwachter> poortwachters, ApplicationEventPublisher events) {
        this.poortwachters = poortwachters;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new PoortParseListener());
        configuration.setTaskService(new OwnNameTaskService());
    }

    private Poortwachter getPoortwachter(String proces) {
        return poortwachters.stream()
                .filter(poortwachter -> poortwachter.proces().equals(proces))
                .findFirst()
                .orElseThrow(() -> new PoortGeslotenException("Proces '" + proces + "' heeft geen poortwachter"));
    }

    private void checkStart(DelegateExecution execution) {
        String proces = processKey(execution.getProcessDefinitionId());
        String onderwerp = Objects.requireNonNullElse(execution.getProcessBusinessKey(), "");
        if (!getPoortwachter(proces).allowsStart(onderwerp)) {
            throw new PoortGeslotenException("Proces '" + proces + "' start alleen via de eigen invoer van Zaakregie");
        }
    }

    private void checkCompletion(DelegateTask task) {
        String proces = processKey(task.getProcessDefinitionId());
        String onderwerp = Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), "");
        if (!getPoortwachter(proces).allowsCompletion(onderwerp, task.getTaskDefinitionKey())) {
            throw new PoortGeslotenException("Deze taak wordt alleen afgerond via het eigen formulier van Zaakregie");
        }
    }

    /** Resolving a delegated task hands it back together with values, past the form; delegation is not used in this house. */
    private void checkUpdate(DelegateTask task) {
        if (((TaskEntity) task).getDelegationState() != null) {
            throw new PoortGeslotenException("Een taak wordt niet gedelegeerd; leg hem terug of draag hem over");
        }
    }

    private void tellAssignment(DelegateTask task) {
        events.publishEvent(new TaakAssigned(
                processKey(task.getProcessDefinitionId()),
                Objects.requireNonNullElse(task.getExecution().getProcessBusinessKey(), ""),
                task.getTaskDefinitionKey(),
                task.getAssignee()));
    }

    /** The engine sends no assignment event when a task is put back, only an update. */
    private void tellUnassignment(DelegateTask task) {
        if (task.getAssignee() == null
                && ((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.ASSIGNEE)) {
            tellAssignment(task);
        }
    }

    /** Definition ids are {@code key:version:id}; reading the key needs no query. */
    private static String processKey(String processDefinitionId) {
        return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
    }

    private final class PoortParseListener extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element processElement, ProcessDefinitionEntity processDefinition) {
            DelegateListener<? extends BaseDelegateExecution> listener =
                    (DelegateListener<DelegateExecution>) PoortPlugin.this::checkStart;
            processDefinition.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
        }

        @Override
        public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, PoortPlugin.this::checkCompletion);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, PoortPlugin.this::tellAssignment);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, PoortPlugin.this::checkUpdate);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, PoortPlugin.this::tellUnassignment);
        }
    }
}
