package nl.zaakregie.platform.engine;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import nl.zaakregie.platform.Reisklok;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * Takes the clock of the application and that of the engine to another moment together, for work that has to look as if it was done
 * then.
 *
 * <p>The engine has one clock for all threads. So this is for a time in which nobody else uses the engine, such as the start, before
 * the first request is let in.
 */
@Component
public class Tijdreis {

    private final Reisklok klok;

    Tijdreis(Reisklok klok) {
        this.klok = klok;
    }

    /** Does the work, which moves the time by giving moments to its argument; however it ends, both clocks show the real time again. */
    public void travel(Consumer<Consumer<Instant>> work) {
        try {
            work.accept(moment -> {
                klok.travelTo(moment);
                ClockUtil.setCurrentTime(Date.from(moment));
            });
        } finally {
            klok.returnToNow();
            ClockUtil.reset();
        }
    }
}
