package nl.zaakregie.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Makes FEEL expressions at random, most of them sensible. A form is kept by the kind of value it makes; {@code #n} in it is a place
 * for a number, {@code #x} for anything, and so on.
 */
final class FeelGrammar {

    private static final Map<Character, List<String>> LEAVES = Map.of(
            'n', List.of("0", "1", "-2", "3.5", "grens", "lijst[1]", "dag.year", "adres.nummer", "7 / 2"),
            's', List.of("\"A\"", "\"aap noot\"", "\"\"", "naam", "adres.plaats", "\"2026-11-21\"", "\"é\""),
            'b', List.of("true", "false", "waar", "null", "is defined(onbekend)"),
            'l', List.of("[]", "[1,2,3]", "lijst", "[\"A\",\"B\"]", "[1,null,\"A\"]", "lijst[item > 1]", "[[1],[2,3]]"),
            'd', List.of("date(\"2026-11-21\")", "dag", "date(2026, 2, 1)", "date and time(\"2026-11-21T12:00:00\")"),
            'p', List.of("duration(\"P2D\")", "duration(\"PT4H\")", "duration(\"P1Y2M\")", "@\"P1D\""),
            'c', List.of("{a: 1, b: \"x\"}", "adres", "{}", "{a: {b: 2}}"));

    private static final Map<Character, List<String>> FORMS = Map.of(
            'n',
                    List.of(
                            "#n + #n",
                            "#n - #n",
                            "#n * #n",
                            "#n / #n",
                            "#n ** 2",
                            "(#n)",
                            "-(#n)",
                            "if #b then #n else #n",
                            "abs(#n)",
                            "floor(#n)",
                            "ceiling(#n)",
                            "decimal(#n, 1)",
                            "sqrt(#n)",
                            "modulo(#n, #n)",
                            "number(#s)",
                            "string length(#s)",
                            "count(#l)",
                            "sum(#l)",
                            "min(#n, #n)",
                            "max(#l)",
                            "mean(#l)",
                            "median(#l)",
                            "product(#l)",
                            "#l[1]",
                            "#d.year",
                            "#d.month",
                            "#p.days",
                            "#c.a",
                            "get value(#c, \"a\")",
                            "round half up(#n, 0)",
                            "day of year(#d)"),
            's',
                    List.of(
                            "#s + #s",
                            "upper case(#s)",
                            "lower case(#s)",
                            "substring(#s, 2)",
                            "substring(#s, #n, 1)",
                            "substring before(#s, #s)",
                            "substring after(#s, #s)",
                            "replace(#s, #s, #s)",
                            "string(#x)",
                            "string join(#l, #s)",
                            "day of week(#d)",
                            "month of year(#d)",
                            "if #b then #s else #s",
                            "trim(#s)"),
            'b',
                    List.of(
                            "#x = #x",
                            "#n = #n",
                            "#s != #s",
                            "#n < #n",
                            "#n >= #n",
                            "#d <= #d",
                            "#p > #p",
                            "#s < #s",
                            "#b and #b",
                            "#b or #b",
                            "not(#b)",
                            "#n between #n and #n",
                            "#n in [#n..#n]",
                            "#n in (#n, #n)",
                            "#n in (> #n)",
                            "#d in [#d..#d]",
                            "some x in #l satisfies x = #n",
                            "every x in #l satisfies x > #n",
                            "#x instance of string",
                            "#x instance of number",
                            "even(#n)",
                            "contains(#s, #s)",
                            "starts with(#s, #s)",
                            "matches(#s, #s)",
                            "list contains(#l, #x)",
                            "all(#l)",
                            "any([#b, #b])",
                            "before(#n, [#n..#n])",
                            "overlaps([#n..#n], [#n..#n])",
                            "is defined(#x)"),
            'l',
                    List.of(
                            "[#x, #x]",
                            "#l[item > #n]",
                            "append(#l, #x)",
                            "concatenate(#l, #l)",
                            "union(#l, #l)",
                            "distinct values(#l)",
                            "flatten(#l)",
                            "reverse(#l)",
                            "index of(#l, #x)",
                            "split(#s, #s)",
                            "sort(#l, function(x,y) x < y)",
                            "insert before(#l, 1, #x)",
                            "sublist(#l, 1)",
                            "remove(#l, 1)",
                            "for x in #l return x + #n",
                            "for x in 1..3 return x * #n",
                            "get entries(#c)"),
            'd',
                    List.of(
                            "#d + #p",
                            "#d - #p",
                            "date(#s)",
                            "date(#d)",
                            "date and time(#d, time(\"10:00:00\"))",
                            "if #b then #d else #d"),
            'p', List.of("#d - #d", "#p + #p", "#p * #n", "duration(#s)", "years and months duration(#d, #d)", "-(#p)"),
            'c',
                    List.of(
                            "{x: #x, y: x}",
                            "context put(#c, \"z\", #x)",
                            "{a: #n, b: a + 1}",
                            "context merge([#c, #c])"));

    private static final List<String> WRONG = List.of(
            "onbekend",
            "geen functie(#x)",
            "#x + #x",
            "#x < #x",
            "assert(#x, #b)",
            "assert(#x, #b, \"onwaar\")",
            "#x[#x]",
            "#x.a",
            "if #x then #x",
            "#x #x",
            "(#x",
            "not(#x)",
            "-(#x)",
            "#x in #x",
            "#x ** #x",
            "count(#x)",
            "date(#x)",
            "5 5");

    private static final String KINDS = "nsbldpc";

    private final Random random;

    FeelGrammar(Random random) {
        this.random = random;
    }

    String expression(int depth) {
        return expression('x', depth);
    }

    private String expression(char wanted, int depth) {
        char kind = wanted == 'x' ? KINDS.charAt(random.nextInt(KINDS.length())) : wanted;
        boolean leaf = depth == 0 || random.nextInt(5) == 0;
        boolean wrong = !leaf && random.nextInt(15) == 0;
        String form = pick(wrong ? WRONG : Objects.requireNonNull((leaf ? LEAVES : FORMS).get(kind)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == '#') {
                text.append(expression(form.charAt(++i), depth - 1));
            } else {
                text.append(form.charAt(i));
            }
        }
        return text.toString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
