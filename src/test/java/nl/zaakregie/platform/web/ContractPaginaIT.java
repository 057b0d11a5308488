package nl.zaakregie.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever wants to connect a system finds the contract, as a page and as a file, without logging in. */
@ApplicationTest
class ContractPaginaIT {

    @LocalServerPort
    private int port;

    @Test
    void thePageShowsEveryOperationAndIsAccessible() {
        try (Page page = Chromium.browser().newPage()) {
            page.navigate("http://localhost:" + port + "/openapi");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("API van Zaakregie");
            assertThat(page.getByText("POST /api/v1/klantcontacten", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations().stream().map(Rule::getId))
                    .isEmpty();
        }
    }

    @Test
    void theFileIsTheOneTheApplicationWasBuiltFrom() throws IOException {
        ApiClient.Answer file = ApiClient.anonymous(port).get("/openapi/zaakregie.yaml");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo(Contract.resource().getContentAsString(StandardCharsets.UTF_8));
    }
}
