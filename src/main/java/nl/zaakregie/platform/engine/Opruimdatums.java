package nl.zaakregie.platform.engine;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives all that the engine wrote about a process that has ended the day on which it may go: its end, and the days that the model says.
 * Runs before the nightly cleaning of the engine, which looks at that day. What ended while nothing ran is dated the next night; nodes of
 * a cluster pass over what another one has.
 */
@Component
class Opruimdatums {

    private static final int AT_A_TIME = 500;

    private final HistoryService history;
    private final Processen processen;
    private final TransactionTemplate transaction;

    Opruimdatums(HistoryService history, Processen processen, PlatformTransactionManager transactions) {
        this.history = history;
        this.processen = processen;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "0 30 2 * * *")
    void dateEnded() {
        int dated = AT_A_TIME;
        while (dated == AT_A_TIME) {
            dated = Objects.requireNonNull(transaction.execute(status -> processen.inOneCommand(this::dateSome)));
        }
    }

    private int dateSome(CommandContext command) {
        List<HistoricProcessInstance> ended = history.createNativeHistoricProcessInstanceQuery()
                .sql("""
                        select P.* from ACT_HI_PROCINST P join ACT_RE_PROCDEF D on D.ID_ = P.PROC_DEF_ID_
                        where P.REMOVAL_TIME_ is null and P.END_TIME_ is not null and P.ROOT_PROC_INST_ID_ = P.ID_
                            and D.HISTORY_TTL_ is not null
                        limit #{atATime} for update of P skip locked
                        """)
                .parameter("atATime", AT_A_TIME)
                .list();
        ended.forEach(process -> date(command, (HistoricProcessInstanceEventEntity) process));
        return ended.size();
    }

    private static void date(CommandContext command, HistoricProcessInstanceEventEntity process) {
        var engine = command.getProcessEngineConfiguration();
        ProcessDefinition model =
                engine.getDeploymentCache().findDeployedProcessDefinitionById(process.getProcessDefinitionId());
        Date removal = engine.getHistoryRemovalTimeProvider().calculateRemovalTime(process, model);
        command.getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(process.getId(), removal);
        command.getHistoricDecisionInstanceManager()
                .addRemovalTimeToDecisionsByRootProcessInstanceId(process.getId(), removal);
    }
}
