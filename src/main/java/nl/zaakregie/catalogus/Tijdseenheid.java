package nl.zaakregie.catalogus;

/** Unit of a term, as the catalogue writes it. */
public enum Tijdseenheid {
    UREN,
    DAGEN,
    WERKDAGEN,
    WEKEN,
    MAANDEN,
    JAREN
}
