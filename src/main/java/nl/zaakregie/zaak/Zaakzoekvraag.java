package nl.zaakregie.zaak;

import org.jspecify.annotations.Nullable;

/**
 * Which zaken to list; all that is given must match.
 *
 * @param na number of the last zaak of the page before
 * @param limiet how many at most
 */
public record Zaakzoekvraag(
        @Nullable String nummer,
        @Nullable String zaaktype,
        @Nullable String afdeling,
        @Nullable Lijn lijn,
        @Nullable Boolean afgerond,
        @Nullable String klant,
        @Nullable String behandelaar,
        @Nullable String na,
        int limiet) {}
