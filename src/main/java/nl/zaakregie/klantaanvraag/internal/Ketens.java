package nl.zaakregie.klantaanvraag.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The chains in a plan: which zaken set the end, and on which ones the latest end of a zaak depends. */
final class Ketens {

    private final Plannetwerk netwerk;
    private final Planrekenaar plan;

    /** @param plan the outcome for this network */
    Ketens(Plannetwerk netwerk, Planrekenaar plan) {
        this.netwerk = netwerk;
        this.plan = plan;
    }

    /** The longest chain, from its first zaak to the one that ends last; of two that are as long, the one with the lowest numbers. */
    List<Integer> longest() {
        int laatste = 0;
        for (int i = 1; i < netwerk.zaken(); i++) {
            if (plan.vroegsteEinde(i) > plan.vroegsteEinde(laatste)) {
                laatste = i;
            }
        }
        List<Integer> keten = new ArrayList<>();
        for (int zaak = laatste; zaak >= 0; zaak = before(zaak)) {
            keten.add(zaak);
        }
        Collections.reverse(keten);
        return keten;
    }

    /** This zaak and, one after the other, those for which it must be ready in time. */
    List<Integer> from(int zaak) {
        List<Integer> keten = new ArrayList<>();
        for (int at = zaak; at >= 0; at = after(at)) {
            keten.add(at);
        }
        return keten;
    }

    /** The zaken that must be delivered before this one begins, with those that are delivered together with them. */
    List<Integer> awaited(int zaak) {
        return IntStream.range(0, netwerk.zaken())
                .filter(i -> IntStream.range(0, netwerk.relaties())
                        .anyMatch(r -> netwerk.naar(r) == zaak && netwerk.groep(netwerk.van(r)) == netwerk.groep(i)))
                .boxed()
                .toList();
    }

    /** The zaak whose end this one waited for; -1 when it could begin by itself. */
    private int before(int zaak) {
        if (netwerk.vast(zaak) || plan.vroegsteStart(zaak) == netwerk.begin(zaak)) {
            return -1;
        }
        for (int r = 0; r < netwerk.relaties(); r++) {
            if (netwerk.naar(r) == zaak) {
                int groep = netwerk.groep(netwerk.van(r));
                for (int i = 0; i < netwerk.zaken(); i++) {
                    if (netwerk.groep(i) == groep && plan.vroegsteEinde(i) == plan.vroegsteStart(zaak)) {
                        return i;
                    }
                }
            }
        }
        throw new IllegalStateException("zaak at " + zaak + " waits for none in " + netwerk);
    }

    /** The zaak that begins at the latest end of this one; -1 when its own term or the end of the klantaanvraag sets that. */
    private int after(int zaak) {
        for (int r = 0; r < netwerk.relaties(); r++) {
            int opvolger = netwerk.naar(r);
            boolean sameGroup = netwerk.groep(netwerk.van(r)) == netwerk.groep(zaak);
            if (sameGroup && !netwerk.vast(opvolger) && plan.uitersteStart(opvolger) == plan.uitersteEinde(zaak)) {
                return opvolger;
            }
        }
        return -1;
    }
}
