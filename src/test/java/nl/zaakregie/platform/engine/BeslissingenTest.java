package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BeslissingenTest {

    private static final List<Path> MODELS =
            List.of(Path.of("decisions/intake/eerstelijnsbeslissing.dmn"), Path.of("decisions/klantcontact/tags.dmn"));

    private static final ProcessEngine ENGINE = PlainEngine.get();
    private static final List<String> DEPLOYMENTS =
            MODELS.stream().map(PlainEngine::deploy).toList();

    private final Beslissingen beslissingen = new Beslissingen(
            ENGINE, JdbcClient.create(ENGINE.getProcessEngineConfiguration().getDataSource()));

    @BeforeAll
    static void theModelsAreDeployed() {
        assertThat(DEPLOYMENTS).hasSameSizeAs(MODELS);
    }

    @AfterAll
    static void undeploy() {
        DEPLOYMENTS.forEach(PlainEngine::undeploy);
    }

    @Test
    void anOutcomeTellsAllThatAccountsForIt() {
        Map<String, Object> invoer = uittreksel();

        Beslissingsuitkomst uitkomst = beslissingen.evaluate("eerstelijnsbeslissing", invoer);

        assertThat(uitkomst.sleutel()).isEqualTo("eerstelijnsbeslissing");
        assertThat(uitkomst.versie()).isEqualTo(1);
        assertThat(uitkomst.versionTag()).isEqualTo("1.0");
        assertThat(uitkomst.invoer()).isEqualTo(invoer);
        assertThat(uitkomst.regel()).containsEntry("uitkomst", "INTAKE_TWEEDE_LIJN");
        assertThat(uitkomst.regelIds()).containsExactly("regel_KlaarTerwijlUWacht");
    }

    @Test
    void anOutcomeDoesNotChangeWithTheMapItCameFrom() {
        Map<String, Object> invoer = uittreksel();
        Beslissingsuitkomst uitkomst = beslissingen.evaluate("eerstelijnsbeslissing", invoer);

        invoer.put("overlegNodig", true);

        assertThat(uitkomst.invoer()).containsEntry("overlegNodig", false);
        assertThatThrownBy(() -> uitkomst.regel().put("uitkomst", "AFHANDELEN"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTableThatCollectsNamesEachRuleThatMatched() {
        Beslissingsuitkomst uitkomst =
                beslissingen.evaluate("tags", tags("werk-inkomen", "VRAAG", "telefoon", "DOORVERBONDEN"));

        assertThat(uitkomst.regels())
                .extracting(regel -> regel.get("tag"))
                .containsExactly("werk-inkomen", "sociaal-domein", "kandidaat-kennisbank");
        assertThat(uitkomst.regelIds())
                .containsExactly("regel_ThemaWerkInkomen", "regel_SociaalDomein", "regel_KandidaatKennisbank");
        assertThatThrownBy(uitkomst::regel)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Decision tags has 3 outcomes, not one");
    }

    @Test
    void whatIsNotKnownMayBeNull() {
        Beslissingsuitkomst uitkomst = beslissingen.evaluate("tags", tags("burgerzaken", "VRAAG", "balie", null));

        assertThat(uitkomst.regelIds()).containsExactly("regel_ThemaBurgerzaken");
        assertThat(uitkomst.invoer()).containsEntry("afhandeling", null);
    }

    @Test
    void theNewestVersionAnswersAtOnce() throws Exception {
        String changed = Files.readString(MODELS.get(0))
                .replace("versionTag=\"1.0\"", "versionTag=\"1.1\"")
                .replace("U kunt dit zelf afhandelen", "Handel dit af");
        String deployment = ENGINE.getRepositoryService()
                .createDeployment()
                .addString("eerstelijnsbeslissing.dmn", changed)
                .deploy()
                .getId();
        try {
            Map<String, Object> invoer = uittreksel();
            invoer.put("dossiervorming", false);

            Beslissingsuitkomst uitkomst = beslissingen.evaluate("eerstelijnsbeslissing", invoer);

            assertThat(uitkomst.versie()).isEqualTo(2);
            assertThat(uitkomst.versionTag()).isEqualTo("1.1");
            assertThat(uitkomst.regel().get("reden")).asString().startsWith("Handel dit af");
        } finally {
            PlainEngine.undeploy(deployment);
        }
    }

    @Test
    void askingWritesNoHistory() {
        beslissingen.evaluate("eerstelijnsbeslissing", uittreksel());

        assertThat(ENGINE.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void noMatchingRuleNamesTheInputsButNotTheirValues() {
        Map<String, Object> invoer = uittreksel();
        invoer.put("complexiteit", "GEHEIM");

        assertThat(catchThrowable(() -> beslissingen.evaluate("eerstelijnsbeslissing", invoer)))
                .isInstanceOf(BeslissingFailedException.class)
                .hasMessage("Decision eerstelijnsbeslissing has no outcome for inputs "
                        + "[dossiervorming, complexiteit, overlegNodig, klaarTerwijlUWacht]")
                .hasNoCause();
    }

    @Test
    void aValueOfTheWrongTypeIsNotQuoted() {
        Map<String, Object> invoer = uittreksel();
        invoer.put("dossiervorming", "GEHEIM");

        assertThat(catchThrowable(() -> beslissingen.evaluate("eerstelijnsbeslissing", invoer)))
                .isInstanceOf(BeslissingFailedException.class)
                .hasMessageStartingWith("Decision eerstelijnsbeslissing ")
                .hasMessageNotContaining("GEHEIM")
                .hasNoCause();
    }

    @Test
    void aMissingInputFails() {
        Map<String, Object> invoer = uittreksel();
        invoer.remove("complexiteit");

        assertThatThrownBy(() -> beslissingen.evaluate("eerstelijnsbeslissing", invoer))
                .isInstanceOf(BeslissingFailedException.class)
                .hasMessageContaining("[dossiervorming, overlegNodig, klaarTerwijlUWacht]");
    }

    @Test
    void anUnknownDecisionIsNamed() {
        assertThatThrownBy(() -> beslissingen.evaluate("bestaat-niet", Map.of()))
                .isInstanceOf(BeslissingNotFoundException.class)
                .hasMessage("No decision is deployed with key bestaat-niet");
    }

    private static Map<String, Object> uittreksel() {
        Map<String, Object> invoer = new LinkedHashMap<>();
        invoer.put("dossiervorming", true);
        invoer.put("complexiteit", "EENVOUDIG");
        invoer.put("overlegNodig", false);
        invoer.put("klaarTerwijlUWacht", true);
        return invoer;
    }

    private static Map<String, @Nullable Object> tags(@Nullable String... waarden) {
        Map<String, @Nullable Object> invoer = new LinkedHashMap<>();
        List<String> namen = Arrays.asList("thema", "aard", "kanaal", "afhandeling");
        for (int i = 0; i < waarden.length; i++) {
            invoer.put(namen.get(i), waarden[i]);
        }
        return invoer;
    }
}
