package nl.zaakregie.catalogus;

/** A step of a zaak, written as a fact. */
public record Statustype(String code, String omschrijving) {}
