package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.Nullable;

/**
 * A promise moved; published in the transaction that wrote it, once for the whole klantaanvraag.
 *
 * @param klantnummer whose promise it is; null when nobody knows the customer
 */
public record KlantaanvraagDelayed(String nummer, @Nullable String klantnummer, Vertraging vertraging) {}
