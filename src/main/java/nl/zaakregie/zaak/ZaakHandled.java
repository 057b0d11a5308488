package nl.zaakregie.zaak;

/**
 * A handler ended the work on a zaak; published in that transaction, so that the task is completed in it too.
 *
 * @param lijn who handled it
 */
public record ZaakHandled(String nummer, Lijn lijn, BehandelUitkomst uitkomst) {}
