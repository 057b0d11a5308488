package nl.zaakregie.platform.web;

import java.time.ZoneOffset;
import nl.zaakregie.openapi.Conceptsleutel;
import nl.zaakregie.openapi.ConceptsleutelApi;
import nl.zaakregie.platform.security.Conceptsleutels;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Gives a form the key for what was typed but not sent. */
@RestController
class ConceptsleutelController implements ConceptsleutelApi {

    private final Conceptsleutels sleutels;

    ConceptsleutelController(Conceptsleutels sleutels) {
        this.sleutels = sleutels;
    }

    @Override
    public ResponseEntity<Conceptsleutel> getConceptsleutel() {
        Conceptsleutels.Conceptsleutel sleutel = sleutels.getConceptsleutel();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Conceptsleutel()
                        .sleutel(sleutel.sleutel())
                        .geldigTot(sleutel.geldigTot().atOffset(ZoneOffset.UTC)));
    }
}
