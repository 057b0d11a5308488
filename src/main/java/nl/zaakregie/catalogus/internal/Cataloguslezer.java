package nl.zaakregie.catalogus.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the catalogue from its files and refuses it, with all mistakes at once, when anything is wrong. Of the calendar it checks the
 * form only; what must hold beyond that is known to the module {@code kalender}, which refuses to start on it.
 */
final class Cataloguslezer {

    private final String locatie;

    /** @param locatie folder as a Spring resource location, such as {@code classpath:zaaktypecatalogus/} */
    Cataloguslezer(String locatie) {
        this.locatie = locatie.endsWith("/") ? locatie : locatie + "/";
    }

    /**
     * The files, of which every rule holds.
     *
     * @throws CatalogusInvalidException when anything is wrong
     */
    Catalogusbestanden read() {
        Catalogusbestanden bestanden = open();
        List<Catalogusfout> fouten = new ArrayList<>(bestanden.fouten());
        Schemacontrole schemas = new Schemacontrole();
        for (Plek zaaktype : bestanden.zaaktypen()) {
            schemas.check(zaaktype, "zaaktype", fouten);
            fouten.addAll(Zaaktyperegels.check(zaaktype));
        }
        for (String lijst : Catalogusbestanden.LIJSTEN) {
            bestanden.find(lijst).ifPresent(plek -> schemas.check(plek, lijst, fouten));
        }
        fouten.addAll(Verwijzingsregels.check(bestanden));
        fouten.addAll(Kringregel.check(bestanden.zaaktypen()));
        if (!fouten.isEmpty()) {
            throw new CatalogusInvalidException(locatie, fouten);
        }
        return bestanden;
    }

    private Catalogusbestanden open() {
        try {
            return Catalogusbestanden.read(locatie);
        } catch (FileNotFoundException noFolder) {
            throw new CatalogusInvalidException(
                    locatie,
                    List.of(new Catalogusfout(
                            locatie,
                            0,
                            "",
                            "deze map bestaat niet. Zet in zaakregie.catalogus.locatie de goede map.")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the catalogue at " + locatie + " cannot be opened", unreadable);
        }
    }
}
