package nl.zaakregie.demo.internal;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Chance that repeats itself: the same seed gives the same choices. */
final class Toeval {

    /** Spreads neighbouring keys over all seeds (Knuth's multiplicative hash). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Random random;

    Toeval(long seed) {
        this.seed = seed;
        this.random = new Random(seed * SPREAD);
    }

    /** Chance of its own for one subject, so that what happens to it does not depend on the others. */
    Toeval of(long subject) {
        return new Toeval((seed + 1) * 31 + subject * SPREAD);
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int between(int from, int toInclusive) {
        return from + random.nextInt(toInclusive - from + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, each as often as its weight says. */
    <T> T pick(List<T> choices, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.get(choices.size() - 1);
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
