package nl.zaakregie.zaak;

import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.security.Rol;
import org.springframework.stereotype.Component;

/** Whose work a zaak is: the group of people, as the process engine and the log-in know it. */
@Component
public class Zaakgroepen {

    private final Catalogus catalogus;

    Zaakgroepen(Catalogus catalogus) {
        this.catalogus = catalogus;
    }

    /** The group that a zaak lies with now. */
    public String getGroep(Zaak zaak) {
        return switch (zaak.lijn()) {
            case EERSTE_LIJN -> Rol.EERSTELIJN.groep();
            case TWEEDE_LIJN -> Rol.TWEEDELIJN.groep();
            case VAKAFDELING -> getGroepOfAfdeling(zaak);
        };
    }

    /** The group of the department that answers for a zaak, wherever it lies; a department that is gone keeps the group it had. */
    public String getGroepOfAfdeling(Zaak zaak) {
        return catalogus.findAfdeling(zaak.afdeling()).map(Afdeling::groep).orElse("afd-" + zaak.afdeling());
    }
}
