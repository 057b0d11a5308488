package nl.zaakregie.zaak;

import java.time.LocalDate;

/**
 * The planned start of a waiting zaak moved; published in that transaction, so that the task it waits in moves along.
 *
 * @param startUiterlijk last day on which the work should begin
 */
public record ZaakReplanned(String nummer, LocalDate startUiterlijk) {}
