package nl.zaakregie.platform.security;

import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords, and says how long to wait: nothing for the first few, then 30 seconds, and twice as long after each next one,
 * five minutes at most. An hour without a wrong one forgets them all.
 */
final class Pogingenteller<K> {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);

    private final int free;
    private final RecentlyUsed<K, Stand> standen;

    private record Stand(int wrong, Instant last) {}

    /**
     * @param free the wrong password after which the first wait begins
     * @param most how many to keep count of
     */
    Pogingenteller(int free, int most) {
        this.free = free;
        this.standen = new RecentlyUsed<>(most);
    }

    synchronized void fail(K key, Instant now) {
        standen.put(key, new Stand(wrong(key, now) + 1, now));
    }

    synchronized boolean hasFailures(K key, Instant now) {
        return wrong(key, now) > 0;
    }

    synchronized boolean mustWait(K key, Instant now) {
        return standen.find(key)
                .filter(stand -> now.isBefore(stand.last().plus(wait(stand.wrong()))))
                .isPresent();
    }

    private int wrong(K key, Instant now) {
        return standen.find(key)
                .filter(stand -> now.isBefore(stand.last().plus(MEMORY)))
                .map(Stand::wrong)
                .orElse(0);
    }

    private Duration wait(int wrong) {
        if (wrong < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(wrong - free, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
