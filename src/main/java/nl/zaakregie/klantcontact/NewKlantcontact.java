package nl.zaakregie.klantcontact;

import org.jspecify.annotations.Nullable;

/**
 * A contact to register; codes are those of the catalogue and have been checked.
 *
 * @param klantnummer null exactly when the customer is anonymous
 * @param aard kind of the question, from its vraagtype
 * @param thema theme of the question, from its vraagtype
 * @param afhandeling null while it is not yet known how the contact ends
 * @param telefoonnummer number to call back on
 * @param afgerond whether nothing is left to do
 */
public record NewKlantcontact(
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        String vraagtype,
        String aard,
        String thema,
        @Nullable String zaaktype,
        String vraag,
        @Nullable String antwoord,
        @Nullable String antwoordtype,
        @Nullable String notitie,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        @Nullable String telefoonnummer,
        Contacttijden tijden,
        Eerstelijnsbeslissing beslissing,
        boolean afgerond) {

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "NewKlantcontact[]";
    }
}
