package nl.zaakregie.klantaanvraag.internal;

import java.util.Arrays;

/**
 * Plans the zaken of one klantaanvraag backward from its end: a pass forward gives the earliest days and the end, a pass back gives each
 * zaak the latest start that does not move that end, nor a legal term (critical path method, with zaken that are delivered together as one
 * step). The outcome stays readable until the next network is planned. One instance serves many networks, one after the other, and keeps
 * its arrays between them; it is not for several threads.
 */
final class Planrekenaar {

    private int[] vroegsteStart = new int[0];
    private int[] vroegsteEinde = new int[0];
    private int[] uitersteStart = new int[0];
    private int[] uitersteEinde = new int[0];

    /** Per group: when all of it can be delivered. */
    private int[] levering = new int[0];

    /** Per zaak: the next one of its group, or -1. */
    private int[] volgendLid = new int[0];

    private int[] laatsteLid = new int[0];
    private int[] volgorde = new int[0];
    private int[] openVoorgangers = new int[0];

    /** Relations by the group they come from: those of group g are at eerste[g] up to eerste[g + 1]. */
    private int[] eerste = new int[0];

    private int[] opvolgers = new int[0];
    private int groepen;
    private int einde;

    /**
     * Plans the network.
     *
     * @return false when relations run in a circle; there is no plan then
     */
    boolean plan(Plannetwerk netwerk) {
        grow(netwerk.zaken(), netwerk.relaties());
        if (netwerk.geordend()) {
            planOrdered(netwerk);
            return true;
        }
        linkGroups(netwerk);
        linkRelations(netwerk);
        if (!forward(netwerk)) {
            return false;
        }
        backward(netwerk);
        return true;
    }

    /** The day on which the last zaak is ready. */
    int einde() {
        return einde;
    }

    /** First day on which the zaak can begin. */
    int vroegsteStart(int zaak) {
        return vroegsteStart[zaak];
    }

    /** First day on which the zaak can be ready. */
    int vroegsteEinde(int zaak) {
        return vroegsteEinde[zaak];
    }

    /** Last day on which the zaak can begin without moving the end; of one that has begun, the day that would have done. */
    int uitersteStart(int zaak) {
        return uitersteStart[zaak];
    }

    /** Last day on which the zaak can be ready without moving the end. */
    int uitersteEinde(int zaak) {
        return uitersteEinde[zaak];
    }

    /** Working days that the zaak can be late without moving the end; below zero when a legal term cannot be kept. */
    int speling(int zaak) {
        return uitersteEinde[zaak] - vroegsteEinde[zaak];
    }

