package nl.zaakregie.klantaanvraag.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import nl.zaakregie.klantaanvraag.KringException;

/** Names the zaken of a circle, for somebody who has to take one of its relations away. */
final class Kringzoeker {

    private final List<Planzaak> zaken;
    private final Plannetwerk netwerk;
    private final int[] kleur;
    private final Deque<Integer> pad = new ArrayDeque<>();

    private Kringzoeker(List<Planzaak> zaken, Plannetwerk netwerk) {
        this.zaken = zaken;
        this.netwerk = netwerk;
        this.kleur = new int[zaken.size()];
    }

    /** The exception with the first circle that is found, walking from the lowest number. */
    static KringException find(List<Planzaak> zaken, Plannetwerk netwerk) {
        Kringzoeker zoeker = new Kringzoeker(zaken, netwerk);
        for (int i = 0; i < zaken.size(); i++) {
            List<Integer> kring = zoeker.walk(i);
            if (!kring.isEmpty()) {
                return new KringException(
                        kring.stream().map(zaak -> zaken.get(zaak).nummer()).toList());
            }
        }
        throw new IllegalStateException("no circle in " + netwerk);
    }

    private List<Integer> walk(int groepslid) {
        int groep = netwerk.groep(groepslid);
        if (kleur[groep] == 2) {
            return List.of();
        }
        kleur[groep] = 1;
        for (int r = 0; r < netwerk.relaties(); r++) {
            int van = netwerk.van(r);
            int naar = netwerk.naar(r);
            if (netwerk.groep(van) != groep) {
                continue;
            }
            pad.push(van);
            if (kleur[netwerk.groep(naar)] == 1) {
                return circle(naar);
            }
            List<Integer> kring = walk(naar);
            if (!kring.isEmpty()) {
                return kring;
            }
            pad.pop();
        }
        kleur[groep] = 2;
        return List.of();
    }

    private List<Integer> circle(int einde) {
        List<Integer> kring = new ArrayList<>();
        for (int zaak : pad) {
            kring.add(zaak);
            if (netwerk.groep(zaak) == netwerk.groep(einde)) {
                break;
            }
        }
        Collections.reverse(kring);
        if (!kring.get(0).equals(einde)) {
            // It enters a group that is delivered together at one zaak and leaves it at another.
            kring.add(0, einde);
        }
        kring.add(einde);
        return kring;
    }
}
