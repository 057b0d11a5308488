package nl.zaakregie.klantcontact;

import org.jspecify.annotations.Nullable;

/**
 * A question to register; codes are those of the catalogue and have been checked.
 *
 * @param aard kind of the question, from its vraagtype
 * @param thema theme of the question, from its vraagtype
 * @param afhandeling null while it is not yet known how it ends
 * @param telefoonnummer number to call back on
 * @param afgerond whether nothing is left to do
 */
public record NewVraag(
        String vraagtype,
        String aard,
        String thema,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer,
        Eerstelijnsbeslissing beslissing,
        boolean afgerond) {

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "NewVraag[]";
    }
}
