package nl.zaakregie.catalogus.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Antwoordtype;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Kanaal;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.catalogus.Standaardantwoord;
import nl.zaakregie.catalogus.Thema;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.openapi.Medewerker;
import nl.zaakregie.openapi.Medewerkerlijst;
import nl.zaakregie.openapi.Referentie;
import nl.zaakregie.openapi.Referentielijsten;
import nl.zaakregie.openapi.ReferentielijstenApi;
import nl.zaakregie.openapi.Vraagaard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReferentielijstenController implements ReferentielijstenApi {

    private final Catalogus catalogus;

    ReferentielijstenController(Catalogus catalogus) {
        this.catalogus = catalogus;
    }

    @Override
    public ResponseEntity<Referentielijsten> getReferentielijsten() {
        return ResponseEntity.ok(new Referentielijsten()
                .kanalen(toReferenties(catalogus.kanalen(), Kanaal::code, Kanaal::omschrijving))
                .themas(toReferenties(catalogus.themas(), Thema::code, Thema::omschrijving))
                .vraagtypen(catalogus.vraagtypen().stream()
                        .map(ReferentielijstenController::toModel)
                        .toList())
                .antwoordtypen(toReferenties(catalogus.antwoordtypen(), Antwoordtype::code, Antwoordtype::omschrijving))
                .afdelingen(toReferenties(catalogus.afdelingen(), Afdeling::code, Afdeling::naam)));
    }

    @Override
    public ResponseEntity<Medewerkerlijst> listMedewerkers(String afdeling) {
        return ResponseEntity.ok(new Medewerkerlijst()
                .medewerkers(catalogus.medewerkers().stream()
                        .filter(medewerker -> medewerker.afdeling().equals(afdeling))
                        .sorted(Comparator.comparing(Medewerkergegevens::naam))
                        .map(medewerker -> new Medewerker()
                                .gebruikersnaam(medewerker.id())
                                .naam(medewerker.naam())
                                .functie(medewerker.functie()))
                        .toList()));
    }

    private static nl.zaakregie.openapi.Vraagtype toModel(Vraagtype vraagtype) {
        Optional<Standaardantwoord> antwoord = Optional.ofNullable(vraagtype.standaardantwoord());
        return new nl.zaakregie.openapi.Vraagtype()
                .code(vraagtype.code())
                .naam(vraagtype.omschrijving())
                .aard(Vraagaard.valueOf(vraagtype.aard().name()))
                .thema(vraagtype.thema())
                .afdeling(vraagtype.afdeling())
                .zaaktypen(vraagtype.zaaktypen())
                .standaardantwoord(antwoord.map(Standaardantwoord::tekst).orElse(null))
                .antwoordtype(antwoord.map(Standaardantwoord::antwoordtype).orElse(null))
                .trefwoorden(vraagtype.trefwoorden());
    }

    private static <T> List<Referentie> toReferenties(
            List<T> items, Function<T, String> code, Function<T, String> naam) {
        return items.stream()
                .map(item -> new Referentie().code(code.apply(item)).naam(naam.apply(item)))
                .toList();
    }
}
