package nl.zaakregie.klantcontact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact to register; codes are those of the catalogue and have been checked.
 *
 * @param klantnummer null exactly when the customer is anonymous
 * @param vragen what was asked, in that order; at least one, at most {@link Vraagnummer#MOST}
 */
public record NewKlantcontact(
        String kanaal,
        Betrokkenesoort betrokkene,
        @Nullable String klantnummer,
        @Nullable String notitie,
        Contacttijden tijden,
        List<NewVraag> vragen) {

    public NewKlantcontact {
        vragen = List.copyOf(vragen);
    }

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "NewKlantcontact[]";
    }
}
