package nl.zaakregie.platform.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;

/**
 * When a process ends, all that was written about it gets the date on which it may go. The engine updates each of its sixteen tables
 * for that; this leaves out the tables to which {@link Werkgeschiedenis} writes nothing, and, for a process that begins and ends in one
 * go, those to which nothing was written in that go.
 */
class Werkgebeurtenissen extends CacheAwareHistoryEventProducer {

    private static final List<Class<? extends DbEntity>> ALWAYS =
            List.of(HistoricProcessInstanceEventEntity.class, UserOperationLogEntryEventEntity.class);

    private static final List<Class<? extends DbEntity>> WHEN_WRITTEN = List.of(
            HistoricActivityInstanceEventEntity.class,
            HistoricTaskInstanceEventEntity.class,
            HistoricIncidentEventEntity.class,
            HistoricJobLogEventEntity.class,
            CommentEntity.class,
            AttachmentEntity.class,
            ByteArrayEntity.class);

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String process, Date removalTime) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        boolean inOneGo = isNew(entities, process);
        Set<String> updated = new HashSet<>();
        ALWAYS.forEach(type -> updated.add(type.getName()));
        WHEN_WRITTEN.stream()
                .filter(type ->
                        !inOneGo || !entities.getCachedEntitiesByType(type).isEmpty())
                .forEach(type -> updated.add(type.getName()));
        Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(process, removalTime, null, updated);
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String process, Date removalTime) {
        DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
        if (!isNew(entities, process)
                || !entities.getCachedEntitiesByType(HistoricDecisionInstanceEntity.class)
                        .isEmpty()) {
            super.addRemovalTimeToHistoricDecisions(process, removalTime);
        }
    }

    private static boolean isNew(DbEntityManager entities, String process) {
        CachedDbEntity cached =
                entities.getDbEntityCache().getCachedEntity(HistoricProcessInstanceEventEntity.class, process);
        return cached != null && cached.getEntityState() == DbEntityState.TRANSIENT;
    }
}
