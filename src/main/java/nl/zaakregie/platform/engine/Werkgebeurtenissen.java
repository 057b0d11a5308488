package nl.zaakregie.platform.engine;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/**
 * At the end of a process the engine dates all that was written about it for the nightly cleaning, in nineteen tables, while somebody
 * waits. Here {@link Opruimdatums} does that in the night, before the cleaning.
 */
class Werkgebeurtenissen extends CacheAwareHistoryEventProducer {

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String process, Date removalTime) {
        // In the night.
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String process, Date removalTime) {
        // In the night.
    }
}
