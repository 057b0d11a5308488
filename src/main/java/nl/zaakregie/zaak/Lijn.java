package nl.zaakregie.zaak;

/** Who handles a zaak. */
public enum Lijn {
    /** Finds out where a zaak belongs that came back. */
    EERSTE_LIJN,
    TWEEDE_LIJN,
    VAKAFDELING
}
