package nl.zaakregie.catalogus;

import java.util.List;

/**
 * Everything the files say, checked.
 *
 * @param zaaktypen the versions that are valid now or will be later; several may share an identificatie
 */
public record Catalogusinhoud(
        List<Zaaktype> zaaktypen,
        List<Vraagtype> vraagtypen,
        List<Antwoordtype> antwoordtypen,
        List<Kanaal> kanalen,
        List<Thema> themas,
        List<Afdeling> afdelingen,
        List<Medewerkergegevens> medewerkers) {

    public Catalogusinhoud {
        zaaktypen = List.copyOf(zaaktypen);
        vraagtypen = List.copyOf(vraagtypen);
        antwoordtypen = List.copyOf(antwoordtypen);
        kanalen = List.copyOf(kanalen);
        themas = List.copyOf(themas);
        afdelingen = List.copyOf(afdelingen);
        medewerkers = List.copyOf(medewerkers);
    }
}
