package nl.zaakregie.klantaanvraag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise that moved has stood still since for long enough to tell the customer; published once, in the transaction that writes down that
 * the customer knows.
 *
 * @param klantnummer whose promise it is; null when nobody knows the customer
 * @param van day that the customer was told before
 * @param naar day that is promised now
 * @param oorzaak what moved it to that day
 */
public record VertragingSettled(
        String nummer, @Nullable String klantnummer, LocalDate van, LocalDate naar, Vertragingsoorzaak oorzaak) {}
