package nl.zaakregie.catalogus;

import nl.zaakregie.platform.security.Rol;

/** A department; {@code groep} is the engine group of its people. */
public record Afdeling(String code, String naam, String groep) {

    /** Whether its people are those who take every contact, so that its work is theirs. */
    public boolean isEersteLijn() {
        return groep.equals(Rol.EERSTELIJN.groep());
    }
}
