package nl.zaakregie.klantcontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact was written down; published in that transaction, so that the process of each of its questions starts in it too.
 *
 * @param medewerker account that registered it
 */
public record KlantcontactRegistered(String nummer, List<GeregistreerdeVraag> vragen, String medewerker) {

    public KlantcontactRegistered {
        vragen = List.copyOf(vragen);
    }

    /**
     * A question of the contact.
     *
     * @param vraagtype code of the kind of question
     * @param afgerond whether nothing is left to do
     * @param afhandeling how it was handled, when that is already known
     * @param afdeling code of the department that goes on with it, when there is one
     */
    public record GeregistreerdeVraag(
            Vraagnummer nummer,
            String vraagtype,
            boolean afgerond,
            Eerstelijnsuitkomst uitkomst,
            @Nullable Afhandeling afhandeling,
            @Nullable String afdeling) {}
}
