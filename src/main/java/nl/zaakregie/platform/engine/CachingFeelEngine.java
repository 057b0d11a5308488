package nl.zaakregie.platform.engine;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.immutable.$colon$colon;
import camundajar.impl.scala.collection.immutable.Nil$;
import camundajar.impl.scala.runtime.BoxesRunTime;
import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.scala.ContextVariableWrapper;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine.Failure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.impl.parser.ExpressionValidator;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.syntaxtree.ValFatalError;
import org.jspecify.annotations.Nullable;

/**
 * The FEEL engine as shipped, without its two wastes: it parses an expression once instead of at every evaluation, and makes the
 * table of built-in functions once instead of for every cell (7.24 with feel-engine 1.19.3). Safe for use by many threads.
 *
 * <p>Parser, interpreter and values are the shipped ones, and whatever does not simply succeed is evaluated again by the shipped
 * engine, so answers and errors are the same; {@code FeelEquivalenceTest} compares them. What a text means depends on the text and
 * on whether it stands in a condition or elsewhere, and on nothing else, so nothing that is remembered goes stale.
 */
final class CachingFeelEngine extends ScalaFeelEngine {

    private final FeelInterpreter interpreter;
    private final FunctionProvider functions;
    private final BoundedCache<Optional<Exp>> expressions;
    private final BoundedCache<Optional<Exp>> unaryTests;

    /** @param mostExpressions how many different texts of each kind are remembered */
    CachingFeelEngine(List<FeelCustomFunctionProvider> customFunctions, int mostExpressions) {
        super(customFunctions);
        this.interpreter = new FeelInterpreter(feelEngine.valueMapper());
        this.functions = new FunctionProvider.CompositeFunctionProvider(new $colon$colon<>(
                new BuiltinFunctions(feelEngine.clock(), feelEngine.valueMapper()),
                new $colon$colon<>(feelEngine.functionProvider(), list())));
        this.expressions = new BoundedCache<>(mostExpressions, text -> parsed(feelEngine.parseExpression(text)));
        this.unaryTests = new BoundedCache<>(mostExpressions, text -> parsed(feelEngine.parseUnaryTests(text)));
    }

    @Override
    // The interface lets the caller choose the type, and null is an answer of FEEL.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Answer answer = evaluate(expressions.get(expression), new ContextVariableWrapper(variables));
        return answer == null ? super.evaluateSimpleExpression(expression, variables) : (T) answer.value();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        Answer answer = evaluate(unaryTests.get(expression), new InputVariables(inputVariable, variables));
        return answer == null
                ? super.evaluateSimpleUnaryTests(expression, inputVariable, variables)
                : BoxesRunTime.unboxToBoolean(answer.value());
    }

    int remembered() {
        return expressions.size() + unaryTests.size();
    }

    /** Empty for what does not parse or is not allowed; the shipped engine knows how to say that. */
    private static Optional<Exp> parsed(Either<Failure, ParsedExpression> result) {
        Option<ParsedExpression> parsed = result.toOption();
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Exp expression = parsed.get().expression();
        boolean allowed =
                new ExpressionValidator(false).validateExpression(expression).isEmpty();
        return allowed ? Optional.of(expression) : Optional.empty();
    }

    /** The answer, or null when there is anything but a plain one. */
    private @Nullable Answer evaluate(Optional<Exp> expression, VariableProvider variables) {
        if (expression.isEmpty()) {
            return null;
        }
        EvaluationFailureCollector failures = new EvaluationFailureCollector();
        try {
            Val value = interpreter.eval(
                    expression.get(), new EvalContext(feelEngine.valueMapper(), variables, functions, failures));
            return value instanceof ValError || value instanceof ValFatalError || hasFailedAssertion(failures)
                    ? null
                    : new Answer(feelEngine.valueMapper().unpackVal(value));
        } catch (Exception e) { // Scala throws checked exceptions without saying so.
            return null;
        }
    }

    private static boolean hasFailedAssertion(EvaluationFailureCollector failures) {
        return failures.failures()
                .exists(failure -> failure.failureType() == EvaluationFailureType.ASSERT_FAILURE$.MODULE$);
    }

    @SuppressWarnings("unchecked") // The empty list has no elements of any type.
    private static <E> camundajar.impl.scala.collection.immutable.List<E> list() {
        return (camundajar.impl.scala.collection.immutable.List<E>) Nil$.MODULE$;
    }

    private record Answer(@Nullable Object value) {}

    /** The variables of the decision, and under an agreed name the name of the column that is compared. */
    private static final class InputVariables extends ContextVariableWrapper {

        private final String inputVariable;

        InputVariables(String inputVariable, VariableContext variables) {
            super(variables);
            this.inputVariable = inputVariable;
        }

        @Override
        @SuppressWarnings({"rawtypes", "unchecked"}) // As the class that is extended.
        public Option getVariable(String name) {
            return INPUT_VARIABLE_NAME.equals(name) ? new Some<>(inputVariable) : super.getVariable(name);
        }
    }
}
