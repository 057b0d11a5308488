package nl.zaakregie.post.process;

import java.util.Map;
import nl.zaakregie.platform.engine.Poortwachter;
import nl.zaakregie.platform.engine.Processen;
import nl.zaakregie.post.BerichtOnbezorgd;
import nl.zaakregie.post.internal.Berichten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The contract with {@code processes/post/onbezorgd-bericht.bpmn}: one instance per message that was given up, whose failed job is
 * the incident that an administrator sees in Cockpit.
 */
@Component
class OnbezorgdBerichtProcess implements Poortwachter {

    static final String PROCES = "onbezorgd-bericht";

    private final Processen processen;
    private final Berichten berichten;

    OnbezorgdBerichtProcess(Processen processen, Berichten berichten) {
        this.processen = processen;
        this.berichten = berichten;
    }

    @EventListener
    void start(BerichtOnbezorgd bericht) {
        processen.start(PROCES, bericht.sleutel(), Map.of());
    }

    @Override
    public String proces() {
        return PROCES;
    }

    @Override
    public boolean allowsStart(String onderwerp) {
        return berichten.markProcesGestart(onderwerp);
    }

    /** There is no work for people in this process. */
    @Override
    public boolean allowsCompletion(String onderwerp, String taaksoort) {
        return false;
    }
}
