package nl.zaakregie.zaak;

/** A closed zaak was reopened; published in that transaction, so that a new process starts in it too. */
public record ZaakReopened(String nummer) {}
