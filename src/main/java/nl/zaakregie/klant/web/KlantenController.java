package nl.zaakregie.klant.web;

import nl.zaakregie.klant.Klanten;
import nl.zaakregie.openapi.Klant;
import nl.zaakregie.openapi.KlantenApi;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KlantenController implements KlantenApi {

    private final Klanten klanten;

    KlantenController(Klanten klanten) {
        this.klanten = klanten;
    }

    @Override
    public ResponseEntity<Klant> getKlant(String nummer) {
        return ResponseEntity.ok(KlantModel.toModel(klanten.getKlant(nummer, "raadplegen")));
    }
}
