package nl.zaakregie.klantaanvraag;

import java.util.List;
import nl.zaakregie.zaak.NewZaak;
import org.jspecify.annotations.Nullable;

/**
 * A klantaanvraag to make, with its zaken; planning sets when each of them begins.
 *
 * @param klantcontact number of the contact it comes from
 */
public record NewKlantaanvraag(
        @Nullable String klantcontact, @Nullable String klantnummer, List<NewZaak> zaken) {

    public NewKlantaanvraag {
        zaken = List.copyOf(zaken);
    }
}
