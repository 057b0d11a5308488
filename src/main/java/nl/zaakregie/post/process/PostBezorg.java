package nl.zaakregie.post.process;

import nl.zaakregie.post.internal.Berichtverzender;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tries to deliver a message that was given up; failing again is what makes the engine report an incident. */
@Component("postBezorg")
class PostBezorg implements JavaDelegate {

    private final Berichtverzender verzender;

    PostBezorg(Berichtverzender verzender) {
        this.verzender = verzender;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verzender.deliver(execution.getProcessBusinessKey());
    }
}
