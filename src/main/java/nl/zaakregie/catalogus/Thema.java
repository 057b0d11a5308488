package nl.zaakregie.catalogus;

/** A subject under which vraagtypen are grouped. */
public record Thema(String code, String omschrijving) {}
