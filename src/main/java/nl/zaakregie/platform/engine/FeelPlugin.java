package nl.zaakregie.platform.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine evaluate decisions with {@link CachingFeelEngine}. */
@Component
class FeelPlugin extends AbstractProcessEnginePlugin {

    /** Many times what a municipality has in its tables; about a kilobyte each. */
    private static final int MOST_EXPRESSIONS = 10_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDmnEngineConfiguration(dmnEngineConfiguration());
    }

    /** A decision engine as this application uses it, not yet built. */
    static DefaultDmnEngineConfiguration dmnEngineConfiguration() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new CachingFeelEngine(
                Objects.requireNonNullElse(configuration.getFeelCustomFunctionProviders(), List.of()),
                MOST_EXPRESSIONS));
        return configuration;
    }
}
