package nl.zaakregie.platform.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * People take work up and put it back in their own name. The engine as shipped lets whoever may work on a task claim it for anybody,
 * or for any text at all; and it lets only people who may assign others put their own work back.
 */
class OwnNameTaskService extends TaskServiceImpl {

    /** @throws AuthorizationException when somebody who is logged in claims for another */
    @Override
    public void claim(String taskId, @Nullable String account) {
        if (account == null) {
            // To the engine this means: put it back, whoever has it.
            setAssignee(taskId, null);
            return;
        }
        String caller = account();
        if (caller != null && !caller.equals(account)) {
            throw new AuthorizationException("Een taak oppakken kan alleen op eigen naam");
        }
        super.claim(taskId, account);
    }

    /** Puts one's own work back, or assigns it to somebody when the caller may assign others. */
    @Override
    public void setAssignee(String taskId, @Nullable String account) {
        if (account == null && isOwn(taskId)) {
            commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            }));
        } else {
            super.setAssignee(taskId, account);
        }
    }

    private boolean isOwn(String taskId) {
        String caller = account();
        Task task = caller == null
                ? null
                : createTaskQuery().taskId(taskId).taskAssignee(caller).singleResult();
        return task != null;
    }

    private @Nullable String account() {
        Authentication authentication = commandExecutor.execute(context -> context.getAuthentication());
        return authentication == null ? null : authentication.getUserId();
    }
}
