package nl.zaakregie.catalogus;

import java.util.List;

/**
 * A colleague as the catalogue files describe her; what she may do follows from {@code groepen}.
 *
 * @param id log-in name
 * @param afdeling code of her afdeling
 * @param zaaktypen identificaties of the zaaktypen she answers questions about
 */
public record Medewerkergegevens(
        String id,
        String naam,
        String functie,
        String afdeling,
        List<String> expertise,
        List<String> zaaktypen,
        String telefoon,
        String email,
        List<String> groepen) {

    public Medewerkergegevens {
        expertise = List.copyOf(expertise);
        zaaktypen = List.copyOf(zaaktypen);
        groepen = List.copyOf(groepen);
    }
}
