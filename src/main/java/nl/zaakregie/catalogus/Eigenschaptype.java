package nl.zaakregie.catalogus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kind of value of an eigenschap: how a form asks for it and how it is checked. */
public enum Eigenschaptype {
    TEKST,
    LANGE_TEKST,
    DATUM,
    GETAL,
    KEUZE,
    JA_NEE,
    EMAIL,
    TELEFOON,
    POSTCODE,
    HUISNUMMER,
    BSN,
    KENTEKEN,
    BEDRAG;

    /** Name as the catalogue and the API write it, such as {@code lange-tekst}. */
    @JsonValue
    public String waarde() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type the catalogue writes as {@code waarde}; the schema of the catalogue allows no other. */
    @JsonCreator
    public static Eigenschaptype of(String waarde) {
        return valueOf(waarde.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
