package nl.zaakregie.platform.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import nl.zaakregie.platform.security.Rol;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each role its rights in the engine: who sees Tasklist, who may start a contact from it, who watches in Cockpit. Rights
 * on a task come from the model, through its candidate groups.
 */
@Component
@Order(10)
class Engineautorisaties implements ApplicationRunner {

    private static final String KLANTCONTACT = "klantcontact";
    private static final List<Rol> IN_TASKLIST = List.of(
            Rol.EERSTELIJN,
            Rol.TWEEDELIJN,
            Rol.VAKAFDELING,
            Rol.TELEFONIST,
            Rol.ACCOUNTMANAGER,
            Rol.TEAMLEIDER,
            Rol.KCC_MANAGER,
            Rol.PROCESEIGENAAR);
    private static final List<Rol> STARTS_CONTACT =
            List.of(Rol.EERSTELIJN, Rol.TWEEDELIJN, Rol.TELEFONIST, Rol.TEAMLEIDER);

    private final AuthorizationService authorizations;
    private final Accounts accounts;

    Engineautorisaties(AuthorizationService authorizations, Accounts accounts) {
        this.authorizations = authorizations;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (Rol rol : Rol.values()) {
            accounts.ensureGroep(rol.groep(), rol.naam());
        }
        accounts.ensureGroep(Groups.CAMUNDA_ADMIN, "Beheerders van de engine");
        for (Rol rol : IN_TASKLIST) {
            grant(rol.groep(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        }
        for (Rol rol : STARTS_CONTACT) {
            grant(
                    rol.groep(),
                    Resources.PROCESS_DEFINITION,
                    KLANTCONTACT,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
            grant(rol.groep(), Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        }
        grant(Rol.PROCESEIGENAAR.groep(), Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                Rol.PROCESEIGENAAR.groep(),
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(
                Rol.PROCESEIGENAAR.groep(),
                Resources.DECISION_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_HISTORY);
        grant(Rol.PROCESEIGENAAR.groep(), Resources.DEPLOYMENT, ANY, Permissions.READ);
        for (Resource resource : Resources.values()) {
            grant(Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
    }

    private void grant(String groep, Resource resource, String id, Permission... permissions) {
        boolean present = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(groep)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (present) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(groep);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
