package nl.zaakregie.zaak;

/** How the customer was told the result. */
public enum Informatiewijze {
    BRIEF,
    E_MAIL,
    TELEFOON,
    BALIE,
    NIET_NODIG
}
