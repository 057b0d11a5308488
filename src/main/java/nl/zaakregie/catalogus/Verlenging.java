package nl.zaakregie.catalogus;

/** How much longer the handler may take at most, once, and the rule that allows it. */
public record Verlenging(int aantal, Tijdseenheid eenheid, String bron) {}
