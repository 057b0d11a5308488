package nl.zaakregie.catalogus;

/** What happens with a closed dossier (Selectielijst gemeenten 2020, "waardering"). */
public enum Archiefnominatie {
    VERNIETIGEN,
    BLIJVEND_BEWAREN
}
