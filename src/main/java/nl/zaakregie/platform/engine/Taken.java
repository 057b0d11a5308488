package nl.zaakregie.platform.engine;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zaakregie.platform.web.ConflictException;
import nl.zaakregie.platform.web.ForbiddenException;
import nl.zaakregie.platform.web.ZaakregieException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work that waits for people, seen and done with the rights of whoever is logged in. */
@Component
public class Taken {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final IdentityService identityService;
    private final Processen processen;
    private final Lijstplaatsen lijstplaatsen;
    private final Werklijstmomenten momenten;

    Taken(
            TaskService taskService,
            RuntimeService runtimeService,
            IdentityService identityService,
            Processen processen,
            Lijstplaatsen lijstplaatsen,
            Werklijstmomenten momenten) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.processen = processen;
        this.lijstplaatsen = lijstplaatsen;
        this.momenten = momenten;
    }

    /** The task, if it is open and the caller may see it. */
    @Transactional(readOnly = true)
    public Optional<Taak> findTaak(String id) {
        return Optional.ofNullable(query().taskId(id).singleResult())
                .map(task -> toTaak(task, processen.getOnderwerp(task.getProcessInstanceId())));
    }

    /** The open task about this subject that the caller has to do next: one of his own, else one he may claim. */
    @Transactional(readOnly = true)
    public Optional<Taak> findVolgende(String onderwerp) {
        List<Taak> taken = query().processInstanceBusinessKey(onderwerp).list().stream()
                .map(task -> toTaak(task, onderwerp))
                .toList();
        String account = account();
        return taken.stream()
                .filter(taak -> account.equals(taak.behandelaar()))
                .findFirst()
                .or(() -> taken.stream()
                        .filter(taak -> taak.behandelaar() == null)
                        .findFirst());
    }

    /**
     * Takes the open task about this subject up in the caller's name; does nothing when it is the caller's already.
     *
     * @throws ConflictException when there is no task that the caller may take up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(String onderwerp) {
        decide(command -> {
            List<Task> mine = listOpen(onderwerp).stream()
                    .filter(task ->
                            task.getAssignee() == null || task.getAssignee().equals(account()))
                    .filter(task -> mayWork(command, task))
                    .toList();
            if (mine.isEmpty()) {
                return new ConflictException(
                        "taak", "geen-open-taak", "Er staat voor " + onderwerp + " geen taak open voor u.");
            }
            if (mine.stream().allMatch(task -> task.getAssignee() == null)) {
                claim(command, mine.get(0));
            }
            return null;
        });
    }

    /**
     * Completes the open task of this kind, in the transaction in which its outcome was written. A task that nobody has claimed
     * is claimed first, so that history tells who did it.
     *
     * @throws ConflictException when there is no such task any more, or a colleague has claimed it
     * @throws ForbiddenException when the task is not for the caller's groups
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String onderwerp, String soort, Map<String, ? extends @Nullable Object> variabelen) {
        work(onderwerp, soort, task -> taskService.complete(task, new HashMap<>(variabelen)));
    }

    /**
     * Makes sure that the open task of this kind is the caller's, for a step that leaves it open. One that nobody has claimed is claimed.
     *
     * @throws ConflictException when there is no such task any more, or a colleague has claimed it
     * @throws ForbiddenException when the task is not for the caller's groups
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimOwn(String onderwerp, String soort) {
        work(onderwerp, soort, task -> {});
    }

    private void work(String onderwerp, String soort, Consumer<String> step) {
        decide(command -> {
            Task task = findOpen(onderwerp, soort);
            ZaakregieException refused = findRefusal(command, onderwerp, task);
            if (task == null || refused != null) {
                return refused;
            }
            if (task.getAssignee() == null) {
                claim(command, task);
            }
            return command.runWithoutAuthorization(() -> {
                step.accept(task.getId());
                return null;
            });
        });
    }

    /**
     * Does something in one command, and refuses it when that answers why. Refused afterwards, because the engine logs what comes out of a
     * command as a fault.
     */
    private void decide(Command<@Nullable ZaakregieException> decision) {
        ZaakregieException refusal = processen.inOneCommand(decision);
        if (refusal != null) {
            throw refusal;
        }
    }

    private void claim(CommandContext command, Task task) {
        command.runWithoutAuthorization(() -> {
            taskService.claim(task.getId(), account());
            return null;
        });
    }

    private @Nullable ZaakregieException findRefusal(CommandContext command, String onderwerp, @Nullable Task task) {
        if (task == null) {
            return noOpenTask(onderwerp);
        }
        if (!mayWork(command, task)) {
            return new ForbiddenException(
                    "taak", "niet-uw-taak", "Deze taak is voor een andere groep. Vraag een collega daarvan.");
        }
        return task.getAssignee() == null || task.getAssignee().equals(account())
                ? null
                : new ConflictException(
                        "taak",
                        "taak-van-collega",
                        "Een collega heeft deze taak opgepakt. Vraag die om de taak terug te leggen.");
    }

    /**
     * Whether the caller may work on the task. Most have the right on the task itself, which is the first of those that the engine asks for
     * in one statement of three pages.
     */
    private static boolean mayWork(CommandContext command, Task task) {
        if (command.getAuthorizationManager().isAuthorized(Permissions.TASK_WORK, Resources.TASK, task.getId())) {
            return true;
        }
        try {
            // What the engine asks itself before somebody completes a task.
            command.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkTaskWork((TaskEntity) task));
            return true;
        } catch (AuthorizationException notYours) {
            return false;
        }
    }

    /**
     * Completes the open task of this kind whoever has it, in the transaction in which its outcome was written: because a scheduled job
     * takes the step, or because the caller may take it for another reason than that the task is his. That reason is checked at the door.
     *
     * @throws ConflictException when there is no such task any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeForAnother(String onderwerp, String soort, Map<String, ? extends @Nullable Object> variabelen) {
        processen.withoutAuthorization(() -> {
            Task task = findOpen(onderwerp, soort);
            if (task == null) {
                throw noOpenTask(onderwerp);
            }
            taskService.complete(task.getId(), new HashMap<>(variabelen));
            return null;
        });
    }

    /** Moves the moment by which the open tasks about this subject should be done, and their place in the lists, whoever has them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reschedule(String onderwerp, Date streefmoment) {
        place(List.of(onderwerp), Map.of(onderwerp, streefmoment));
    }

    /**
     * Gives the open tasks about these subjects the place in the lists that they have now ({@link Werkvolgorde}), whoever has them. However
     * many there are, the database is asked the same few questions.
     *
     * @param onderwerpen readable numbers, which hold no comma
     * @param streefmomenten by subject, the moment by which its tasks should be done from now on; those of other subjects keep theirs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Collection<String> onderwerpen, Map<String, Date> streefmomenten) {
        processen.withoutAuthorization(() -> {
            Map<String, String> instanties = processen.findInstanties(onderwerpen);
            List<Task> open = listOpen(instanties.keySet());
            Map<String, Lijstplaats> plaatsen = lijstplaatsen.find(open, instanties);
            Map<String, Date> termijnen = new HashMap<>();
            for (Task task : open) {
                Lijstplaats plaats = Objects.requireNonNull(plaatsen.get(task.getId()));
                termijnen.put(task.getId(), momenten.eindeVan(plaats.termijneinde()));
                Date streefmoment = streefmomenten.get(instanties.get(task.getProcessInstanceId()));
                if (streefmoment != null) {
                    task.setDueDate(streefmoment);
                }
                task.setPriority(plaats.prioriteit());
                task.setFollowUpDate(momenten.eindeVan(plaats.startUiterlijk()));
                taskService.saveTask(task);
            }
            setTermijnen(termijnen);
            return null;
        });
    }

    /** Writes the end of the term on tasks that say something else; those are read at once, where the engine would do so one by one. */
    private void setTermijnen(Map<String, Date> termijnen) {
        if (termijnen.isEmpty()) {
            return;
        }
        Map<String, Date> missing = new HashMap<>(termijnen);
        for (VariableInstance variabele : runtimeService
                .createVariableInstanceQuery()
                .taskIdIn(termijnen.keySet().toArray(String[]::new))
                .variableName(Procesvariabelen.TERMIJNEINDE)
                .list()) {
            Date termijn = missing.remove(variabele.getTaskId());
            if (!Objects.equals(termijn, variabele.getValue())) {
                ((VariableInstanceEntity) variabele).setValue(Variables.dateValue(termijn));
            }
        }
        missing.forEach((taak, termijn) -> taskService.setVariableLocal(taak, Procesvariabelen.TERMIJNEINDE, termijn));
    }

    private @Nullable Task findOpen(String onderwerp, String soort) {
        return listOpen(onderwerp).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(soort))
                .findFirst()
                .orElse(null);
    }

    /** The open tasks, whoever may see them. In SQL, because the engine takes longer to put a query together than to run it. */
    private List<Task> listOpen(String onderwerp) {
        return taskService
                .createNativeTaskQuery()
                .sql("""
                        select T.* from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
                        where E.BUSINESS_KEY_ = #{onderwerp} and T.SUSPENSION_STATE_ = 1
                        """)
                .parameter("onderwerp", onderwerp)
                .list();
    }

    private List<Task> listOpen(Collection<String> processInstanceIds) {
        return taskService
                .createNativeTaskQuery()
                .sql("""
                        select * from ACT_RU_TASK
                        where PROC_INST_ID_ = any(string_to_array(#{instanties}, ',')) and SUSPENSION_STATE_ = 1
                        """)
                .parameter("instanties", String.join(",", processInstanceIds))
                .list();
    }

    private static ConflictException noOpenTask(String onderwerp) {
        return new ConflictException(
                "taak",
                "geen-open-taak",
                "Er staat voor " + onderwerp
                        + " geen taak meer open die u zo kunt afronden. Ververs de takenlijst en kijk naar de stand.");
    }

    private TaskQuery query() {
        return taskService.createTaskQuery().active();
    }

    private String account() {
        var authentication = identityService.getCurrentAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("Nobody is logged in to the engine");
        }
        return authentication.getUserId();
    }

    private static Taak toTaak(Task task, String onderwerp) {
        return new Taak(task.getId(), task.getName(), task.getTaskDefinitionKey(), onderwerp, task.getAssignee());
    }
}
