package nl.zaakregie.catalogus;

/** A department; {@code groep} is the engine group of its people. */
public record Afdeling(String code, String naam, String groep) {}
