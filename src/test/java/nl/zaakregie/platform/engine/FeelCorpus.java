package nl.zaakregie.platform.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * FEEL to compare two engines with: everything a cell of a decision table may hold, right and wrong, and expressions made at random
 * from the grammar. The same at every run.
 */
final class FeelCorpus {

    private static final long SEED = 20261121;

    /** Other variables that cells and expressions refer to; {@code onbekend} is left out on purpose. */
    static final Map<String, Object> VARIABLES = Map.of(
            "grens",
            5,
            "naam",
            "Aap",
            "lijst",
            List.of(3, 1, 2),
            "dag",
            LocalDate.of(2026, 11, 21),
            "waar",
            true,
            "adres",
            Map.of("plaats", "Zaandorp", "nummer", 12));

    private static final List<String> NUMBERS = List.of("5", "-3", "2.5", "1e3", "grens", "onbekend");

    private static final List<String> CELLS = List.of(
            // nothing in particular
            "-",
            "",
            " ",
            "null",
            "not(null)",
            "not(-)",
            // booleans
            "true",
            "false",
            "not(true)",
            "waar",
            "true,false",
            // strings
            "\"A\"",
            "\"a\"",
            "\"\"",
            "\"A\",\"B\"",
            "\"EENVOUDIG\", \"STANDAARD\"",
            "not(\"A\")",
            "not(\"A\",\"B\")",
            "\"é\"",
            "\"a\\\"b\"",
            "< \"B\"",
            "[\"A\"..\"C\"]",
            "naam",
            "not(naam)",
            "\"social-media\"",
            // dates, times and durations
            "date(\"2026-11-21\")",
            "< date(\"2026-11-21\")",
            ">= date(\"2026-11-21\")",
            "dag",
            "< dag",
            "@\"2026-11-21\"",
            "[date(\"2026-01-01\")..date(\"2026-12-31\")]",
            "date and time(\"2026-11-21T12:00:00\")",
            "> date and time(\"2026-11-21T12:00:00\")",
            "> date and time(\"2026-11-21T12:00:00+01:00\")",
            "duration(\"P1D\")",
            "< duration(\"PT4H\")",
            "<= duration(\"P1M\")",
            "date(\"2026-02-30\")",
            "date(\"gisteren\")",
            "< date(2026, 11, 21)",
            // lists and contexts
            "[1,2,3]",
            "[\"A\",\"B\"]",
            "lijst",
            "? in lijst",
            "? in [\"A\",\"B\"]",
            "? in (1,2,[5..8])",
            "list contains(lijst, ?)",
            "count(?) > 1",
            "?.plaats = \"Zaandorp\"",
            "adres.nummer",
            "> adres.nummer",
            // the input itself
            "?",
            "? = null",
            "? != null",
            "? > 3 and ? < 8",
            "? < 3 or ? > 8",
            "not(? = 5)",
            "? between 1 and 5",
            "modulo(?, 2) = 0",
            "starts with(?, \"A\")",
            "contains(?, \"a\")",
            "matches(?, \"[a-z]+\")",
            "string length(?) > 2",
            "upper case(?) = \"AAP\"",
            "?.year = 2026",
            "day of week(?) = \"Saturday\"",
            "if ? = null then true else false",
            "if ? > 3 then \"A\" else 5",
            "some x in [1,2,5] satisfies x = ?",
            "every x in lijst satisfies x < ?",
            "? instance of number",
            "is defined(?)",
            "get or else(?, 5) = 5",
            "assert(?, ? > 3)",
            "assert(?, ? > 3, \"te klein\") = 5",
            "bestaat niet(?)",
            "starts with(?)",
            "abs(?) > 2",
            "number(?) = 5",
            "string(?) = \"5\"",
            // mistakes
            "\"A",
            "5 5",
            ">",
            "> > 5",
            "[1..",
            "[5..1]",
            "not(",
            "not()",
            "if true",
            "A B",
            "= 5",
            "5 // vijf",
            "5 /* vijf */",
            "§",
            "\"A\";\"B\"",
            "function(x) x + 1",
            "function(x) external {java: {class: \"java.lang.Math\", method signature: \"abs(int)\"}}");

    private FeelCorpus() {}

    /** Cells of a table: every way to compare with a number, and {@link #CELLS}. */
    static List<String> unaryTests() {
        Set<String> tests = new LinkedHashSet<>(CELLS);
        for (String number : NUMBERS) {
            for (String operator : List.of("", "<", "<=", ">", ">=", "< ", "not(")) {
                tests.add(operator + number + (operator.equals("not(") ? ")" : ""));
            }
            for (String other : NUMBERS) {
                tests.add("[" + number + ".." + other + "]");
                tests.add("(" + number + ".." + other + ")");
                tests.add("[" + number + ".." + other + ")");
                tests.add("]" + number + ".." + other + "]");
                tests.add("< " + number + ", > " + other);
                tests.add("not([" + number + ".." + other + "], " + other + ")");
            }
        }
        return List.copyOf(tests);
    }

    /** What comes in at a column: each Java type that the application or the engine may pass. */
    static List<@Nullable Object> inputs() {
        return Arrays.asList(
                null,
                true,
                false,
                5,
                5L,
                5.0,
                4.999999,
                -3,
                0,
                8,
                1000,
                Short.valueOf((short) 2),
                "A",
                "a",
                "",
                "Aap",
                "5",
                "EENVOUDIG",
                "social-media",
                "é",
                "2026-11-21",
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 2, 1),
                LocalDateTime.of(2026, 11, 21, 12, 30),
                ZonedDateTime.parse("2026-11-21T12:30:00+01:00[Europe/Amsterdam]"),
                Date.from(Instant.parse("2026-11-21T10:00:00Z")),
                Duration.ofHours(3),
                Period.ofMonths(1),
                List.of(1, 2, 3),
                List.of("A", "B"),
                List.of(),
                Map.of("plaats", "Zaandorp"));
    }

    /** Expressions as in the output of a rule or the head of a column: the cells themselves, and some made at random. */
    static List<String> expressions(int random) {
        FeelGrammar grammar = new FeelGrammar(new Random(SEED));
        return Stream.concat(
                        unaryTests().stream(),
                        Stream.generate(() -> grammar.expression(3)).limit(random))
                .distinct()
                .toList();
    }
}
