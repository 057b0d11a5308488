package nl.zaakregie.conventions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** What a DMN file must say to the engine; whether its table decides well is checked with the examples beside it. */
final class DmnConventions {

    private static final Pattern VERSION_TAG = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern HISTORY_TIME_TO_LIVE = Pattern.compile("P\\d+D");

    private final Path file;
    private final DmnModelInstance model;
    private final List<String> violations = new ArrayList<>();

    private DmnConventions(Path file) {
        this.file = file;
        this.model = Dmn.readModelFromFile(file.toFile());
    }

    /** Every broken convention as {@code <file> <element id>: <what is wrong>}; empty when the model is good. */
    static List<String> violationsIn(Path file) {
        var conventions = new DmnConventions(file);
        conventions.model.getModelElementsByType(Decision.class).forEach(conventions::checkDecision);
        conventions
                .model
                .getModelElementsByType(LiteralExpression.class)
                .forEach(entry -> conventions.checkLanguage(entry, entry.getExpressionLanguage()));
        conventions
                .model
                .getModelElementsByType(UnaryTests.class)
                .forEach(entry -> conventions.checkLanguage(entry, entry.getExpressionLanguage()));
        return List.copyOf(conventions.violations);
    }

    private void checkDecision(Decision decision) {
        String versionTag = decision.getVersionTag();
        if (versionTag == null || !VERSION_TAG.matcher(versionTag).matches()) {
            report(decision, "de versie-tag ziet er niet uit als 1.0");
        }
        String timeToLive = decision.getCamundaHistoryTimeToLiveString();
        if (timeToLive == null || !HISTORY_TIME_TO_LIVE.matcher(timeToLive).matches()) {
            report(decision, "de bewaartermijn ziet er niet uit als P180D");
        }
    }

    /** The engine would also run scripts in a cell; FEEL is the one language that a process owner can read. */
    private void checkLanguage(DmnElement cell, @Nullable String language) {
        if (language != null && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            report(cell, "een cel is geen FEEL maar " + language);
        }
    }

    private void report(DmnElement element, String violation) {
        violations.add(file.getFileName() + " " + element.getId() + ": " + violation);
    }
}
