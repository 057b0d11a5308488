package nl.zaakregie.zaak;

/** The latest start of work that has begun moved, and with it its place in the work lists; published in that transaction. */
public record ZaakvolgordeChanged(String nummer) {}
