package nl.zaakregie.klant.web;

import nl.zaakregie.klant.Klant;
import nl.zaakregie.klant.Klanten;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klant.Klantvondst;
import nl.zaakregie.klant.Klantzoekvraag;
import nl.zaakregie.openapi.KlantZoekopdracht;
import nl.zaakregie.openapi.KlantenApi;
import nl.zaakregie.openapi.Klantenlijst;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KlantenController implements KlantenApi {

    private final Klanten klanten;

    KlantenController(Klanten klanten) {
        this.klanten = klanten;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Klant> getKlant(String nummer) {
        return ResponseEntity.ok(toModel(klanten.getKlant(nummer, "raadplegen")));
    }

    @Override
    public ResponseEntity<Klantenlijst> searchKlanten(KlantZoekopdracht opdracht) {
        Klantzoekvraag vraag = new Klantzoekvraag(
                opdracht.getKlantnummer(),
                opdracht.getNaam(),
                opdracht.getGeboortedatum(),
                opdracht.getPostcode(),
                opdracht.getHuisnummer(),
                opdracht.getTelefoonnummer(),
                opdracht.getEmailadres());
        Klantvondst vondst = klanten.search(vraag);
        return ResponseEntity.ok(new Klantenlijst()
                .klanten(vondst.klanten().stream()
                        .map(KlantenController::toModel)
                        .toList())
                .meer(vondst.meer()));
    }

    private static nl.zaakregie.openapi.Klant toModel(Klant klant) {
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
