package nl.zaakregie.platform.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import nl.zaakregie.platform.security.Rol;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.stereotype.Component;

/** The work lists in Tasklist. They are kept by code: a list that exists by name is brought up to date at every start. */
@Component
public class Werklijsten {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", Procesvariabelen.NUMMER, "label", "Nummer"),
            Map.of("name", Procesvariabelen.ONDERWERP, "label", "Onderwerp"),
            Map.of("name", Procesvariabelen.AFDELING, "label", "Afdeling"));

    private final FilterService filterService;
    private final TaskService taskService;
    private final AuthorizationService authorizations;

    Werklijsten(FilterService filterService, TaskService taskService, AuthorizationService authorizations) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.authorizations = authorizations;
    }

    /** The list of what somebody has taken up, for each of these roles. */
    public void ensureMijnWerk(List<Rol> rollen) {
        TaskQuery query = ordered(taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        Filter filter = ensure("Mijn werk", "Wat u hebt opgepakt", 0, query);
        rollen.forEach(rol -> grantRead(filter, rol.groep()));
    }

    /**
     * The lists of what must be done today and of what is late, for each of these roles: one's own work, and what nobody of one's
     * groups has taken up yet. What is late must be done today too.
     *
     * @param positie place of the first among the lists
     */
    public void ensureTermijnlijsten(List<Rol> rollen, int positie) {
        Filter vandaag = ensure(
                "Vandaag te doen",
                "Uw werk en dat van uw groepen dat vandaag klaar moet zijn, of al te laat is",
                positie,
                ordered(ofOwnGroups().dueBeforeExpression(Werklijstmomenten.EINDE_VAN_VANDAAG)));
        Filter teLaat = ensure(
                "Te laat",
                "Uw werk en dat van uw groepen dat al klaar had moeten zijn",
                positie + 1,
                ordered(ofOwnGroups().dueBeforeExpression(Werklijstmomenten.NU)));
        for (Rol rol : rollen) {
            grantRead(vandaag, rol.groep());
            grantRead(teLaat, rol.groep());
        }
    }

    /**
     * The list of what a group has to do and nobody has taken up yet.
     *
     * @param positie place among the lists; the lowest comes first
     */
    public void ensureGroepslijst(String naam, String groep, int positie) {
        TaskQuery query = ordered(taskService.createTaskQuery().taskCandidateGroup(groep));
        grantRead(ensure(naam, "Werk dat nog niemand heeft opgepakt", positie, query), groep);
    }

    private TaskQuery ofOwnGroups() {
        return taskService
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .endOr();
    }

    /**
     * Whoever waits at the desk or on the phone goes first; then what must begin first, whose term ends first, and what came first. Tasklist
     * adds an order of its own behind it.
     */
    private static TaskQuery ordered(TaskQuery query) {
        return query.orderByTaskPriority()
                .desc()
                .orderByFollowUpDate()
                .asc()
                .orderByTaskVariable(Procesvariabelen.TERMIJNEINDE, ValueType.DATE)
                .asc()
                .orderByTaskVariable(Procesvariabelen.NUMMER, ValueType.STRING)
                .asc();
    }

    private Filter ensure(String naam, String omschrijving, int positie, TaskQuery query) {
        Filter filter = filterService.createTaskFilterQuery().filterName(naam).singleResult();
        if (filter == null) {
            filter = filterService.newTaskFilter(naam);
        }
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description", omschrijving,
                "priority", positie,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", CARD));
        return filterService.saveFilter(filter);
    }

    private void grantRead(Filter filter, String groep) {
        boolean present = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(groep)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .count()
                > 0;
        if (!present) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(groep);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter.getId());
            grant.setPermissions(new Permissions[] {Permissions.READ});
            authorizations.saveAuthorization(grant);
        }
    }
}
