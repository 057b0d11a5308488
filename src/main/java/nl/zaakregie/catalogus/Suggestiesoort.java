package nl.zaakregie.catalogus;

/** What can be suggested while somebody types; the order is that of two that fit equally well. */
public enum Suggestiesoort {
    VRAAGTYPE,
    STANDAARDANTWOORD,
    ZAAKTYPE
}
