package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.Optional;

/** Time during which a term stands still. */
public sealed interface Opschorting {

    /** Article that suspends the term, such as {@code Awb 4:15 lid 2}; empty when it follows from what sets the term. */
    Optional<String> regel();

    /** Every day from {@code van} up to and including {@code totEnMet}. */
    record Periode(LocalDate van, LocalDate totEnMet, Optional<String> regel) implements Opschorting {}

    /** A number of calendar days, without saying which. */
    record Dagen(int aantal, Optional<String> regel) implements Opschorting {}

    static Opschorting periode(LocalDate van, LocalDate totEnMet) {
        return new Periode(van, totEnMet, Optional.empty());
    }

    static Opschorting dagen(int aantal) {
        return new Dagen(aantal, Optional.empty());
    }

    /**
     * The applicant was invited to complete the application and did (Awb 4:15 lid 1 onder a): from the day after the invitation
     * until the day of the addition, which counts again. Empty when no day lies between.
     */
    static Optional<Opschorting> aangevuld(LocalDate uitgenodigdOp, LocalDate aangevuldOp) {
        return between(uitgenodigdOp.plusDays(1), aangevuldOp.minusDays(1), "Awb 4:15 lid 1");
    }

    /**
     * The applicant was invited to complete the application and let the time for it pass (Awb 4:15 lid 1 onder a): from the day
     * after the invitation up to and including the last day of that time.
     */
    static Optional<Opschorting> nietAangevuld(LocalDate uitgenodigdOp, LocalDate hersteltermijnTotEnMet) {
        return between(uitgenodigdOp.plusDays(1), hersteltermijnTotEnMet, "Awb 4:15 lid 1");
    }

    /**
     * Others were asked for their view on a request under the Woo (Woo 4.4 lid 3): from the day after the applicant was told, up
     * to and including the day on which the view came or the time for it passed.
     */
    static Optional<Opschorting> zienswijze(LocalDate meegedeeldOp, LocalDate ontvangenOp) {
        return between(meegedeeldOp.plusDays(1), ontvangenOp, "Woo 4.4 lid 3");
    }

    private static Optional<Opschorting> between(LocalDate van, LocalDate totEnMet, String regel) {
        return totEnMet.isBefore(van) ? Optional.empty() : Optional.of(new Periode(van, totEnMet, Optional.of(regel)));
    }
}
