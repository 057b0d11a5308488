package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.stream.Collectors;

/** Shows values in messages. */
final class Waardeweergave {

    private static final int SHOWN = 60;

    /** More than this many names are not read; the closest ones are shown instead. */
    private static final int LISTED = 15;

    private static final int SUGGESTED = 3;

    private Waardeweergave() {}

    static String show(JsonNode node) {
        if (node.isTextual()) {
            return "'" + abbreviate(node.textValue()) + "'";
        }
        if (node.isNull() || node.isMissingNode()) {
            return "leeg";
        }
        if (node.isArray()) {
            return "een lijst";
        }
        return node.isObject() ? "een groep velden" : node.asText();
    }

    static String abbreviate(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    /** What may stand here: all names in their own order, or of a long list those that look most like what was written. */
    static String allowed(String written, Collection<String> names) {
        if (names.size() <= LISTED) {
            return "Toegestaan: " + String.join(", ", names) + ".";
        }
        int nearest =
                names.stream().mapToInt(name -> distance(written, name)).min().orElseThrow();
        return "Bedoelde u "
                + names.stream()
                        .filter(name -> distance(written, name) <= nearest + 1)
                        .limit(SUGGESTED)
                        .collect(Collectors.joining(" of "))
                + "?";
    }

    /** Number of letters to insert, drop or replace (Levenshtein). */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[to.length()];
    }
}
