package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.Nullable;

/**
 * Which klantaanvragen to list; all that is given must match.
 *
 * @param vertraagd whether its promise has moved
 * @param na number of the last one of the page before
 * @param limiet how many at most
 */
public record Klantaanvraagzoekvraag(
        @Nullable String klant,
        @Nullable String klantcontact,
        @Nullable String zaak,
        @Nullable Boolean afgerond,
        @Nullable Boolean vertraagd,
        @Nullable String na,
        int limiet) {}
