package nl.zaakregie.klantaanvraag.internal;

import java.time.Clock;
import java.time.LocalDate;
import nl.zaakregie.platform.Achtergrondwerk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans what the agenda asks for today, or asked for on a day on which nothing ran. Each klantaanvraag has its own transaction; nodes of a
 * cluster share the work, because an entry that one of them has is passed over by the others. One that fails is logged and tried again at
 * the next tick, and does not hold up the rest.
 */
@Component
public class Planningstaak implements Achtergrondwerk {

    private static final Logger LOG = LoggerFactory.getLogger(Planningstaak.class);

    private final Agenda agenda;
    private final Herplanner herplanner;
    private final Clock clock;
    private final int perKeer;
    private final TransactionTemplate transaction;

    Planningstaak(
            Agenda agenda,
            Herplanner herplanner,
            Clock clock,
            @Value("${zaakregie.planning.per-keer}") int perKeer,
            PlatformTransactionManager transactions) {
        this.agenda = agenda;
        this.herplanner = herplanner;
        this.clock = clock;
        this.perKeer = perKeer;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Scheduled(
            initialDelayString = "${zaakregie.planning.eerste-keer}",
            fixedDelayString = "${zaakregie.planning.tussenpoos}")
    public void runDue() {
        for (long entry : agenda.due(LocalDate.now(clock), perKeer)) {
            try {
                transaction.executeWithoutResult(
                        status -> agenda.take(entry).ifPresent(nummer -> herplanner.replan(nummer, null)));
            } catch (RuntimeException failed) {
                LOG.error("A klantaanvraag could not be planned (entry {} of its agenda)", entry, failed);
            }
        }
    }
}
