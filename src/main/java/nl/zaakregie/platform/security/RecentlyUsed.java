package nl.zaakregie.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers the keys that were used last, up to a number, and forgets the others. Safe for use by many threads. */
final class RecentlyUsed<K, V> {

    private final Map<K, V> values;

    RecentlyUsed(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized boolean contains(K key) {
        return values.get(key) != null;
    }

    synchronized void put(K key, V value) {
        values.put(key, value);
    }
}
