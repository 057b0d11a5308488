package nl.zaakregie.klant.web;

import nl.zaakregie.klant.Klant;
import nl.zaakregie.klant.Klantgegevens;

/** Shows customers in the shapes of the contract. */
public final class KlantModel {

    private KlantModel() {}

    /** The customer with what is known of him. */
    public static nl.zaakregie.openapi.Klant toModel(Klant klant) {
        Klantgegevens gegevens = klant.gegevens();
        return new nl.zaakregie.openapi.Klant()
                .klantnummer(klant.nummer())
                .naam(gegevens.naam())
                .voornaam(gegevens.voornaam())
                .geboortedatum(gegevens.geboortedatum())
                .telefoonnummer(gegevens.telefoonnummer())
                .emailadres(gegevens.emailadres())
                .straatnaam(gegevens.straatnaam())
                .huisnummer(gegevens.huisnummer())
                .huisnummertoevoeging(gegevens.huisnummertoevoeging())
                .postcode(gegevens.postcode())
                .woonplaats(gegevens.woonplaats());
    }
}
