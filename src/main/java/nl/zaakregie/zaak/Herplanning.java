package nl.zaakregie.zaak;

import java.time.LocalDate;

/**
 * The days that planning found for a zaak, in Europe/Amsterdam.
 *
 * @param zaak as planning saw it, in the same transaction
 * @param geplandeStart day on which it begins
 * @param uitersteStart last day on which it can begin without moving a promise
 * @param verwachtOp day on which the customer can then expect the outcome
 */
public record Herplanning(Zaakverloop zaak, LocalDate geplandeStart, LocalDate uitersteStart, LocalDate verwachtOp) {

    /** The zaak when all its days moved. */
    Zaakverloop moved(LocalDate uiterlijkOp) {
        return zaak.withDagen(geplandeStart, uitersteStart, verwachtOp, uiterlijkOp);
    }

    /** The zaak when it had begun, so that only its latest start moved. */
    Zaakverloop placed() {
        return zaak.withDagen(zaak.geplandeStart(), uitersteStart, zaak.verwachtOp(), zaak.uiterlijkOp());
    }
}
