package nl.zaakregie.zaak;

/**
 * Something changed that planning reads of a zaak: it was made, started, suspended, resumed, extended, closed or reopened. Published in
 * that transaction, after the zaak was written. A new plan ({@link Zaken#replan}) is not told back.
 */
public record ZaakTermijnChanged(String nummer) {}
