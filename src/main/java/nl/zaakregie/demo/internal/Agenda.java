package nl.zaakregie.demo.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is still going to happen, in the order of time. What happens may plan more. */
final class Agenda {

    private final PriorityQueue<Gebeurtenis> gebeurtenissen =
            new PriorityQueue<>(Comparator.comparing(Gebeurtenis::op).thenComparing(Gebeurtenis::volgnummer));
    private long volgnummer;

    void plan(Instant op, Runnable werk) {
        gebeurtenissen.add(new Gebeurtenis(op, volgnummer++, werk));
    }

    /** Lets everything happen that is planned before {@code tot}; what comes later has not happened yet. */
    void run(Instant tot, Consumer<Instant> travel) {
        while (!gebeurtenissen.isEmpty() && gebeurtenissen.peek().op().isBefore(tot)) {
            Gebeurtenis next = gebeurtenissen.remove();
            travel.accept(next.op());
            next.werk().run();
        }
    }

    private record Gebeurtenis(Instant op, long volgnummer, Runnable werk) {}
}
