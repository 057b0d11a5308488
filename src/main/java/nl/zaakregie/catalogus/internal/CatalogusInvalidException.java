package nl.zaakregie.catalogus.internal;

import java.util.List;
import java.util.stream.Collectors;
import nl.zaakregie.platform.StartRefusedException;

/** The catalogue files hold mistakes: the application does not start on half a catalogue. */
public class CatalogusInvalidException extends StartRefusedException {

    CatalogusInvalidException(String locatie, List<Catalogusfout> fouten) {
        super(message(locatie, fouten));
    }

    private static String message(String locatie, List<Catalogusfout> fouten) {
        String aantal = fouten.size() == 1 ? "er is een fout" : "er zijn " + fouten.size() + " fouten";
        return fouten.stream()
                .sorted(Catalogusfout.ORDER)
                .map(fout -> "  - " + fout)
                .collect(Collectors.joining(
                        "\n",
                        aantal + " in de zaaktypecatalogus (" + locatie + ").\n",
                        "\nVerbeter dit in de genoemde bestanden en start opnieuw. Uitleg staat in README.md bij de"
                                + " catalogus."));
    }
}
