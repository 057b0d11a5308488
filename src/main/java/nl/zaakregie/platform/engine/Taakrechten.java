package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has a task put it back. The right to work on a task, which the engine gives to its groups, is enough to take it up but
 * not to put it back; the right to assign is given to the present assignee only, so that nobody takes a task away from a colleague.
 */
class Taakrechten extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        List<AuthorizationEntity> changed = new ArrayList<>();
        AuthorizationEntity[] standard = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (standard != null) {
            for (AuthorizationEntity right : standard) {
                right.addPermission(TaskPermissions.TASK_ASSIGN);
                changed.add(right);
            }
        }
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            AuthorizationEntity former = getGrantAuthorizationByUserId(oldAssignee, Resources.TASK, task.getId());
            if (former != null) {
                former.removePermission(TaskPermissions.TASK_ASSIGN);
                changed.add(former);
            }
        }
        return changed.toArray(AuthorizationEntity[]::new);
    }
}
