package nl.zaakregie.klant;

import java.util.List;

/**
 * What a search for customers gives.
 *
 * @param klanten by name, as many as a person can choose from
 * @param meer whether there are more, so that the search must be more precise
 */
public record Klantvondst(List<Klant> klanten, boolean meer) {}
