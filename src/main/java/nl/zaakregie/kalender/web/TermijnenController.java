package nl.zaakregie.kalender.web;

import java.util.List;
import nl.zaakregie.kalender.Termijnantwoord;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Termijnvraag;
import nl.zaakregie.kalender.Termijnvraag.Duur;
import nl.zaakregie.kalender.Termijnvraag.Stilstand;
import nl.zaakregie.openapi.Termijnduur;
import nl.zaakregie.openapi.TermijnenApi;
import nl.zaakregie.openapi.Termijnopschorting;
import nl.zaakregie.openapi.Uitlegregel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Counts a term for a program; for a person see {@link TermijnenPagina}. */
@RestController
class TermijnenController implements TermijnenApi {

    private final Termijnen termijnen;

    TermijnenController(Termijnen termijnen) {
        this.termijnen = termijnen;
    }

    @Override
    public ResponseEntity<nl.zaakregie.openapi.Termijnantwoord> calculateTermijn(
            nl.zaakregie.openapi.Termijnvraag termijnvraag) {
        return ResponseEntity.ok(toModel(termijnen.calculate(toVraag(termijnvraag))));
    }

    private static Termijnvraag toVraag(nl.zaakregie.openapi.Termijnvraag vraag) {
        return new Termijnvraag(
                vraag.getGebeurtenis(),
                toDuur(vraag.getTermijn()),
                vraag.getGrondslag().name(),
                present(vraag.getVerlengingen()).stream()
                        .map(TermijnenController::toDuur)
                        .toList(),
                present(vraag.getOpschortingen()).stream()
                        .map(TermijnenController::toStilstand)
                        .toList());
    }

    private static Duur toDuur(Termijnduur duur) {
        return new Duur(String.valueOf(duur.getAantal()), duur.getEenheid().name());
    }

    private static Stilstand toStilstand(Termijnopschorting opschorting) {
        return new Stilstand(text(opschorting.getVan()), text(opschorting.getTotEnMet()), text(opschorting.getDagen()));
    }

    private static nl.zaakregie.openapi.Termijnantwoord toModel(Termijnantwoord antwoord) {
        return new nl.zaakregie.openapi.Termijnantwoord()
                .nominaalEinde(antwoord.nominaalEinde().toString())
                .einde(antwoord.einde().toString())
                .uitleg(antwoord.uitleg().stream()
                        .map(stap -> new Uitlegregel().regel(stap.regel()).tekst(stap.tekst()))
                        .toList());
    }

    private static <T> List<T> present(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
