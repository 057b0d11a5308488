package nl.zaakregie.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Keeps expressions out of queries, in three places: a query is a command and is looked at before it runs; a stored query is looked
 * at when it is kept and when somebody adds to it; and where expressions are evaluated, the ones of queries are known by having no
 * process around them ({@link GuardedExpressions}), so that a way in that nobody thought of ends there.
 */
@Component
class QueryGuard extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    QueryGuard(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                withGuard(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setFilterService(new GuardedFilterService());
        configuration.setExpressionManager(
                new GuardedExpressions(beans, ((SpringProcessEngineConfiguration) configuration).getBeans()));
    }

    private static List<CommandInterceptor> withGuard(List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> guarded = new ArrayList<>(Objects.requireNonNullElse(interceptors, List.of()));
        guarded.add(0, new Interceptor());
        return guarded;
    }

    private static final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof AbstractQuery<?, ?> query) {
                QueryExpressions.refuseAll(query);
            }
            return next.execute(command);
        }
    }
}
