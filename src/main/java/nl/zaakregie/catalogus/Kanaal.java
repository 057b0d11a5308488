package nl.zaakregie.catalogus;

/** A channel along which customers come. */
public record Kanaal(String code, String omschrijving) {}
