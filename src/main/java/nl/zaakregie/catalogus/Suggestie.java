package nl.zaakregie.catalogus;

import org.jspecify.annotations.Nullable;

/**
 * Something of the catalogue that fits what was typed.
 *
 * @param code of the vraagtype, of the vraagtype that the standard answer belongs to, or of the zaaktype
 * @param naam what people call it
 * @param afdeling code of the afdeling that guards it
 * @param antwoord the standard answer, when it is one
 */
public record Suggestie(
        Suggestiesoort soort,
        String code,
        String naam,
        String afdeling,
        @Nullable String antwoord) {}
