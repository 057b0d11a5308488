package nl.zaakregie.klantaanvraag.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * How fast 100,000 klantaanvragen with 700,000 zaken are planned, against the same sums over arrays that lie ready in the right order. The
 * two take turns; each round gives one ratio. Every klantaanvraag has {@value #RELATIES} relations, more than most, and in one of twenty
 * they have to be put in order first. Run it with {@code mvn -q -Pbench test}.
 */
public final class PlanningSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int KLANTAANVRAGEN = 100_000;
    private static final int ZAKEN = 7;
    private static final int RELATIES = 3;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 10;

    private final Plannetwerk[] netwerken = new Plannetwerk[KLANTAANVRAGEN];
    private final int[] begin = new int[KLANTAANVRAGEN * ZAKEN];
    private final int[] duur = new int[KLANTAANVRAGEN * ZAKEN];
    private final int[] van = new int[KLANTAANVRAGEN * RELATIES];
    private final int[] naar = new int[KLANTAANVRAGEN * RELATIES];
    private final int[] vroegst = new int[KLANTAANVRAGEN * ZAKEN];
    private final int[] uiterst = new int[KLANTAANVRAGEN * ZAKEN];
    private final int[] laatste = new int[KLANTAANVRAGEN * ZAKEN];

    private PlanningSpeed() {
        Random random = new Random(7);
        for (int k = 0; k < KLANTAANVRAGEN; k++) {
            int eerste = k * ZAKEN;
            for (int i = 0; i < ZAKEN; i++) {
                begin[eerste + i] = 1500 + random.nextInt(200);
                duur[eerste + i] = random.nextInt(40);
            }
            // Each relation goes on from where the one before ended, so that the plain pass needs no order of its own.
            for (int r = 0; r < RELATIES; r++) {
                van[k * RELATIES + r] = eerste + r;
                naar[k * RELATIES + r] = eerste + r + 1 + random.nextInt(ZAKEN - r - 1);
            }
        }
        int[] geen = new int[KLANTAANVRAGEN * ZAKEN];
        int[] groep = new int[KLANTAANVRAGEN * ZAKEN];
        int[] ownVan = new int[KLANTAANVRAGEN * RELATIES];
        int[] ownNaar = new int[KLANTAANVRAGEN * RELATIES];
        Arrays.fill(geen, Plannetwerk.GEEN_GRENS);
        Arrays.setAll(groep, i -> i % ZAKEN);
        Arrays.setAll(ownVan, r -> van[r] % ZAKEN);
        Arrays.setAll(ownNaar, r -> naar[r] % ZAKEN);
        for (int k = 0; k < KLANTAANVRAGEN; k += 20) {
            swap(ownVan, k * RELATIES);
            swap(ownNaar, k * RELATIES);
        }
        Plannetwerk all =
                Plannetwerk.of(begin, duur, new boolean[KLANTAANVRAGEN * ZAKEN], geen, groep, ownVan, ownNaar);
        Arrays.setAll(netwerken, k -> all.window(k * ZAKEN, ZAKEN, k * RELATIES, RELATIES));
    }

    private static void swap(int[] numbers, int at) {
        int kept = numbers[at];
        numbers[at] = numbers[at + RELATIES - 1];
        numbers[at + RELATIES - 1] = kept;
    }

    /** Prints the smallest, the middle and the largest ratio. */
    public static void main(String[] args) {
        PlanningSpeed speed = new PlanningSpeed();
        double[] ratios = new double[ROUNDS];
        double[] perSecond = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long plain = speed.plainPass();
            long half = THREADS.getCurrentThreadCpuTime();
            long ours = speed.plan();
            long end = THREADS.getCurrentThreadCpuTime();
            if (plain != ours) {
                throw new IllegalStateException("the sums differ: " + plain + " and " + ours);
            }
            if (round >= 0) {
                ratios[round] = (double) (end - half) / (half - start);
                perSecond[round] = KLANTAANVRAGEN * 1e9 / (end - half);
            }
        }
        Arrays.sort(ratios);
        Arrays.sort(perSecond);
        System.out.printf(
                Locale.ROOT,
                "%d klantaanvragen, %d zaken: %.0f klantaanvragen/s, %.2f – %.2f – %.2f times a plain array pass%n",
                KLANTAANVRAGEN,
                KLANTAANVRAGEN * ZAKEN,
                perSecond[ROUNDS / 2],
                ratios[0],
                ratios[ROUNDS / 2],
                ratios[ROUNDS - 1]);
    }

    private long plan() {
        Planrekenaar rekenaar = new Planrekenaar();
        long sum = 0;
        for (Plannetwerk netwerk : netwerken) {
            rekenaar.plan(netwerk);
            sum += rekenaar.einde();
            for (int i = 0; i < ZAKEN; i++) {
                sum += rekenaar.uitersteStart(i);
            }
        }
        return sum;
    }

    /** The same sums over flat arrays, in an order that is known beforehand. */
    private long plainPass() {
        long sum = 0;
        for (int k = 0; k < KLANTAANVRAGEN; k++) {
            int eerste = k * ZAKEN;
            int na = eerste + ZAKEN;
            int r0 = k * RELATIES;
            System.arraycopy(begin, eerste, vroegst, eerste, ZAKEN);
            for (int r = r0; r < r0 + RELATIES; r++) {
                vroegst[naar[r]] = Math.max(vroegst[naar[r]], vroegst[van[r]] + duur[van[r]]);
            }
            int einde = Integer.MIN_VALUE;
            for (int i = eerste; i < na; i++) {
                einde = Math.max(einde, vroegst[i] + duur[i]);
            }
            for (int i = eerste; i < na; i++) {
                laatste[i] = einde;
            }
            for (int r = r0 + RELATIES - 1; r >= r0; r--) {
                laatste[van[r]] = Math.min(laatste[van[r]], laatste[naar[r]] - duur[naar[r]]);
            }
            sum += einde;
            for (int i = eerste; i < na; i++) {
                uiterst[i] = laatste[i] - duur[i];
                sum += uiterst[i];
            }
        }
        return sum;
    }
}
