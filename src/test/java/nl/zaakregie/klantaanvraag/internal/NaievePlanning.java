package nl.zaakregie.klantaanvraag.internal;

/** Planning as a child would do it: push each zaak on until all relations hold, and try every day. */
final class NaievePlanning {

    private static final int LONG_AFTER = 100;

    private NaievePlanning() {}

    /** Whether pushing on comes to an end. */
    static boolean hasEnd(Plannetwerk netwerk) {
        boolean[][] before = new boolean[netwerk.zaken()][netwerk.zaken()];
        for (int r = 0; r < netwerk.relaties(); r++) {
            before[netwerk.groep(netwerk.van(r))][netwerk.groep(netwerk.naar(r))] = true;
        }
        for (int k = 0; k < before.length; k++) {
            for (int i = 0; i < before.length; i++) {
                for (int j = 0; j < before.length; j++) {
                    before[i][j] |= before[i][k] && before[k][j];
                }
            }
        }
        for (int i = 0; i < before.length; i++) {
            if (before[i][i]) {
                return false;
            }
        }
        return true;
    }

    /** The end when every zaak begins as soon as it can. */
    static int end(Plannetwerk netwerk) {
        int[] begin = netwerk.begin().clone();
        for (int round = 0; round <= netwerk.zaken(); round++) {
            for (int r = 0; r < netwerk.relaties(); r++) {
                int naar = netwerk.naar(r);
                if (!netwerk.vast(naar)) {
                    begin[naar] = Math.max(begin[naar], delivery(netwerk, begin, netwerk.van(r)));
                }
            }
        }
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < begin.length; i++) {
            end = Math.max(end, begin[i] + netwerk.duur(i));
        }
        return end;
    }

    private static int delivery(Plannetwerk netwerk, int[] begin, int zaak) {
        int delivery = Integer.MIN_VALUE;
        for (int i = 0; i < begin.length; i++) {
            if (netwerk.groep(i) == netwerk.groep(zaak)) {
                delivery = Math.max(delivery, begin[i] + netwerk.duur(i));
            }
        }
        return delivery;
    }

    /** The last day on which this zaak may be ready, asked of everything that waits for it in turn. */
    static int latestEnd(Plannetwerk netwerk, int zaak) {
        int latest = end(netwerk);
        for (int i = 0; i < netwerk.zaken(); i++) {
            if (netwerk.groep(i) == netwerk.groep(zaak)) {
                latest = Math.min(latest, netwerk.grens(i));
            }
        }
        for (int r = 0; r < netwerk.relaties(); r++) {
            int naar = netwerk.naar(r);
            if (netwerk.groep(netwerk.van(r)) == netwerk.groep(zaak) && !netwerk.vast(naar)) {
                latest = Math.min(latest, latestEnd(netwerk, naar) - netwerk.duur(naar));
            }
        }
        return latest;
    }

    /** The last day on which this zaak can begin while the end stays where it is. */
    static int latestStart(Plannetwerk netwerk, int zaak) {
        int end = end(netwerk);
        for (int start = LONG_AFTER; start > -LONG_AFTER; start--) {
            int[] begin = netwerk.begin().clone();
            begin[zaak] = start;
            if (end(Plannetwerk.of(
                            begin,
                            netwerk.duur(),
                            netwerk.vast(),
                            netwerk.grens(),
                            netwerk.groep(),
                            netwerk.van(),
                            netwerk.naar()))
                    == end) {
                return start;
            }
        }
        throw new IllegalStateException("every start moves the end");
    }
}
