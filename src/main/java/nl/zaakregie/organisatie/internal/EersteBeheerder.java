package nl.zaakregie.organisatie.internal;

import java.util.List;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.Accounts.NewAccount;
import nl.zaakregie.platform.security.Rol;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the account with which a municipality's own installation is opened the first time; an existing one is left as it is. */
@Component
@Order(30)
@ConditionalOnProperty("zaakregie.beheerder.account")
@EnableConfigurationProperties(EersteBeheerder.Instelling.class)
class EersteBeheerder implements ApplicationRunner {

    private final Accounts accounts;
    private final Instelling instelling;

    EersteBeheerder(Accounts accounts, Instelling instelling) {
        this.accounts = accounts;
        this.instelling = instelling;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.ensureAccount(new NewAccount(
                instelling.account(),
                "Eerste",
                "Beheerder",
                "",
                instelling.wachtwoord(),
                List.of(Rol.BEHEERDER.groep(), Accounts.ENGINE_ADMINISTRATORS)));
    }

    /**
     * @param account letters, digits and hyphens
     * @param wachtwoord only used when the account is made
     */
    @ConfigurationProperties("zaakregie.beheerder")
    record Instelling(String account, String wachtwoord) {}
}
