package nl.zaakregie.catalogus.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.zaakregie.catalogus.Suggestie;
import nl.zaakregie.catalogus.Suggesties;
import nl.zaakregie.catalogus.Suggestiesoort;
import nl.zaakregie.openapi.SuggestieZoekopdracht;
import nl.zaakregie.openapi.Suggestielijst;
import nl.zaakregie.openapi.SuggestiesApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuggestiesController implements SuggestiesApi {

    private final Suggesties suggesties;

    SuggestiesController(Suggesties suggesties) {
        this.suggesties = suggesties;
    }

    @Override
    public ResponseEntity<Suggestielijst> searchSuggesties(SuggestieZoekopdracht opdracht) {
        return ResponseEntity.ok(new Suggestielijst()
                .suggesties(suggesties.search(opdracht.getZoek(), soorten(opdracht.getSoorten())).stream()
                        .map(SuggestiesController::toModel)
                        .toList()));
    }

    /** No kinds means every kind. */
    private static Set<Suggestiesoort> soorten(@Nullable List<nl.zaakregie.openapi.Suggestiesoort> asked) {
        if (asked == null || asked.isEmpty()) {
            return EnumSet.allOf(Suggestiesoort.class);
        }
        Set<Suggestiesoort> soorten = EnumSet.noneOf(Suggestiesoort.class);
        asked.forEach(soort -> soorten.add(Suggestiesoort.valueOf(soort.name())));
        return soorten;
    }

    private static nl.zaakregie.openapi.Suggestie toModel(Suggestie suggestie) {
        return new nl.zaakregie.openapi.Suggestie()
                .soort(nl.zaakregie.openapi.Suggestiesoort.valueOf(
                        suggestie.soort().name()))
                .code(suggestie.code())
                .naam(suggestie.naam())
                .afdeling(suggestie.afdeling())
                .antwoord(suggestie.antwoord());
    }
}
