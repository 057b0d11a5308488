package nl.zaakregie.platform.engine;

import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_COMPENSATION;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_CONDITIONAL;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_ERROR;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_ESCALATION;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_MESSAGE;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_SIGNAL;
import static org.camunda.bpm.engine.ActivityTypes.BOUNDARY_TIMER;
import static org.camunda.bpm.engine.ActivityTypes.CALL_ACTIVITY;
import static org.camunda.bpm.engine.ActivityTypes.INTERMEDIATE_EVENT_CATCH;
import static org.camunda.bpm.engine.ActivityTypes.INTERMEDIATE_EVENT_CONDITIONAL;
import static org.camunda.bpm.engine.ActivityTypes.INTERMEDIATE_EVENT_MESSAGE;
import static org.camunda.bpm.engine.ActivityTypes.INTERMEDIATE_EVENT_SIGNAL;
import static org.camunda.bpm.engine.ActivityTypes.INTERMEDIATE_EVENT_TIMER;
import static org.camunda.bpm.engine.ActivityTypes.TASK_RECEIVE_TASK;
import static org.camunda.bpm.engine.ActivityTypes.TASK_USER_TASK;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine writes down: which process ran from when to when and how it ended, which work waited for whom and who did it, who
 * changed what in the engine, and what went wrong. Steps that take no time and values of variables are left out: what they mean is in
 * the tables of the modules, which say more.
 */
@Component
class Werkgeschiedenis extends AbstractProcessEnginePlugin implements HistoryLevel {

    /** Name in {@code camunda.bpm.history-level}. */
    static final String NAME = "werk";

    /** Kept in the database, which refuses to start with another level. The engine's own levels are 0 to 3. */
    private static final int ID = 40;

    private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    private static final Set<HistoryEventTypes> ABOUT_A_STEP = EnumSet.of(
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    /** Steps in which a process waits, or is called away from waiting. */
    private static final Set<String> TAKES_TIME = Set.of(
            TASK_USER_TASK,
            TASK_RECEIVE_TASK,
            CALL_ACTIVITY,
            BOUNDARY_TIMER,
            BOUNDARY_MESSAGE,
            BOUNDARY_SIGNAL,
            BOUNDARY_CONDITIONAL,
            BOUNDARY_ERROR,
            BOUNDARY_ESCALATION,
            BOUNDARY_COMPENSATION,
            INTERMEDIATE_EVENT_CATCH,
            INTERMEDIATE_EVENT_MESSAGE,
            INTERMEDIATE_EVENT_TIMER,
            INTERMEDIATE_EVENT_SIGNAL,
            INTERMEDIATE_EVENT_CONDITIONAL);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<HistoryLevel> levels =
                new ArrayList<>(Objects.requireNonNullElse(configuration.getCustomHistoryLevels(), List.of()));
        levels.add(this);
        configuration.setCustomHistoryLevels(levels);
        configuration.setHistoryEventProducer(new Werkgebeurtenissen());
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** @param entity what it happened to; null when the engine asks whether this kind of event is ever written */
    @Override
    @SuppressWarnings(
            "SuspiciousMethodCalls") // The engine's own kinds are this enumeration; others may exist and are kept.
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (ABOUT_A_STEP.contains(type) && entity instanceof ExecutionEntity execution) {
            PvmActivity step = execution.getActivity();
            return step == null || TAKES_TIME.contains(String.valueOf(step.getProperty("type")));
        }
        return !LEFT_OUT.contains(type);
    }
}
