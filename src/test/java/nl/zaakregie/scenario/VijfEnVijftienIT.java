package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The 5 and the 15: somebody asks for services of 5 and 15 working days together. A handler sees that the short one can wait, until when,
 * and why.
 */
@ApplicationTest
class VijfEnVijftienIT {

    @LocalServerPort
    private int port;

    @Test
    void handlerSeesWhatCanWaitAndWhy() {
        List<String> zaken = intake();
        String kort = zaken.get(0);
        String lang = zaken.get(1);
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Page page = tasklist.page();
            page.navigate("http://localhost:" + port + "/klantaanvragen/" + kort);

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Klantaanvraag KA-");
            assertThat(page.getByText("Deze zaak bepaalt het einde:").locator(".."))
                    .containsText(lang);
            Locator regel = page.locator("#" + kort);
            assertThat(regel).containsText("Gepland");
            assertThat(regel).containsText("start uiterlijk");
            assertThat(regel).containsText("10 werkdagen");
            assertThat(page.locator("#" + lang)).containsText("bepaalt het einde");
            Schermcontrole.assertGoed(page, "klantaanvraag");

            page.getByText(kort + ": ").click();
            assertThat(page.getByText("Begin uiterlijk op")).isVisible();
            tasklist.screenshot("klantaanvraag");
            page.setViewportSize(320, 800);
            Schermcontrole.assertGoed(page, "klantaanvraag op een telefoon");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Klantaanvragen"))
                    .click();
            Schermcontrole.assertGoed(page, "klantaanvragen op een telefoon");
            page.setViewportSize(1400, 900);
            Schermcontrole.assertGoed(page, "klantaanvragen");

            page.navigate("http://localhost:" + port + "/klantaanvragen/KA-2026-9999999");
            assertThat(page.getByText("bestaat niet")).isVisible();
        }
    }

    private List<String> intake() {
        Kcc kcc = new Kcc(port);
        String contact = kcc.register(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        Answer answer = kcc.as("anja")
                .post(
                        "/api/v1/klantcontacten/" + contact + "/intake",
                        Voorbeelden.zaken(Voorbeelden.hond(), Voorbeelden.kwijtschelding()));
        List<String> nummers = new ArrayList<>();
        answer.json()
                .path("zaken")
                .forEach(zaak -> nummers.add(zaak.path("nummer").asText()));
        return nummers;
    }
}
