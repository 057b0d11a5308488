package nl.zaakregie.catalogus;

/** When the retention term starts (Selectielijst gemeenten 2020, "procestermijn"). */
public enum Procestermijn {
    /** On the day the zaak closes. */
    NIHIL,
    BESTAANSDUUR_PROCESOBJECT,
    INGESCHATTE_BESTAANSDUUR_PROCESOBJECT,
    VAST_TE_LEGGEN_DATUM,
    SAMENGEVOEGD_MET_BEWAARTERMIJN
}
