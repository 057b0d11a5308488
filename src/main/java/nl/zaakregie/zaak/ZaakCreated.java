package nl.zaakregie.zaak;

import java.time.LocalDate;

/**
 * A zaak was made; published in that transaction, so that its process starts in it too.
 *
 * @param afdeling code of the department that answers for the content
 * @param omschrijving name of the zaaktype
 * @param verwachtOp day that was promised to the customer
 */
public record ZaakCreated(String nummer, Lijn lijn, String afdeling, String omschrijving, LocalDate verwachtOp) {}
