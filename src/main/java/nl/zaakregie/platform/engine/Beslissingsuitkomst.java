package nl.zaakregie.platform.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision answered, and everything a caller needs to store to be able to account for it later.
 *
 * @param sleutel id of the decision
 * @param versie version of it in the engine; counts deployments of a changed model
 * @param versionTag version that the process owner gave to the model, if any
 * @param invoer what was asked, in the order of the caller
 * @param regels one map a matching rule, from output name to value; never empty
 * @param regelIds ids in the model of the rules that matched; empty for a decision that is not a table
 */
public record Beslissingsuitkomst(
        String sleutel,
        int versie,
        @Nullable String versionTag,
        Map<String, @Nullable Object> invoer,
        List<Map<String, @Nullable Object>> regels,
        List<String> regelIds) {

    public Beslissingsuitkomst {
        // Not Map.copyOf: an input or an output may be null, and the order is for people.
        invoer = Collections.unmodifiableMap(new LinkedHashMap<>(invoer));
        regels = List.copyOf(regels);
        regelIds = List.copyOf(regelIds);
    }

    /**
     * The outputs of the one rule that matched.
     *
     * @throws IllegalStateException when more than one rule matched, as in a table that collects
     */
    public Map<String, @Nullable Object> regel() {
        if (regels.size() != 1) {
            throw new IllegalStateException("Decision " + sleutel + " has " + regels.size() + " outcomes, not one");
        }
        return regels.get(0);
    }
}
