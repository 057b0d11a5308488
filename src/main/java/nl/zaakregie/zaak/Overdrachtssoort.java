package nl.zaakregie.zaak;

/** Why a zaak went from one place to another. */
public enum Overdrachtssoort {
    /** The second line could not finish it. */
    DOORGEZET,
    /** The customer waited for a quarter of an hour and it was not done. */
    KWARTIER_VOORBIJ,
    /** Somebody gave it to a colleague elsewhere. */
    OVERGEDRAGEN,
    /** It came to the wrong place, or not complete; these are counted. */
    TERUGGEGEVEN
}
