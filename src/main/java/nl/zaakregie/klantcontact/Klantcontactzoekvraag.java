package nl.zaakregie.klantcontact;

import java.time.Instant;
import nl.zaakregie.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts to list; all that is given must match.
 *
 * @param vanaf first moment of the beginning, inclusive
 * @param tot last moment of the beginning, exclusive
 * @param na the last contact of the page before
 * @param limiet how many at most
 */
public record Klantcontactzoekvraag(
        @Nullable String nummer,
        @Nullable String klant,
        @Nullable String vraagtype,
        @Nullable String tag,
        @Nullable String kanaal,
        @Nullable String afdeling,
        @Nullable Instant vanaf,
        @Nullable Instant tot,
        @Nullable Afhandeling afhandeling,
        @Nullable Boolean afgerond,
        @Nullable Cursor na,
        int limiet) {}
