package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.zaakregie.support.ApplicationTest;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class FeelPluginIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Beslissingen beslissingen;

    @Test
    void theApplicationDecidesWithTheQuickEngine() {
        FeelEngine feel = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDmnEngineConfiguration()
                .getFeelEngine();
        assertThat(feel).isInstanceOf(CachingFeelEngine.class);

        Beslissingsuitkomst uitkomst =
                beslissingen.evaluate("contactniveau", Map.of("contactniveau", 2, "lijn", "TWEEDE_LIJN"));

        assertThat(uitkomst.regel()).containsEntry("productverantwoordelijk", true);
        assertThat(((CachingFeelEngine) feel).remembered()).isPositive();
    }
}
