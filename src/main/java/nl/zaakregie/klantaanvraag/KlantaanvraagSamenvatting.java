package nl.zaakregie.klantaanvraag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A klantaanvraag in a list.
 *
 * @param zaken how many zaken it has
 * @param openZaken how many of them are not closed
 */
public record KlantaanvraagSamenvatting(
        String nummer,
        @Nullable String klantcontact,
        LocalDate beloofdOp,
        LocalDate verwachtOp,
        LocalDate einde,
        boolean afgerond,
        int zaken,
        int openZaken) {}
