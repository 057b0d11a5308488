package nl.zaakregie.zaak;

/**
 * A step was taken in a zaak; published in that transaction, so that the task it waited in is completed in it too.
 *
 * @param toestand what it waited for until now
 * @param lijn who had it until now
 * @param eigenTaak whether it is the work of whoever takes the step; if not, the step was allowed for another reason, and the task is
 *     ended over the head of the colleague who has it
 */
public record ZaakHandled(String nummer, Zaaktoestand toestand, Lijn lijn, Zaakstap stap, boolean eigenTaak) {}
