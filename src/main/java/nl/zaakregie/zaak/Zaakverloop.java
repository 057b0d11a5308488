package nl.zaakregie.zaak;

import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.kalender.Opschorting;
import org.jspecify.annotations.Nullable;

/**
 * When a zaak runs: what planning reads of it. No personal data, no free text.
 *
 * @param omschrijving name of its zaaktype
 * @param startdatum day on which it was asked for
 * @param lijn whose work it is now
 * @param begonnenOp day on which the work began; null while it waits for its planned start
 * @param geplandeStart day on which the work was planned to begin; null when it began at once
 * @param uitersteStart last day on which the work can begin without moving a promise, or could; null when nothing was planned
 * @param verwachtOp day promised to the customer
 * @param uiterlijkOp last day of its term
 * @param verlengd whether its term was extended, so that the customer was told that last day
 * @param einddatum day on which it was closed
 * @param opschortingen the days on which its term stood still, or will
 */
public record Zaakverloop(
        String nummer,
        String zaaktype,
        int zaaktypeVersie,
        String omschrijving,
        Lijn lijn,
        String afdeling,
        Zaaktoestand toestand,
        LocalDate startdatum,
        @Nullable LocalDate begonnenOp,
        @Nullable LocalDate geplandeStart,
        @Nullable LocalDate uitersteStart,
        LocalDate verwachtOp,
        LocalDate uiterlijkOp,
        boolean verlengd,
        @Nullable LocalDate einddatum,
        List<Opschorting> opschortingen) {

    public Zaakverloop {
        opschortingen = List.copyOf(opschortingen);
    }

    /** Whether the work waits for its planned start. */
    public boolean wacht() {
        return toestand == Zaaktoestand.GEPLAND;
    }

    /** As {@link Zaak#startUiterlijk()}. */
    public LocalDate startUiterlijk() {
        return Zaak.startUiterlijk(uitersteStart, geplandeStart, startdatum);
    }

    Zaakverloop withDagen(
            @Nullable LocalDate geplandeStart, LocalDate uitersteStart, LocalDate verwachtOp, LocalDate uiterlijkOp) {
        return new Zaakverloop(
                nummer,
                zaaktype,
                zaaktypeVersie,
                omschrijving,
                lijn,
                afdeling,
                toestand,
                startdatum,
                begonnenOp,
                geplandeStart,
                uitersteStart,
                verwachtOp,
                uiterlijkOp,
                verlengd,
                einddatum,
                opschortingen);
    }
}
