package nl.zaakregie.klantaanvraag.internal;

import nl.zaakregie.platform.security.Rol;

/** Who directs what left the first line; a municipality chooses one. */
enum Regievorm {
    /** The accountmanagers. */
    ACCOUNTMANAGER(Rol.ACCOUNTMANAGER),
    /** The first-line worker who made the promise. */
    EERSTELIJN(Rol.EERSTELIJN);

    private final Rol rol;

    Regievorm(Rol rol) {
        this.rol = rol;
    }

    String groep() {
        return rol.groep();
    }
}
