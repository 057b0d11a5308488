package nl.zaakregie.platform.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column of a decision table may hold, read from its list of allowed values.
 *
 * <p>Numbers are {@link BigDecimal}; a range such as {@code [1..40]} is represented by the points where the answer can
 * change: its ends, the numbers in the rules, their neighbours (whole numbers) or the points between them (fractions).
 */
record AllowedValues(String typeRef, Optional<List<Object>> listed, Optional<Range> range) {

    record Range(BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {
        boolean contains(BigDecimal number) {
            int aboveLow = number.compareTo(low);
            int belowHigh = high.compareTo(number);
            return (lowIncluded ? aboveLow >= 0 : aboveLow > 0) && (highIncluded ? belowHigh >= 0 : belowHigh > 0);
        }
    }

    private static final Set<String> WHOLE = Set.of("integer", "long");
    private static final Set<String> FRACTION = Set.of("double", "number");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern STRINGS = Pattern.compile("\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern NUMBERS = Pattern.compile("\\s*-?\\d+(\\.\\d+)?(\\s*,\\s*-?\\d+(\\.\\d+)?)*\\s*");
    private static final Pattern RANGE = Pattern.compile(
            "\\s*([\\[(\\]])\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*([])\\[])\\s*");

    static AllowedValues parse(String column, String typeRef, Optional<String> text) {
        if (typeRef.equals("boolean")) {
            return new AllowedValues(typeRef, Optional.of(List.of(true, false)), Optional.empty());
        }
        if (!typeRef.equals("string") && !isNumber(typeRef)) {
            throw new DecisionFileException(
                    "Kolom '%s' heeft het type '%s'. Deze controle kent alleen string, boolean, integer, long, double en number."
                            .formatted(column, typeRef));
        }
        if (text.isEmpty()) {
            return new AllowedValues(typeRef, Optional.empty(), Optional.empty());
        }
        Matcher range = RANGE.matcher(text.get());
        if (isNumber(typeRef) && range.matches()) {
            return new AllowedValues(
                    typeRef,
                    Optional.empty(),
                    Optional.of(new Range(
                            new BigDecimal(range.group(2)),
                            range.group(1).equals("["),
                            new BigDecimal(range.group(3)),
                            range.group(4).equals("]"))));
        }
        boolean readable =
                (isNumber(typeRef) ? NUMBERS : STRINGS).matcher(text.get()).matches();
        if (!readable) {
            throw new DecisionFileException(
                    "De toegestane waarden van kolom '%s' zijn niet te lezen: %s. Schrijf bijvoorbeeld %s."
                            .formatted(column, text.get(), isNumber(typeRef) ? "1,2,3 of [1..4]" : "\"A\",\"B\""));
        }
        List<Object> values = isNumber(typeRef)
                ? NUMBER.matcher(text.get())
                        .results()
                        .map(r -> (Object) new BigDecimal(r.group()))
                        .toList()
                : STRING.matcher(text.get())
                        .results()
                        .map(r -> (Object) r.group(1))
                        .toList();
        return new AllowedValues(typeRef, Optional.of(values), Optional.empty());
    }

    boolean allows(Object value) {
        if (range.isPresent()) {
            return value instanceof BigDecimal number && range.get().contains(number);
        }
        return listed.isEmpty() || listed.get().stream().anyMatch(allowed -> same(allowed, value));
    }

    /** The values to try, so that each place where the answer can change is visited; empty when nothing is listed. */
    Optional<List<Object>> samples(List<String> cells) {
        if (range.isEmpty()) {
            return listed;
        }
        TreeSet<BigDecimal> points =
                new TreeSet<>(List.of(range.get().low(), range.get().high()));
        cells.forEach(cell -> NUMBER.matcher(cell.replace("..", " "))
                .results()
                .map(r -> new BigDecimal(r.group()))
                .forEach(points::add));
        TreeSet<BigDecimal> samples = new TreeSet<>(points);
        if (WHOLE.contains(typeRef)) {
            points.forEach(point -> samples.addAll(List.of(point.subtract(BigDecimal.ONE), point.add(BigDecimal.ONE))));
        } else {
            List<BigDecimal> ordered = new ArrayList<>(points);
            for (int i = 1; i < ordered.size(); i++) {
                samples.add(ordered.get(i - 1).add(ordered.get(i)).divide(BigDecimal.valueOf(2)));
            }
        }
        return Optional.of(samples.stream()
                .filter(range.get()::contains)
                .map(Object.class::cast)
                .toList());
    }

    /** Reads a cell of an examples file; an unreadable one is reported with the column's name. */
    Object parseValue(String column, String cell) {
        if (typeRef.equals("boolean")) {
            if (!cell.equals("true") && !cell.equals("false")) {
                throw new DecisionFileException(
                        "Kolom '%s' verwacht true of false, er staat '%s'.".formatted(column, cell));
            }
            return Boolean.valueOf(cell);
        }
        if (isNumber(typeRef)) {
            if (!NUMBER.matcher(cell).matches()) {
                throw new DecisionFileException(
                        "Kolom '%s' verwacht een getal, er staat '%s'.".formatted(column, cell));
            }
            return new BigDecimal(cell);
        }
        return cell;
    }

    /** The value as the engine wants it: numbers in the Java type of the column. */
    Object toEngine(Object value) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        return switch (typeRef) {
            case "integer" -> number.intValueExact();
            case "long" -> number.longValueExact();
            default -> number.doubleValue();
        };
    }

    /** Whether two values are the same to a reader: numbers by amount, the rest by equality. */
    static boolean same(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        return left.equals(right);
    }

    private static boolean isNumber(String typeRef) {
        return WHOLE.contains(typeRef) || FRACTION.contains(typeRef);
    }
}
