package nl.zaakregie.organisatie.internal;

import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Medewerkergegevens;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.Accounts.NewAccount;
import nl.zaakregie.platform.security.Rol;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the fictional colleagues of the demo, each with the account name as password. */
@Component
@DemoOnly
@Order(30)
class Demoaccounts implements ApplicationRunner {

    /** A system, not a person: what the web form of the demo uses to register contacts. */
    static final String WEBFORMULIER = "webformulier";

    private final Accounts accounts;
    private final Catalogus catalogus;

    Demoaccounts(Accounts accounts, Catalogus catalogus) {
        this.accounts = accounts;
        this.catalogus = catalogus;
    }

    @Override
    public void run(ApplicationArguments args) {
        catalogus.medewerkers().forEach(medewerker -> accounts.ensureAccount(toAccount(medewerker)));
        accounts.ensureAccount(
                new NewAccount(WEBFORMULIER, "Demo", "Webformulier", "", WEBFORMULIER, List.of(Rol.API.groep())));
    }

    private static NewAccount toAccount(Medewerkergegevens medewerker) {
        String[] naam = medewerker.naam().split(" ", 2);
        List<String> groepen = new ArrayList<>(medewerker.groepen());
        if (groepen.contains(Rol.BEHEERDER.groep())) {
            groepen.add(Accounts.ENGINE_ADMINISTRATORS);
        }
        return new NewAccount(
                medewerker.id(), naam[0], naam.length > 1 ? naam[1] : "", medewerker.email(), medewerker.id(), groepen);
    }
}
