package nl.zaakregie.organisatie.internal;

import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.platform.engine.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every department of the catalogue a group, so that its work has an address. */
@Component
@Order(20)
class Groepen implements ApplicationRunner {

    private final Accounts accounts;
    private final Catalogus catalogus;

    Groepen(Accounts accounts, Catalogus catalogus) {
        this.accounts = accounts;
        this.catalogus = catalogus;
    }

    @Override
    public void run(ApplicationArguments args) {
        catalogus.afdelingen().forEach(afdeling -> accounts.ensureGroep(afdeling.groep(), afdeling.naam()));
    }
}
