package nl.zaakregie.organisatie.internal;

import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.engine.Afdelingsnamen;
import org.springframework.stereotype.Component;

/** The departments as the catalogue names them. */
@Component
class Catalogusafdelingen implements Afdelingsnamen {

    private final Catalogus catalogus;

    Catalogusafdelingen(Catalogus catalogus) {
        this.catalogus = catalogus;
    }

    @Override
    public String naamVan(String code) {
        return catalogus.findAfdeling(code).map(Afdeling::naam).orElse(code);
    }
}
