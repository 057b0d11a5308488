package nl.zaakregie.klantcontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact in a list: no names, no free text.
 *
 * @param vraagtype what was asked first
 * @param vraagtypen what was asked, in order; at least one
 * @param afdeling code of the department that answers for the first question
 */
public record KlantcontactSamenvatting(
        String nummer,
        String kanaal,
        String vraagtype,
        List<String> vraagtypen,
        @Nullable String klantnummer,
        @Nullable String afdeling,
        boolean afgerond,
        @Nullable Afhandeling afhandeling,
        Contacttijden tijden,
        List<String> tags) {}
