package nl.zaakregie.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares two ways to do the same, which take turns, round after round in one run; each round gives one ratio. On a machine that does
 * other work too, both halves of a round suffer alike, where two separate measurements would compare two moments. That is also why
 * this is no JMH.
 */
public final class Rounds {

    private static final String LINE = "%-34s %12s %12s   %s%n";

    private final int number;

    public Rounds(int number) {
        this.number = number;
    }

    /** One of the two ways. */
    @FunctionalInterface
    public interface Side {

        /** Does it for a while, and answers how often a second. */
        double perSecond() throws Exception;
    }

    public static void printHeader(String subject, String theirs, String ours) {
        System.out.printf(LINE, subject, theirs + "/s", ours + "/s", "verhouding min – mediaan – max");
    }

    /** Prints how often a second each does it, and how many times as often ours does. */
    public void compare(String name, Side theirs, Side ours) throws Exception {
        List<Double> theirSpeeds = new ArrayList<>();
        List<Double> ourSpeeds = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < number; round++) {
            double theirSpeed = theirs.perSecond();
            double ourSpeed = ours.perSecond();
            theirSpeeds.add(theirSpeed);
            ourSpeeds.add(ourSpeed);
            ratios.add(ourSpeed / theirSpeed);
        }
        ratios.sort(null);
        System.out.printf(
                LINE,
                name,
                speed(median(theirSpeeds)),
                speed(median(ourSpeeds)),
                times(ratios.get(0)) + " – " + times(median(ratios)) + " – " + times(ratios.get(ratios.size() - 1)));
    }

    private static String speed(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.2f" : "%.0f", perSecond);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f×" : "%.0f×", ratio);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
