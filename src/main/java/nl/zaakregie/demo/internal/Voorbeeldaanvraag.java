package nl.zaakregie.demo.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import org.jspecify.annotations.Nullable;

/**
 * A klantaanvraag of a certain kind that is to be seen today, from the file of the demo.
 *
 * @param klant surname of the customer, which says what kind it is
 * @param werkdagenGeleden how many working days ago the customer asked for it; 0 for somebody who stands at the desk now
 * @param zaaktypen what was asked for, each once
 * @param stappen what was done with it, in that order
 */
record Voorbeeldaanvraag(
        String klant,
        int werkdagenGeleden,
        String kanaal,
        String vraagtype,
        List<String> zaaktypen,
        List<Relatie> relaties,
        List<Stap> stappen) {

    Voorbeeldaanvraag(
            @JsonProperty("klant") String klant,
            @JsonProperty("werkdagenGeleden") int werkdagenGeleden,
            @JsonProperty("kanaal") String kanaal,
            @JsonProperty("vraagtype") String vraagtype,
            @JsonProperty("zaaktypen") List<String> zaaktypen,
            @JsonProperty("relaties") @Nullable List<Relatie> relaties,
            @JsonProperty("stappen") @Nullable List<Stap> stappen) {
        this.klant = klant;
        this.werkdagenGeleden = werkdagenGeleden;
        this.kanaal = kanaal;
        this.vraagtype = vraagtype;
        this.zaaktypen = List.copyOf(zaaktypen);
        this.relaties = relaties == null ? List.of() : List.copyOf(relaties);
        this.stappen = stappen == null ? List.of() : List.copyOf(stappen);
    }

    /** Whether the customer stands at the desk now. */
    boolean isNu() {
        return werkdagenGeleden == 0;
    }

    /** How the zaken of these two zaaktypen hang together. */
    record Relatie(String van, String naar, Relatiesoort soort) {}

    /** @param na working days after the step before it, or after the intake */
    record Stap(Werk doet, String zaak, int na) {}

    /** What a colleague does with a zaak. */
    enum Werk {
        OPPAKKEN,
        OPSCHORTEN,
        HERVATTEN,
        VERLENGEN,
        TERUGGEVEN,
        /** Sends the result to a colleague first when the zaaktype asks for that. */
        AFRONDEN,
        INTREKKEN,
        HEROPENEN
    }
}
