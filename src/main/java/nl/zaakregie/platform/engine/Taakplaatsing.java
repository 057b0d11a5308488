package nl.zaakregie.platform.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives tasks that were made when work lists had another order their place, at the first start of a version that knows it. One that cannot
 * be placed stays at the end of its lists, and is tried again at the next start.
 */
@Component
@Order(15)
class Taakplaatsing implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Taakplaatsing.class);

    private final TaskService taskService;
    private final Processen processen;
    private final Taken taken;
    private final TransactionTemplate transaction;

    Taakplaatsing(TaskService taskService, Processen processen, Taken taken, PlatformTransactionManager transactions) {
        this.taskService = taskService;
        this.processen = processen;
        this.taken = taken;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        Set<String> onderwerpen =
                taskService
                        .createTaskQuery()
                        .active()
                        .followUpBeforeOrNotExistent(Date.from(Instant.EPOCH))
                        .list()
                        .stream()
                        .map(task -> processen.getOnderwerp(task.getProcessInstanceId()))
                        .collect(Collectors.toSet());
        for (String onderwerp : onderwerpen) {
            try {
                transaction.executeWithoutResult(status -> taken.place(List.of(onderwerp), Map.of()));
            } catch (RuntimeException failed) {
                // Another node that starts at the same moment may have done it.
                LOG.warn("The tasks of {} got no place in the work lists", onderwerp, failed);
            }
        }
    }
}
