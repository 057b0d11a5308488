package nl.zaakregie.platform.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of a text, up to a number of texts; then it starts afresh. Safe for use by many threads.
 *
 * <p>Starting afresh costs a parse of each text once in a long while and nothing in between, where keeping track of which text was
 * used last would cost at every reading.
 */
final class BoundedCache<V> {

    private final int most;
    private final Function<String, V> maker;
    private final Map<String, V> made = new ConcurrentHashMap<>();

    /** @param maker pure: what it makes depends on the text only */
    BoundedCache(int most, Function<String, V> maker) {
        this.most = most;
        this.maker = maker;
    }

    V get(String text) {
        V known = made.get(text);
        if (known != null) {
            return known;
        }
        V value = maker.apply(text);
        if (made.size() >= most) {
            made.clear();
        }
        made.put(text, value);
        return value;
    }

    int size() {
        return made.size();
    }
}
