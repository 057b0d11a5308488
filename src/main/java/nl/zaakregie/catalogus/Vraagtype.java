package nl.zaakregie.catalogus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers come for.
 *
 * @param afdeling code of the afdeling that guards the content
 * @param zaaktypen identificaties of the zaaktypen that fit, the usual one first; empty for a plain question
 * @param standaardantwoord the answer an agent can give at once, for frequent questions
 */
public record Vraagtype(
        String code,
        String omschrijving,
        Vraagaard aard,
        String thema,
        String afdeling,
        List<String> zaaktypen,
        List<String> trefwoorden,
        @Nullable Standaardantwoord standaardantwoord) {

    public Vraagtype {
        zaaktypen = List.copyOf(zaaktypen);
        trefwoorden = List.copyOf(trefwoorden);
    }
}
