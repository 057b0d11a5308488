package nl.zaakregie.catalogus;

import org.jspecify.annotations.Nullable;

/** A way in which a contact was answered. */
public record Antwoordtype(
        String code, String omschrijving, @Nullable String toelichting) {}
