package nl.zaakregie.zaak;

import java.time.LocalDate;

/**
 * A handler extended the term of a zaak; published in that transaction. The task stays open, is taken up by the handler and gets its new
 * day in it too.
 *
 * @param toestand what the zaak waits for
 * @param lijn who has it
 */
public record ZaakExtended(String nummer, Zaaktoestand toestand, Lijn lijn, LocalDate verwachtOp) {}
