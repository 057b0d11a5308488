package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who works from home on a bad line waits longer, and does not get a blank screen. */
@ApplicationTest
class TrageVerbindingIT {

    private static final String MINUTE = "01:00";

    @LocalServerPort
    private int port;

    @Test
    void showsTheLogInAlsoWhenAScriptTakesAMinute() {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            page.clock().install();
            List<Route> underway = new ArrayList<>();
            page.route("**/tasklistPlugins/**/plugin.js*", underway::add);

            page.navigate("/");
            page.waitForCondition(() -> !underway.isEmpty());
            page.clock().fastForward(MINUTE);
            underway.forEach(Route::resume);

            assertThat(page.getByLabel("Gebruikersnaam")).isVisible();
        }
    }
}
