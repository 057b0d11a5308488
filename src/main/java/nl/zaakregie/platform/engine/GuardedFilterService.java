package nl.zaakregie.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/** The engine's work lists, kept with known expressions only and asked without any. */
class GuardedFilterService extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressions.refuseUnknown(filter.<Query<?, ?>>getQuery());
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q addition) {
        refuseAll(addition);
        return super.list(filterId, addition);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q addition, int first, int max) {
        refuseAll(addition);
        return super.listPage(filterId, addition, first, max);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q addition) {
        refuseAll(addition);
        return super.singleResult(filterId, addition);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> addition) {
        refuseAll(addition);
        return super.count(filterId, addition);
    }

    private static void refuseAll(@Nullable Query<?, ?> addition) {
        if (addition != null) {
            QueryExpressions.refuseAll(addition);
        }
    }
}
