package nl.zaakregie.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A zaak with all that belongs to it.
 *
 * @param nummer readable number, {@code ZAAK-2026-0000045}
 * @param zaaktypeVersie the version it was made with, which it keeps
 * @param verwachtOp day that was promised to the customer (servicenorm)
 * @param uiterlijkOp last day of the term (doorlooptijd)
 * @param statustype code of the present status in its zaaktype
 * @param behandelaar account that took it up; null while nobody has
 * @param resultaattype code of the result; null while it is open
 * @param versie goes up with every change; who changes it says which version was seen
 */
public record Zaak(
        String nummer,
        String zaaktype,
        int zaaktypeVersie,
        String omschrijving,
        LocalDate startdatum,
        LocalDate verwachtOp,
        LocalDate uiterlijkOp,
        @Nullable LocalDate einddatum,
        String statustype,
        Lijn lijn,
        String afdeling,
        @Nullable String behandelaar,
        @Nullable String resultaattype,
        @Nullable String klantcontact,
        @Nullable String klantnummer,
        Map<String, Object> eigenschappen,
        List<String> documenten,
        @Nullable String toelichting,
        List<Historieregel> historie,
        int versie) {

    /** Whether there is nothing left to do. */
    public boolean afgerond() {
        return einddatum != null;
    }

    /** Leaves everything but the number out: records end up in logs. */
    @Override
    public String toString() {
        return "Zaak[" + nummer + "]";
    }

    /** One thing that happened to the zaak; never changed afterwards. */
    public record Historieregel(Instant op, String door, String wat) {}
}
