package nl.zaakregie.catalogus;

import org.jspecify.annotations.Nullable;

/** A document that belongs to a zaak of this type, under the {@code naam} by which a caller says it was received. */
public record Documenttype(
        String naam,
        String label,
        boolean verplicht,
        @Nullable String uitleg) {}
