package nl.zaakregie.zaak;

/**
 * A zaak was made; published in that transaction, so that its process starts in it too.
 *
 * @param afdeling code of the department that answers for the content
 */
public record ZaakCreated(String nummer, Lijn lijn, String afdeling) {}
