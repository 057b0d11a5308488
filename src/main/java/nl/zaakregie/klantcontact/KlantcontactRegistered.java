package nl.zaakregie.klantcontact;

import org.jspecify.annotations.Nullable;

/**
 * A contact was written down; published in that transaction, so that its process starts in it too.
 *
 * @param vraagtype code of the kind of question
 * @param afgerond whether nothing is left to do
 * @param afhandeling how it was handled, when that is already known
 * @param afdeling code of the department that goes on with it, when there is one
 * @param medewerker account that registered it
 */
public record KlantcontactRegistered(
        String nummer,
        String vraagtype,
        boolean afgerond,
        Eerstelijnsuitkomst uitkomst,
        @Nullable Afhandeling afhandeling,
        @Nullable String afdeling,
        String medewerker) {}
