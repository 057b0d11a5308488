package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C0992: somebody asks when the recycling centre is open and is answered at once, on one screen. */
@ApplicationTest
class DirectBeantwoordIT {

    @LocalServerPort
    private int port;

    @Test
    void oneScreenRegistersTheWholeContact() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            // The cursor stands where the agent starts typing; nothing here needs the mouse.
            tasklist.page().keyboard().type("mil");
            tasklist.suggestions().first().waitFor();
            tasklist.page().keyboard().press("ArrowDown");
            tasklist.page().keyboard().press("Enter");

            assertThat(form.getByText("Zelf afhandelen", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(form.getByLabel("Antwoord", new Locator.GetByLabelOptions().setExact(true)))
                    .not()
                    .isEmpty();
            tasklist.assertFormAccessible();
            tasklist.screenshot("nieuw-klantcontact");
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");

            ApiClient.Answer found = ApiClient.as("teun", port)
                    .get("/api/v1/klantcontacten?vraagtype=openingstijden-milieustraat&kanaal=telefoon&limiet=1");
            assertThat(found.text("/klantcontacten/0/afhandeling")).isEqualTo("DIRECT");
            assertThat(found.text("/klantcontacten/0/status")).isEqualTo("AFGEROND");
            assertThat(found.json().at("/klantcontacten/0/direct").asBoolean()).isTrue();
        }
    }
}
