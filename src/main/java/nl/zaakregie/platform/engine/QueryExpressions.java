package nl.zaakregie.platform.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * Which expressions a query may carry. The engine would evaluate any, with every bean and every class within reach: whoever may ask
 * for tasks could run code. As shipped it refuses them in a query that somebody sends, but overlooks those nested in
 * {@code orQueries} (CVE-2026-109432).
 */
final class QueryExpressions {

    /** What a work list needs: it is made once and shows everybody their own. */
    private static final Set<String> ALLOWED_WHEN_STORED = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            Werklijstmomenten.NU,
            Werklijstmomenten.EINDE_VAN_VANDAAG);

    private QueryExpressions() {}

    /**
     * Checks a query as somebody sends it, by itself or on top of a stored one.
     *
     * @throws BadUserRequestException when it carries an expression anywhere
     */
    static void refuseAll(Query<?, ?> query) {
        if (expressions(query).findAny().isPresent()) {
            throw refusal();
        }
    }

    /**
     * Checks a query that is kept for later.
     *
     * @throws BadUserRequestException when it carries any other expression than the few that work lists need
     */
    static void refuseUnknown(Query<?, ?> query) {
        expressions(query).forEach(QueryExpressions::refuseUnknown);
    }

    /** @throws BadUserRequestException when it is another expression than the few that work lists need */
    static void refuseUnknown(String expression) {
        if (!ALLOWED_WHEN_STORED.contains(expression)) {
            throw refusal();
        }
    }

    private static Stream<String> expressions(Query<?, ?> query) {
        Set<Query<?, ?>> found = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(query, found);
        return found.stream().flatMap(each -> ((AbstractQuery<?, ?>) each).getExpressions().values().stream());
    }

    /** A task query and the ones nested in it know each other, both ways. */
    private static void collect(Query<?, ?> query, Set<Query<?, ?>> found) {
        if (found.add(query) && query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(nested -> collect(nested, found));
        }
    }

    /** Repeats nothing of what was sent, so that it does not end up in a log. */
    private static BadUserRequestException refusal() {
        return new BadUserRequestException("Zaakregie voert geen expressies in zoekvragen uit");
    }
}
