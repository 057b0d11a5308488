package nl.zaakregie.organisatie.internal;

import java.util.List;
import nl.zaakregie.catalogus.Afdeling;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.Werklijsten;
import nl.zaakregie.platform.security.Rol;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives every department of the catalogue a group, so that its work has an address, and every group its work list. The department
 * that is the first line itself has both already.
 */
@Component
@Order(20)
class Groepen implements ApplicationRunner {

    private static final List<Rol> BEHANDELAARS = List.of(
            Rol.EERSTELIJN, Rol.TWEEDELIJN, Rol.VAKAFDELING, Rol.TELEFONIST, Rol.TEAMLEIDER, Rol.ACCOUNTMANAGER);
    private static final int FIRST_DEPARTMENT = 10;

    private final Accounts accounts;
    private final Werklijsten werklijsten;
    private final Catalogus catalogus;

    Groepen(Accounts accounts, Werklijsten werklijsten, Catalogus catalogus) {
        this.accounts = accounts;
        this.werklijsten = werklijsten;
        this.catalogus = catalogus;
    }

    @Override
    public void run(ApplicationArguments args) {
        werklijsten.ensureMijnWerk(BEHANDELAARS);
        werklijsten.ensureTermijnlijsten(BEHANDELAARS, 1);
        werklijsten.ensureGroepslijst("Eerste lijn", Rol.EERSTELIJN.groep(), 3);
        werklijsten.ensureGroepslijst("Tweede lijn", Rol.TWEEDELIJN.groep(), 4);
        werklijsten.ensureGroepslijst("Regie", Rol.ACCOUNTMANAGER.groep(), 5);
        int positie = FIRST_DEPARTMENT;
        for (Afdeling afdeling : catalogus.afdelingen()) {
            if (afdeling.isEersteLijn()) {
                continue;
            }
            accounts.ensureGroep(afdeling.groep(), afdeling.naam());
            werklijsten.ensureGroepslijst(afdeling.naam(), afdeling.groep(), positie++);
        }
    }
}
