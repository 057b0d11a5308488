package nl.zaakregie.catalogus;

/** An answer the afdeling has agreed on, with the code of the antwoordtype it counts as. */
public record Standaardantwoord(String antwoordtype, String tekst) {}
