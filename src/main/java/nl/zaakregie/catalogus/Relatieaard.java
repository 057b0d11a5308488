package nl.zaakregie.catalogus;

/** How two zaaktypen relate (ZGW Catalogi, "aardRelatie"). */
public enum Relatieaard {
    /** The other zaak starts after this one. */
    VERVOLG,
    /** This zaak adds to the outcome of the other one. */
    BIJDRAGE,
    /** About the same subject, in no order. */
    ONDERWERP
}
