package nl.zaakregie.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zaakregie.catalogus.Doorlooptijd;
import nl.zaakregie.kalender.Opschorting;
import org.jspecify.annotations.Nullable;

/**
 * A zaak with all that belongs to it.
 *
 * @param nummer readable number, {@code ZAAK-2026-0000045}
 * @param zaaktypeVersie the version it was made with, which it keeps
 * @param verwachtOp day that was promised to the customer (servicenorm)
 * @param uiterlijkOp last day of the term (doorlooptijd)
 * @param toestand what it waits for
 * @param doorlooptijd the term of the version it was made with
 * @param geplandeStart day on which the work was planned to begin; null when it began at once
 * @param uitersteStart last day on which the work can begin without moving a promise, or could; null when nothing was planned
 * @param gestartOp when the work began; null while it waits for its planned start
 * @param opschortingen the times its term stood still, oldest first
 * @param verlengdOp day on which its term was extended; null when it was not
 * @param heropendOp day on which it was opened again last; null when it was not
 * @param klaarVoor moment by which it is done while the customer waits; null when nobody waits
 * @param teruggaven how often it was returned because it came to the wrong place or not complete
 * @param statustype code of the present status in its zaaktype
 * @param behandelaar account that took it up; null while nobody has
 * @param resultaattype code of the result; null while it is open
 * @param ingetrokken whether the customer withdrew it
 * @param voorstel the result that a colleague checks; null when none does
 * @param geinformeerdVia how the customer was told the result; null when that was not recorded
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
        Zaaktoestand toestand,
        Doorlooptijd doorlooptijd,
        @Nullable LocalDate geplandeStart,
        @Nullable LocalDate uitersteStart,
        @Nullable Instant gestartOp,
        List<Aanvulling> opschortingen,
        @Nullable LocalDate verlengdOp,
        @Nullable LocalDate heropendOp,
        @Nullable Instant klaarVoor,
        int teruggaven,
        String statustype,
        Lijn lijn,
        String afdeling,
        @Nullable String behandelaar,
        @Nullable String resultaattype,
        boolean ingetrokken,
        @Nullable Voorstel voorstel,
        @Nullable Informatiewijze geinformeerdVia,
        @Nullable String klantcontact,
        @Nullable String klantnummer,
        Map<String, Object> eigenschappen,
        List<String> documenten,
        @Nullable String toelichting,
        List<Notitie> notities,
        List<Historieregel> historie,
        List<Statusregel> statussen,
        int versie) {

    /** Whether there is nothing left to do. */
    public boolean afgerond() {
        return einddatum != null;
    }

    /** The last day to begin: as planned, or else the day on which it begins, or on which it was asked for. */
    public LocalDate startUiterlijk() {
        return startUiterlijk(uitersteStart, geplandeStart, startdatum);
    }

    static LocalDate startUiterlijk(
            @Nullable LocalDate uitersteStart, @Nullable LocalDate geplandeStart, LocalDate startdatum) {
        return Objects.requireNonNullElse(uitersteStart, Objects.requireNonNullElse(geplandeStart, startdatum));
    }

    /** Leaves everything but the number out: records end up in logs. */
    @Override
    public String toString() {
        return "Zaak[" + nummer + "]";
    }

    /**
     * The customer was asked to add what is missing, and the term stands still meanwhile (Awb 4:15).
     *
     * @param gevraagdOp day on which the customer was asked
     * @param gevraagd what the customer was asked
     * @param uiterstOp last day on which the customer can answer
     * @param beeindigdOp day on which waiting ended; null while it lasts
     */
    public record Aanvulling(
            LocalDate gevraagdOp,
            String gevraagd,
            LocalDate uiterstOp,
            @Nullable LocalDate beeindigdOp,
            @Nullable Aanvullingsuitkomst uitkomst) {

        /** The days that do not count; while it lasts, all days until the customer must have answered. Empty when there are none. */
        public Optional<Opschorting> stilstand() {
            return beeindigdOp == null || beeindigdOp.isAfter(uiterstOp)
                    ? Opschorting.nietAangevuld(gevraagdOp, uiterstOp)
                    : Opschorting.aangevuld(gevraagdOp, beeindigdOp);
        }

        /** Leaves the question out: records end up in logs. */
        @Override
        public String toString() {
            return "Aanvulling[" + gevraagdOp + "]";
        }
    }

    /**
     * A result that has to be checked before it goes out.
     *
     * @param door who chose it, and may not check it
     */
    public record Voorstel(String resultaattype, String door) {}

    /** What a handler wrote down for colleagues; never changed afterwards. */
    public record Notitie(Instant op, String door, String tekst) {

        /** Leaves the text out: records end up in logs. */
        @Override
        public String toString() {
            return "Notitie[" + door + "]";
        }
    }

    /** One thing that happened to the zaak; never changed afterwards. */
    public record Historieregel(Instant op, String door, String wat) {}
}
