package nl.zaakregie.zaak;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A zaak in a list: no names, no free text. */
public record ZaakSamenvatting(
        String nummer,
        String zaaktype,
        String omschrijving,
        boolean afgerond,
        String statustype,
        Lijn lijn,
        String afdeling,
        @Nullable String behandelaar,
        LocalDate startdatum,
        LocalDate verwachtOp,
        LocalDate uiterlijkOp,
        @Nullable String klantcontact) {}
