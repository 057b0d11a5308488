package nl.zaakregie.zaak;

import java.time.LocalDate;
import java.util.List;

/**
 * Planning gave zaken other days; published in that transaction, once for all that moved together, so that the tasks they are in move along.
 */
public record ZakenReplanned(List<Plek> zaken) {

    public ZakenReplanned {
        zaken = List.copyOf(zaken);
    }

    /**
     * Where one of them stands now.
     *
     * @param wacht whether it waits for its planned start: its task is to begin it
     * @param startUiterlijk last day on which the work should begin
     */
    public record Plek(String nummer, boolean wacht, LocalDate startUiterlijk) {}
}
