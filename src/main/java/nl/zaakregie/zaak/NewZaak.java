package nl.zaakregie.zaak;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.zaakregie.catalogus.Zaaktype;
import org.jspecify.annotations.Nullable;

/**
 * A zaak to make; properties and documents have been checked against the zaaktype.
 *
 * @param eigenschappen values by name, as the zaaktype describes them
 * @param documenten names of the documents that were received
 * @param klantcontact number of the contact it comes from
 * @param geplandeStart day on which the work begins; null, today or earlier when it begins at once
 * @param uitersteStart last day on which the work can begin without moving a promise; null when nothing was planned
 */
public record NewZaak(
        Zaaktype zaaktype,
        Lijn lijn,
        Map<String, Object> eigenschappen,
        Set<String> documenten,
        @Nullable String toelichting,
        @Nullable String klantcontact,
        @Nullable String klantnummer,
        @Nullable LocalDate geplandeStart,
        @Nullable LocalDate uitersteStart) {

    /** Leaves what was filled in out: records end up in logs. */
    @Override
    public String toString() {
        return "NewZaak[" + zaaktype.identificatie() + "]";
    }
}
