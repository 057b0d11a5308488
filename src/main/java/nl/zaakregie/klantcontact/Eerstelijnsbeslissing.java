package nl.zaakregie.klantcontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a contact, why, by which version of the decision table and on which inputs; kept with the contact as it
 * was shown to the agent. Holds no personal data.
 *
 * @param omschrijving Dutch label of the outcome
 * @param reden Dutch sentence from the table
 * @param volgendeStap Dutch sentence on what the agent does next
 * @param sleutel id of the decision
 * @param versie version of the decision in the engine
 * @param contactniveau 1 information, 2 simple products, 3 complex questions, 4 complex products
 * @param afdeling code of the department that answers for the content
 */
public record Eerstelijnsbeslissing(
        Eerstelijnsuitkomst uitkomst,
        String omschrijving,
        String reden,
        String volgendeStap,
        String sleutel,
        int versie,
        int contactniveau,
        @Nullable String afdeling,
        List<Verantwoordelijkheid> verantwoordelijkheden,
        Invoer invoer) {

    /** Who answers for what on this contact level: the row of decision {@code contactniveau} for one line. */
    public record Verantwoordelijkheid(String lijn, boolean proces, boolean product, boolean beleid) {}

    /** The inputs of the decision. */
    public record Invoer(
            boolean dossiervorming, String complexiteit, boolean overlegNodig, boolean klaarTerwijlUWacht) {}
}
