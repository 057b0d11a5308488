package nl.zaakregie.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Knows the place of every task in the work lists, and writes it where a list can sort by it: the latest start is the follow-up date,
 * the end of the term a variable of the task.
 */
@Component
class Lijstplaatsen {

    private final ObjectProvider<Werkvolgorde> volgordes;
    private final Werklijstmomenten momenten;
    private final Clock clock;

    /** What the modules provide is asked for when a task is placed: the engine starts before they do. */
    Lijstplaatsen(ObjectProvider<Werkvolgorde> volgordes, Werklijstmomenten momenten, Clock clock) {
        this.volgordes = volgordes;
        this.momenten = momenten;
        this.clock = clock;
    }

    /** Gives a task that is being made its place. */
    void place(DelegateTask task) {
        Lijstplaats plaats =
                find(task.getProcessDefinitionId(), task.getExecution().getProcessBusinessKey(), clock.instant());
        task.setPriority(plaats.prioriteit());
        task.setFollowUpDate(momenten.eindeVan(plaats.startUiterlijk()));
        task.setVariableLocal(Procesvariabelen.TERMIJNEINDE, momenten.eindeVan(plaats.termijneinde()));
    }

    /** The place of an open task as it is now. */
    Lijstplaats find(Task task, @Nullable String onderwerp) {
        return find(
                task.getProcessDefinitionId(), onderwerp, task.getCreateTime().toInstant());
    }

    private Lijstplaats find(String processDefinitionId, @Nullable String onderwerp, Instant gemaakt) {
        // Definition ids are key:version:id.
        String proces = processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
        if (onderwerp != null) {
            for (Werkvolgorde volgorde : volgordes) {
                if (volgorde.proces().equals(proces)) {
                    return volgorde.plaats(onderwerp);
                }
            }
        }
        return Lijstplaats.vanaf(LocalDate.ofInstant(gemaakt, clock.getZone()));
    }
}
