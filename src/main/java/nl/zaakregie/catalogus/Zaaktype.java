package nl.zaakregie.catalogus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a zaaktype: everything intake and handling need to know. A zaak keeps the version it started with.
 *
 * @param identificatie lasting name, such as {@code uittreksel-brp}
 * @param versie number of this version, counted from 1
 * @param afdeling code of the vakafdeling
 * @param contactniveau 1 information, 2 simple product, 3 complex question, 4 complex product
 * @param dossiervorming whether a zaak comes of it
 * @param verlenging absent when the term cannot be extended
 * @param opschorting whether the term may stand still while the municipality waits for the customer (Awb 4:15)
 * @param kwaliteitscontrole whether a second person checks the result before it goes out, as agreed in the DVO
 * @param statustypen the steps, in order; the last one closes the zaak
 * @param proces key of the process that carries the zaak
 * @param geldigVanaf first day this version is valid
 * @param geldigTot last day it is valid; absent when no end is known
 */
public record Zaaktype(
        String identificatie,
        int versie,
        String omschrijving,
        String doel,
        String afdeling,
        int contactniveau,
        boolean dossiervorming,
        boolean klaarTerwijlUWacht,
        Complexiteit complexiteit,
        Doorlooptijd doorlooptijd,
        Termijn servicenorm,
        @Nullable Verlenging verlenging,
        boolean opschorting,
        boolean kwaliteitscontrole,
        List<Eigenschap> eigenschappen,
        List<Documenttype> documenten,
        List<Statustype> statustypen,
        List<Resultaattype> resultaattypen,
        List<GerelateerdZaaktype> gerelateerdeZaaktypen,
        String proces,
        LocalDate geldigVanaf,
        @Nullable LocalDate geldigTot,
        List<String> trefwoorden) {

    public Zaaktype {
        eigenschappen = List.copyOf(eigenschappen);
        documenten = List.copyOf(documenten);
        statustypen = List.copyOf(statustypen);
        resultaattypen = List.copyOf(resultaattypen);
        gerelateerdeZaaktypen = List.copyOf(gerelateerdeZaaktypen);
        trefwoorden = List.copyOf(trefwoorden);
    }

    /** Whether this version has started by {@code datum}; a later version may have taken its place. */
    public boolean hasStartedOn(LocalDate datum) {
        return !geldigVanaf.isAfter(datum);
    }

    /** Whether this version may be used for a new zaak on {@code datum}. */
    public boolean isValidOn(LocalDate datum) {
        return hasStartedOn(datum) && (geldigTot == null || !geldigTot.isBefore(datum));
    }

    /** The resultaattype with this code, if this version has it. */
    public Optional<Resultaattype> findResultaattype(String code) {
        return resultaattypen.stream().filter(type -> type.code().equals(code)).findFirst();
    }
}
