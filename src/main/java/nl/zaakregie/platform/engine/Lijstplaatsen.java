package nl.zaakregie.platform.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
        String onderwerp = task.getExecution().getProcessBusinessKey();
        Werkvolgorde volgorde = onderwerp == null ? null : findVolgorde(proces(task.getProcessDefinitionId()));
        Lijstplaats plaats = volgorde == null
                ? Lijstplaats.vanaf(LocalDate.now(clock))
                : get(volgorde.plaatsen(List.of(onderwerp)), onderwerp);
        task.setPriority(plaats.prioriteit());
        task.setFollowUpDate(momenten.eindeVan(plaats.startUiterlijk()));
        task.setVariableLocal(Procesvariabelen.TERMIJNEINDE, momenten.eindeVan(plaats.termijneinde()));
    }

    /**
     * The places of open tasks as they are now, by id of the task.
     *
     * @param onderwerpen business keys of the instances that the tasks belong to, by id of the instance
     */
    Map<String, Lijstplaats> find(List<Task> tasks, Map<String, String> onderwerpen) {
        Map<String, Lijstplaats> found = new HashMap<>();
        tasks.stream()
                .collect(Collectors.groupingBy(task -> proces(task.getProcessDefinitionId())))
                .forEach((proces, taken) -> {
                    Werkvolgorde volgorde = findVolgorde(proces);
                    Map<String, Lijstplaats> plaatsen = volgorde == null
                            ? Map.of()
                            : volgorde.plaatsen(taken.stream()
                                    .map(task -> onderwerp(task, onderwerpen))
                                    .collect(Collectors.toSet()));
                    for (Task task : taken) {
                        Instant gemaakt = task.getCreateTime().toInstant();
                        found.put(
                                task.getId(),
                                volgorde == null
                                        ? Lijstplaats.vanaf(LocalDate.ofInstant(gemaakt, clock.getZone()))
                                        : get(plaatsen, onderwerp(task, onderwerpen)));
                    }
                });
        return found;
    }

    private @Nullable Werkvolgorde findVolgorde(String proces) {
        return volgordes.stream()
                .filter(volgorde -> volgorde.proces().equals(proces))
                .findFirst()
                .orElse(null);
    }

    /** Definition ids are key:version:id. */
    private static String proces(String processDefinitionId) {
        return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
    }

    private static String onderwerp(Task task, Map<String, String> onderwerpen) {
        return Objects.requireNonNull(onderwerpen.get(task.getProcessInstanceId()));
    }

    private static Lijstplaats get(Map<String, Lijstplaats> plaatsen, String onderwerp) {
        return Objects.requireNonNull(plaatsen.get(onderwerp), () -> "No place in the lists for " + onderwerp);
    }
}
