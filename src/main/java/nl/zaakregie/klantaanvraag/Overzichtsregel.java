package nl.zaakregie.klantaanvraag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open klantaanvraag in a table for whoever directs.
 *
 * @param zaken numbers of its zaken
 * @param openZaken how many of them are not closed
 * @param werkdagenLater by how many working days its promise moved in all
 * @param oorzaak why it moved last; null when it did not
 * @param oorzaakZaak the zaak that moved it last
 * @param uitkomst what whoever directs did about it last; null while nothing
 * @param toelichting what was written with that
 */
public record Overzichtsregel(
        String nummer,
        @Nullable String klantcontact,
        String zaken,
        int openZaken,
        LocalDate beloofdOp,
        LocalDate verwachtOp,
        int werkdagenLater,
        @Nullable Vertragingsoorzaak oorzaak,
        @Nullable String oorzaakZaak,
        @Nullable Vertragingsuitkomst uitkomst,
        @Nullable String toelichting) {

    /** Leaves the note out: records end up in logs. */
    @Override
    public String toString() {
        return "Overzichtsregel[" + nummer + "]";
    }
}
