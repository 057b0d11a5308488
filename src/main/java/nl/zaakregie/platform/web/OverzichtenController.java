package nl.zaakregie.platform.web;

import java.util.Comparator;
import java.util.List;
import nl.zaakregie.openapi.OverzichtenApi;
import nl.zaakregie.openapi.Overzichtenlijst;
import nl.zaakregie.platform.security.Toegang;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Which pages beside the work list there are for whoever is logged in. */
@RestController
class OverzichtenController implements OverzichtenApi {

    private final List<Overzicht> overzichten;

    OverzichtenController(List<Overzicht> overzichten) {
        this.overzichten = overzichten.stream()
                .sorted(Comparator.comparing(Overzicht::naam))
                .toList();
    }

    @Override
    public ResponseEntity<Overzichtenlijst> listOverzichten() {
        return ResponseEntity.ok(new Overzichtenlijst()
                .overzichten(overzichten.stream()
                        .filter(overzicht -> Toegang.allows(HttpMethod.GET, overzicht.adres()))
                        .map(overzicht -> new nl.zaakregie.openapi.Overzicht()
                                .adres(overzicht.adres())
                                .naam(overzicht.naam()))
                        .toList()));
    }
}
