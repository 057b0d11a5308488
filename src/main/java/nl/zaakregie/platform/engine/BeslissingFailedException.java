package nl.zaakregie.platform.engine;

import java.util.Collection;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision gives no outcome: no rule matches, or the model cannot be evaluated on these inputs. The message names the decision
 * and its inputs, never their values.
 */
public final class BeslissingFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The engine opens its messages with a code, such as DMN-03001 or FEEL/SCALA-01008. */
    private static final Pattern CODE = Pattern.compile("^[A-Z/]+-\\d+");

    private BeslissingFailedException(String message) {
        super(message);
    }

    static BeslissingFailedException noRuleMatches(String sleutel, Collection<String> invoernamen) {
        return new BeslissingFailedException("Decision " + sleutel + " has no outcome for inputs " + invoernamen);
    }

    /** The failure is not kept as the cause: the engine quotes input values in its messages. */
    static BeslissingFailedException notEvaluated(
            String sleutel, Collection<String> invoernamen, RuntimeException failure) {
        Matcher code = CODE.matcher(Objects.requireNonNullElse(failure.getMessage(), ""));
        return new BeslissingFailedException("Decision " + sleutel + " cannot be evaluated on inputs " + invoernamen
                + ": " + failure.getClass().getSimpleName() + (code.find() ? " " + code.group() : ""));
    }
}
