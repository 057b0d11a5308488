package nl.zaakregie.platform.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered.
 *
 * @param sleutel id of the decision
 * @param versie version of it in the engine
 * @param regels one map a matching rule, from output name to value
 */
public record Beslissingsuitkomst(String sleutel, int versie, List<Map<String, @Nullable Object>> regels) {

    /** The outputs of the first rule that matched; the only one for a table with a unique answer. */
    public Map<String, @Nullable Object> regel() {
        return regels.get(0);
    }
}
