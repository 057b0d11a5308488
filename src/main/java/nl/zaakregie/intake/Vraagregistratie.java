package nl.zaakregie.intake;

import nl.zaakregie.klantcontact.Afhandeling;
import org.jspecify.annotations.Nullable;

/**
 * A question as the agent or another system sends it, not yet checked.
 *
 * @param overlegNodig whether the agent sees that handler and customer must talk first
 * @param afhandeling how it was handled; only when the decision leaves that to the agent
 */
public record Vraagregistratie(
        String vraagtype,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        boolean overlegNodig,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer) {

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Vraagregistratie[]";
    }
}
