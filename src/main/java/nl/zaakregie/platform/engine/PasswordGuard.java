package nl.zaakregie.platform.engine;

import nl.zaakregie.platform.security.Wachtwoordpogingen;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets the engine check passwords with {@link SlowedIdentityService}. Its own way is switched off: it looks at the account only, so that
 * anybody could keep a colleague out by typing wrong passwords.
 */
@Component
class PasswordGuard extends AbstractProcessEnginePlugin {

    private final Wachtwoordpogingen pogingen;

    PasswordGuard(Wachtwoordpogingen pogingen) {
        this.pogingen = pogingen;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new SlowedIdentityService(pogingen));
        configuration.setLoginDelayBase(0);
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
    }
}
