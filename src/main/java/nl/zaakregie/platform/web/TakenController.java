package nl.zaakregie.platform.web;

import nl.zaakregie.openapi.Taak;
import nl.zaakregie.openapi.TakenApi;
import nl.zaakregie.platform.engine.Taken;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Tells a form what its task is about. */
@RestController
class TakenController implements TakenApi {

    private final Taken taken;

    TakenController(Taken taken) {
        this.taken = taken;
    }

    @Override
    public ResponseEntity<Taak> getTaak(String taakId) {
        return taken.findTaak(taakId)
                .map(taak -> ResponseEntity.ok(new Taak()
                        .id(taak.id())
                        .naam(taak.naam())
                        .soort(taak.soort())
                        .onderwerp(taak.onderwerp())))
                .orElseThrow(() -> new NotFoundException(
                        "taak", "taak-niet-gevonden", "Deze taak is al afgerond, of is niet voor u."));
    }
}
