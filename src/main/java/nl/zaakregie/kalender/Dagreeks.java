package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The days between two dates that count, in an order that makes every question a look-up. Building one costs a pass over its
 * days; asking costs the same for a week as for ten years. Instances are immutable.
 */
public final class Dagreeks {

    private final LocalDate eersteDag;
    private final LocalDate laatsteDag;

    /** Per day from the first: how many days count up to and including it. */
    private final int[] aantalTotEnMet;

    /** Per day that counts, in order: its distance from the first day. */
    private final int[] tellendeDagen;

    /** The days from {@code eersteDag} to {@code laatsteDag} for which {@code telt} holds. */
    public Dagreeks(LocalDate eersteDag, LocalDate laatsteDag, Predicate<LocalDate> telt) {
        this.eersteDag = eersteDag;
        this.laatsteDag = laatsteDag;
        int dagen = Math.toIntExact(laatsteDag.toEpochDay() - eersteDag.toEpochDay() + 1);
        this.aantalTotEnMet = new int[dagen];
        int[] tellend = new int[dagen];
        int aantal = 0;
        for (int i = 0; i < dagen; i++) {
            if (telt.test(eersteDag.plusDays(i))) {
                tellend[aantal++] = i;
            }
            aantalTotEnMet[i] = aantal;
        }
        this.tellendeDagen = java.util.Arrays.copyOf(tellend, aantal);
    }

    public LocalDate eersteDag() {
        return eersteDag;
    }

    public LocalDate laatsteDag() {
        return laatsteDag;
    }

    /** Whether the day lies within the series, counting or not. */
    public boolean covers(LocalDate datum) {
        return !datum.isBefore(eersteDag) && !datum.isAfter(laatsteDag);
    }

    /**
     * Whether the day counts.
     *
     * @throws BuitenKalenderException when the day is outside the series
     */
    public boolean telt(LocalDate datum) {
        int index = index(datum);
        return aantalTotEnMet[index] > (index == 0 ? 0 : aantalTotEnMet[index - 1]);
    }

    /**
     * The n-th day that counts after the date; the date itself when n is 0.
     *
     * @throws BuitenKalenderException when that is outside the series
     * @throws IllegalArgumentException when n is negative
     */
    public LocalDate plus(LocalDate datum, int n) {
        requireNotNegative(n);
        return n == 0 ? at(datum) : tellendeDag(aantalTotEnMet[index(datum)] + (long) n - 1);
    }

    /**
     * The n-th day that counts before the date; the date itself when n is 0.
     *
     * @throws BuitenKalenderException when that is outside the series
     * @throws IllegalArgumentException when n is negative
     */
    public LocalDate minus(LocalDate datum, int n) {
        requireNotNegative(n);
        return n == 0 ? at(datum) : tellendeDag(aantalTotEnMet[index(datum)] - (telt(datum) ? 1L : 0L) - n);
    }

    /**
     * The first day that counts, from the date on.
     *
     * @throws BuitenKalenderException when that is outside the series
     */
    public LocalDate from(LocalDate datum) {
        return telt(datum) ? datum : plus(datum, 1);
    }

    /**
     * How many days count after {@code van} up to and including {@code totEnMet}; negative when {@code totEnMet} comes first. So
     * {@code between(d, plus(d, n))} is n.
     *
     * @throws BuitenKalenderException when a date is outside the series
     */
    public int between(LocalDate van, LocalDate totEnMet) {
        return aantalTotEnMet[index(totEnMet)] - aantalTotEnMet[index(van)];
    }

    /** How many days count up to and including the date. */
    int aantalTotEnMet(LocalDate datum) {
        return aantalTotEnMet[index(datum)];
    }

    /** How many days count in the whole series. */
    int aantal() {
        return tellendeDagen.length;
    }

    /** The counting day with this position, from 0. */
    LocalDate tellendeDag(long positie) {
        if (positie < 0 || positie >= tellendeDagen.length) {
            throw new BuitenKalenderException(eersteDag, laatsteDag);
        }
        return eersteDag.plusDays(tellendeDagen[(int) positie]);
    }

    private LocalDate at(LocalDate datum) {
        index(datum);
        return datum;
    }

    private int index(LocalDate datum) {
        long index = datum.toEpochDay() - eersteDag.toEpochDay();
        if (index < 0 || index >= aantalTotEnMet.length) {
            throw new BuitenKalenderException(eersteDag, laatsteDag);
        }
        return (int) index;
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a number of days cannot be negative: " + n);
        }
    }
}
