package nl.zaakregie.zaak;

/** Who handles a zaak. */
public enum Lijn {
    TWEEDE_LIJN,
    VAKAFDELING
}
