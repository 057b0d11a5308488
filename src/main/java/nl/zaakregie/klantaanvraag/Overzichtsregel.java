package nl.zaakregie.klantaanvraag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open klantaanvraag in a table for whoever directs.
 *
 * @param zaken in the order of their numbers
 * @param einde day on which all of it is ready as it is planned now; never after {@code verwachtOp}
 * @param werkdagenLater by how many working days its promise moved in all
 * @param oorzaak why it moved last; null when it did not
 * @param oorzaakZaak the zaak that moved it last
 * @param voorgelegdOp since when whoever directs has to judge that; null when there is nothing to judge
 * @param uitkomst what whoever directs did about it last; null while nothing
 * @param toelichting what was written with that
 */
public record Overzichtsregel(
        String nummer,
        @Nullable String klantcontact,
        List<Zaakregel> zaken,
        LocalDate beloofdOp,
        LocalDate verwachtOp,
        LocalDate einde,
        int werkdagenLater,
        @Nullable Vertragingsoorzaak oorzaak,
        @Nullable String oorzaakZaak,
        @Nullable Instant voorgelegdOp,
        @Nullable Vertragingsuitkomst uitkomst,
        @Nullable String toelichting) {

    /** One of its zaken. */
    public record Zaakregel(String nummer, String omschrijving, String afdeling, boolean klaar) {}

    /** The zaken that are not closed. */
    public List<Zaakregel> openZaken() {
        return zaken.stream().filter(zaak -> !zaak.klaar()).toList();
    }

    /** Leaves the note out: records end up in logs. */
    @Override
    public String toString() {
        return "Overzichtsregel[" + nummer + "]";
    }
}
