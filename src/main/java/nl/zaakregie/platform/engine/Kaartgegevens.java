package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every task its own copy of what its card shows, the department by its name, and its place in the work lists. Who may see a
 * task may see its variables; those of the process would need a right to read all instances, also of other departments.
 */
@Component
class Kaartgegevens extends AbstractProcessEnginePlugin {

    private static final List<String> ON_CARD = List.of(Procesvariabelen.NUMMER, Procesvariabelen.ONDERWERP);

    private final ObjectProvider<Afdelingsnamen> afdelingsnamen;
    private final Lijstplaatsen lijstplaatsen;

    /** What the modules provide is asked for when a task is made: the engine starts before they do. */
    Kaartgegevens(ObjectProvider<Afdelingsnamen> afdelingsnamen, Lijstplaatsen lijstplaatsen) {
        this.afdelingsnamen = afdelingsnamen;
        this.lijstplaatsen = lijstplaatsen;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, Kaartgegevens.this::describe);
            }
        });
    }

    private void describe(DelegateTask task) {
        for (String name : ON_CARD) {
            Object value = task.getExecution().getVariable(name);
            if (value != null) {
                task.setVariableLocal(name, value);
            }
        }
        if (task.getExecution().getVariable(Procesvariabelen.AFDELING) instanceof String code) {
            task.setVariableLocal(Procesvariabelen.AFDELING, naamVan(code));
        }
        lijstplaatsen.place(task);
    }

    private String naamVan(String code) {
        Afdelingsnamen namen = afdelingsnamen.getIfAvailable();
        return namen == null ? code : namen.naamVan(code);
    }
}
