package nl.zaakregie.intake;

import java.time.Instant;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Betrokkenesoort;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the agent or another system sends it, not yet checked.
 *
 * @param overlegNodig whether the agent sees that handler and customer must talk first
 * @param afhandeling how a question was handled; only when the decision leaves that to the agent
 * @param begonnenOp when the talk began; null for now
 * @param geeindigdOp when it ended; null for now
 */
public record Registratie(
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        @Nullable Klantgegevens gegevens,
        String vraagtype,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        @Nullable String notitie,
        boolean overlegNodig,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer,
        @Nullable Integer wachttijdSeconden,
        @Nullable Instant begonnenOp,
        @Nullable Instant geeindigdOp) {

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Registratie[]";
    }
}
