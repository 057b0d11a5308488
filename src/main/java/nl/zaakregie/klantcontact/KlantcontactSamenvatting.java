package nl.zaakregie.klantcontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact in a list: no names, no free text. */
public record KlantcontactSamenvatting(
        String nummer,
        String kanaal,
        String vraagtype,
        @Nullable String klantnummer,
        @Nullable String afdeling,
        boolean afgerond,
        @Nullable Afhandeling afhandeling,
        Contacttijden tijden,
        List<String> tags) {}
