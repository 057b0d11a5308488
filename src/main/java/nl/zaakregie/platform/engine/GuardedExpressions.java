package nl.zaakregie.platform.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of models as the engine does. One without a process or task around it comes from a query, and is only
 * evaluated when work lists need it.
 */
class GuardedExpressions extends SpringExpressionManager {

    GuardedExpressions(ApplicationContext context, @Nullable Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String expression) {
        return new GuardedExpression(createValueExpression(expression), this, expression);
    }

    private static final class GuardedExpression extends JuelExpression {

        GuardedExpression(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText()) {
                QueryExpressions.refuseUnknown(getExpressionText());
            }
            return super.getValue(scope, execution);
        }
    }
}
