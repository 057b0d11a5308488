package nl.zaakregie.klantaanvraag;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A promise that moved.
 *
 * @param van day that was promised until then
 * @param naar day that is promised since
 * @param werkdagen by how much, in working days
 * @param zaak number of the zaak that moved it
 * @param klantHoren whether the customer hears of it: once for each reason, not for every day that the same work is late; nor
 *     when it is taken back before it was told
 */
public record Vertraging(
        Instant op,
        LocalDate van,
        LocalDate naar,
        int werkdagen,
        String zaak,
        Vertragingsoorzaak oorzaak,
        boolean klantHoren) {}
