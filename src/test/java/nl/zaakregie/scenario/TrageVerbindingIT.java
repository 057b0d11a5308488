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

/** Somebody who works from home on a bad line waits longer, and does not get a blank screen; who types fast is not sent back. */
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

    /** The password would go on in the field of the name, where everybody can read it. */
    @Test
    void leavesTheFocusWithWhoIsAtThePasswordAlready() {
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            page.clock().install();
            page.navigate("/");
            page.getByLabel("Gebruikersnaam").fill("anja");
            page.getByLabel("Wachtwoord").click();

            page.clock().fastForward(MINUTE);

            assertThat(page.getByLabel("Wachtwoord")).isFocused();
        }
    }
}
