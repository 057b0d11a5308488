package nl.zaakregie.zaak;

/** The dates of an open zaak were counted anew and are others; published in the transaction that wrote them. */
public record ZaakRecounted(String nummer) {}
