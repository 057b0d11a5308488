package nl.zaakregie.klantaanvraag;

import org.jspecify.annotations.Nullable;

/** All zaken of a klantaanvraag are closed; published in that transaction, so that the customer is told once. */
public record KlantaanvraagCompleted(
        String nummer, @Nullable String klantnummer) {}
