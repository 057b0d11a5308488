package nl.zaakregie.klantaanvraag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantaanvraag.Planning.Zaakplan;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for at once.
 *
 * @param nummer readable number, {@code KA-2026-0000012}
 * @param klantcontact number of the contact it comes from
 * @param beloofdOp day that was promised when it was made
 * @param verwachtOp day that is promised now; never earlier than what the customer was told
 * @param berichtNa from when the customer is told that day, if it does not move again; null when the customer knows it
 * @param einde day on which planning expects it to be ready
 * @param kritiekePad numbers of the zaken that set that day, in order
 * @param beoordelingen what whoever directs was asked about its delays, oldest first
 * @param afgerondOp when its last zaak was closed; null while one is open
 * @param versie goes up when people change which zaken belong to it or how they hang together; who does so says which version was seen
 */
public record Klantaanvraag(
        String nummer,
        @Nullable String klantcontact,
        @Nullable String klantnummer,
        Instant aangemaaktOp,
        LocalDate beloofdOp,
        LocalDate verwachtOp,
        @Nullable Instant berichtNa,
        LocalDate einde,
        List<String> kritiekePad,
        @Nullable Instant afgerondOp,
        List<Onderdeel> zaken,
        List<Relatie> relaties,
        List<Vertraging> vertragingen,
        List<Vertragingsbeoordeling> beoordelingen,
        List<Historieregel> historie,
        int versie) {

    public boolean afgerond() {
        return afgerondOp != null;
    }

    public Optional<Onderdeel> findZaak(String zaaknummer) {
        return zaken.stream()
                .filter(zaak -> zaak.plan().nummer().equals(zaaknummer))
                .findFirst();
    }

    /** Whether this zaak of it does not wait for its planned start any more. */
    public boolean isBegonnen(String zaaknummer) {
        return findZaak(zaaknummer)
                .filter(zaak -> zaak.stand() != Zaakstand.GEPLAND)
                .isPresent();
    }

    /**
     * One of its zaken.
     *
     * @param omschrijving name of the zaaktype
     * @param werkdagen working days that the work takes
     * @param wettelijkEinde last day of its term
     */
    public record Onderdeel(
            String omschrijving,
            String afdeling,
            int werkdagen,
            Zaakstand stand,
            LocalDate wettelijkEinde,
            Zaakplan plan) {}

    /** A relation between two of its zaken, and whether the catalogue or a person laid it. */
    public record Relatie(Zaakrelatie relatie, Bron bron) {

        /** Who laid a relation. */
        public enum Bron {
            CATALOGUS,
            MEDEWERKER
        }
    }

    /** One thing that happened to it; never changed afterwards. */
    public record Historieregel(Instant op, String door, String wat) {}
}
