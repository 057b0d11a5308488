package nl.zaakregie.catalogus;

/** A term in the unit the catalogue uses; what it comes to in dates is for the calendar. */
public record Termijn(int aantal, Tijdseenheid eenheid) {}
