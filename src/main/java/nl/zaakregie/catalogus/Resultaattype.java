package nl.zaakregie.catalogus;

/** A result with which a zaak can close, and what then happens with its dossier. */
public record Resultaattype(String code, String omschrijving, Archiefregel archief) {}