    /** The same two passes without looking for an order first. */
    private void planOrdered(Plannetwerk netwerk) {
        int[] duur = netwerk.duur();
        int[] van = netwerk.van();
        int[] naar = netwerk.naar();
        boolean[] vast = netwerk.vast();
        int[] grens = netwerk.grens();
        int[] start = vroegsteStart;
        int[] klaar = vroegsteEinde;
        int[] uiterst = uitersteEinde;
        int n = netwerk.zaken();
        int eersteZaak = netwerk.eersteZaak();
        int eersteRelatie = netwerk.eersteRelatie();
        int naRelaties = eersteRelatie + netwerk.relaties();
        System.arraycopy(netwerk.begin(), eersteZaak, start, 0, n);
        for (int r = eersteRelatie; r < naRelaties; r++) {
            int opvolger = naar[r];
            if (!vast[eersteZaak + opvolger]) {
                start[opvolger] = Math.max(start[opvolger], start[van[r]] + duur[eersteZaak + van[r]]);
            }
        }
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            klaar[i] = start[i] + duur[eersteZaak + i];
            last = Math.max(last, klaar[i]);
        }
        for (int i = 0; i < n; i++) {
            uiterst[i] = Math.min(last, grens[eersteZaak + i]);
        }
        for (int r = naRelaties - 1; r >= eersteRelatie; r--) {
            int opvolger = naar[r];
            if (!vast[eersteZaak + opvolger]) {
                uiterst[van[r]] = Math.min(uiterst[van[r]], uiterst[opvolger] - duur[eersteZaak + opvolger]);
            }
        }
        for (int i = 0; i < n; i++) {
            uitersteStart[i] = uiterst[i] - duur[eersteZaak + i];
        }
        einde = last;
    }

    private boolean forward(Plannetwerk netwerk) {
        int n = netwerk.zaken();
        System.arraycopy(netwerk.begin(), netwerk.eersteZaak(), vroegsteStart, 0, n);
        int ready = 0;
        for (int g = 0; g < n; g++) {
            if (netwerk.groep(g) == g && openVoorgangers[g] == 0) {
                volgorde[ready++] = g;
            }
        }
        einde = Integer.MIN_VALUE;
        for (int at = 0; at < ready; at++) {
            int g = volgorde[at];
            int klaar = Integer.MIN_VALUE;
            for (int i = g; i >= 0; i = volgendLid[i]) {
                vroegsteEinde[i] = vroegsteStart[i] + netwerk.duur(i);
                klaar = Math.max(klaar, vroegsteEinde[i]);
            }
            levering[g] = klaar;
            einde = Math.max(einde, klaar);
            for (int r = eerste[g]; r < eerste[g + 1]; r++) {
                int opvolger = opvolgers[r];
                if (!netwerk.vast(opvolger)) {
                    vroegsteStart[opvolger] = Math.max(vroegsteStart[opvolger], klaar);
                }
                if (--openVoorgangers[netwerk.groep(opvolger)] == 0) {
                    volgorde[ready++] = netwerk.groep(opvolger);
                }
            }
        }
        return ready == groepen;
    }

    private void backward(Plannetwerk netwerk) {
        for (int at = groepen - 1; at >= 0; at--) {
            int g = volgorde[at];
            int uiterst = einde;
            for (int r = eerste[g]; r < eerste[g + 1]; r++) {
                // What has begun did not wait, and no longer asks for haste.
                if (!netwerk.vast(opvolgers[r])) {
                    uiterst = Math.min(uiterst, uitersteStart[opvolgers[r]]);
                }
            }
            for (int i = g; i >= 0; i = volgendLid[i]) {
                uiterst = Math.min(uiterst, netwerk.grens(i));
            }
            for (int i = g; i >= 0; i = volgendLid[i]) {
                uitersteEinde[i] = uiterst;
                uitersteStart[i] = uiterst - netwerk.duur(i);
            }
        }
    }

    private void linkGroups(Plannetwerk netwerk) {
        int n = netwerk.zaken();
        groepen = 0;
        for (int i = 0; i < n; i++) {
            volgendLid[i] = -1;
            int g = netwerk.groep(i);
            if (g == i) {
                groepen++;
            } else {
                volgendLid[laatsteLid[g]] = i;
            }
            laatsteLid[g] = i;
            openVoorgangers[i] = 0;
        }
    }

    private void linkRelations(Plannetwerk netwerk) {
        int n = netwerk.zaken();
        int m = netwerk.relaties();
        Arrays.fill(eerste, 0, n + 1, 0);
        for (int r = 0; r < m; r++) {
            eerste[netwerk.groep(netwerk.van(r)) + 1]++;
            openVoorgangers[netwerk.groep(netwerk.naar(r))]++;
        }
        for (int g = 0; g < n; g++) {
            eerste[g + 1] += eerste[g];
        }
        // Filling moves each beginning to that of the next group; from behind it ends where it should be.
        for (int r = m - 1; r >= 0; r--) {
            int g = netwerk.groep(netwerk.van(r));
            opvolgers[--eerste[g + 1]] = netwerk.naar(r);
        }
        for (int g = 0; g < n; g++) {
            eerste[g] = eerste[g + 1];
        }
        eerste[n] = m;
    }

    private void grow(int zaken, int relaties) {
        if (vroegsteStart.length < zaken) {
            int size = Math.max(16, zaken * 2);
            vroegsteStart = new int[size];
            vroegsteEinde = new int[size];
            uitersteStart = new int[size];
            uitersteEinde = new int[size];
            levering = new int[size];
            volgendLid = new int[size];
            laatsteLid = new int[size];
            volgorde = new int[size];
            openVoorgangers = new int[size];
            eerste = new int[size + 1];
        }
        if (opvolgers.length < relaties) {
            opvolgers = new int[Math.max(16, relaties * 2)];
        }
    }
}
