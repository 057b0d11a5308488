package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C0534: a question about a decision on a benefit; the call is put through to Werk en inkomen, with what was already said. */
@ApplicationTest
class DoorverbondenIT {

    private static final String SAID = "De klant begrijpt het bedrag op het besluit van oktober niet.";

    @LocalServerPort
    private int port;

    @Test
    void theColleagueWhoGetsTheCallReadsWhatWasSaid() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "besluit uitk", "Ik heb een vraag over een besluit op mijn uitkering");
            form.getByLabel("Vraag in woorden").fill(SAID);
            form.getByLabel("Doorverbonden").check();
            assertThat(form.getByLabel("Afdeling", new Locator.GetByLabelOptions().setExact(true)))
                    .hasValue("werk-en-inkomen");
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
        }
        ApiClient.Answer found = ApiClient.as("wim", port)
                .get("/api/v1/klantcontacten?vraagtype=vraag-besluit-uitkering&afhandeling=DOORVERBONDEN&limiet=1");
        String nummer = found.text("/klantcontacten/0/nummer");

        try (Tasklist tasklist = Tasklist.loginOnTheWayTo("/klantcontacten/" + nummer, "wim", port)) {
            Page page = tasklist.page();
            assertThat(page.getByText(SAID)).isVisible();
            assertThat(page.getByText("oorverbonden").first()).isVisible();
            Schermcontrole.assertGoed(page, "klantcontact dat werd doorverbonden");
        }
        assertThat(found.json().at("/klantcontacten/0/direct").asBoolean()).isFalse();
    }
}
