package nl.zaakregie.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds what the embedded forms must keep to: they speak the contract, give Tasklist nothing to store, name every field, and put
 * text in the page as text.
 */
class FormulierenTest {

    private static final Path FORMULIEREN = Path.of("src/main/resources/static/formulieren");
    private static final Path PROCESSEN = Path.of("processes");

    /** The body that a form sends, by the name of the form. */
    private static final Map<String, String> BODIES = Map.of(
            "klantcontact", "NieuwKlantcontact",
            "intake", "IntakeAfronding",
            "overdracht", "NieuweOverdracht",
            "beoordeling", "Beoordeling",
            "vertraging", "NieuweVertragingsbeoordeling",
            "zaak", "Behandeling");

    private static final String SEARCH_PREFIX = "zoek.";

    private static final Pattern FORM_KEY =
            Pattern.compile("camunda:formKey=\"embedded:/formulieren/([a-z-]+)\\.html\"");
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)\\b[^>]*>");
    private static final Pattern IDS = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("data-bij=\"([a-z]+):([A-Z,_]+)\"");
    private static final Pattern WRAPPED_FIELD = Pattern.compile("<label><(?:input|select|textarea)\\b[^>]*>");

    /** Each of these can turn text into code. */
    private static final Pattern FORBIDDEN_IN_SCRIPT =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function");

    /** Leaves a customer's words behind in the browser, but for these: one encrypts them, the other keeps a switch. */
    private static final Pattern STORAGE = Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie =");

    private static final Set<String> MAY_STORE = Set.of("concepten.js", "volgende.js");

    /** The first would let Tasklist store the field in the engine, the others need a weaker content security policy. */
    private static final Pattern FORBIDDEN_IN_FORM =
            Pattern.compile("cam-variable|cam-choices|ng-model|\\sstyle=|\\son[a-z]+=");

    private final Contract contract = Contract.read();
    private final List<String> offenders = new ArrayList<>();

    @Test
    void shouldHaveAFormForEveryTaskThatNamesOne() {
        var named = new TreeSet<String>();
        files(PROCESSEN, ".bpmn").forEach(model -> find(FORM_KEY, read(model)).forEach(key -> named.add(key.group(1))));

        assertThat(named).isEqualTo(new TreeSet<>(BODIES.keySet()));
        assertThat(files(FORMULIEREN, ".html").map(FormulierenTest::name)).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void shouldNameFieldsAsTheContractDoes() {
        BODIES.forEach((form, body) -> fields(form).forEach(field -> {
            var name = attribute(field, "name");
            var schema = name.startsWith(SEARCH_PREFIX) ? "KlantZoekopdracht" : body;
            var path = name.startsWith(SEARCH_PREFIX) ? name.substring(SEARCH_PREFIX.length()) : name;
            if (find(contract.schemas().get(schema), path) == null) {
                offenders.add(form + ": " + schema + " has no " + path);
            }
        }));
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldOfferOnlyAnswersThatTheContractKnows() {
        BODIES.forEach((form, body) -> {
            var schema = contract.schemas().get(body);
            for (var field : fields(form)) {
                if ("radio".equals(attribute(field, "type"))) {
                    offendsEnum(form, schema, attribute(field, "name"), attribute(field, "value"));
                }
            }
            find(PART, read(form)).forEach(part -> {
                for (var answer : part.group(2).split(",")) {
                    offendsEnum(form, schema, part.group(1), answer);
                }
            });
        });
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldLabelEveryFieldOnce() {
        var ids = new HashSet<String>();
        for (var form : BODIES.keySet()) {
            var html = read(form);
            var wrapped = find(WRAPPED_FIELD, html).map(MatchResult::group).toList();
            for (var field : fields(form)) {
                var labelled = html.contains("<label for=\"" + attribute(field, "id") + "\"")
                        || wrapped.stream().anyMatch(label -> label.endsWith(field));
                if (!labelled) {
                    offenders.add(form + ": no label for " + field);
                }
            }
            find(IDS, html).map(id -> id.group(1)).filter(id -> !ids.add(id)).forEach(id -> {
                offenders.add(form + ": id " + id + " is used twice; two forms can be open at the same time");
            });
        }
        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(offenders).isEmpty();
    }

    @Test
    void shouldGiveTasklistNothingToStoreAndTheBrowserNothingToRun() {
        files(FORMULIEREN, ".html").forEach(form -> forbid(form, FORBIDDEN_IN_FORM));
        files(FORMULIEREN, ".js").forEach(script -> forbid(script, FORBIDDEN_IN_SCRIPT));
        files(FORMULIEREN, ".js")
                .filter(script -> !MAY_STORE.contains(script.getFileName().toString()))
                .forEach(script -> forbid(script, STORAGE));

        assertThat(files(FORMULIEREN, ".js")).hasSizeGreaterThan(5);
        assertThat(offenders).isEmpty();
    }

    private void forbid(Path file, Pattern forbidden) {
        find(forbidden, read(file)).forEach(found -> offenders.add(file.getFileName() + ": " + found.group()));
    }

    private void offendsEnum(String form, Schema<?> body, String path, String value) {
        var schema = find(body, path);
        if (schema == null || schema.getEnum() == null || !schema.getEnum().contains(value)) {
            offenders.add(form + ": " + path + " cannot be " + value);
        }
    }

    private List<String> fields(String form) {
        return find(FIELD, read(form)).map(MatchResult::group).toList();
    }

    /** The schema at the end of a path such as {@code betrokkene.gegevens.naam}; null when the contract has no such place. */
    private @Nullable Schema<?> find(@Nullable Schema<?> schema, String path) {
        var current = schema;
        for (var step : path.split("\\.")) {
            if (current == null || current.getProperties() == null) {
                return null;
            }
            current = resolve(current.getProperties().get(step));
        }
        return current;
    }

    private @Nullable Schema<?> resolve(@Nullable Schema<?> schema) {
        return schema == null || schema.get$ref() == null
                ? schema
                : contract.schemas()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    }

    private static String attribute(String tag, String attribute) {
        return find(Pattern.compile("\\s" + attribute + "=\"([^\"]*)\""), tag)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String name(Path form) {
        return form.getFileName().toString().replace(".html", "");
    }

    private static String read(String form) {
        return read(FORMULIEREN.resolve(form + ".html"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (var walk = Files.walk(folder)) {
            var found = new ArrayList<Path>();
            walk.filter(path -> path.toString().endsWith(suffix)).forEach(found::add);
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
