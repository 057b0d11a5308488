package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A handler wants to know when a term ends, and why. */
@ApplicationTest
class TermijnBerekenenIT {

    @LocalServerPort
    private int port;

    @Test
    void pageTellsEndWithEveryStepAndNamesMistakes() {
        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Page page = tasklist.page();
            page.navigate("http://localhost:" + port + "/termijnen");
            press(page, "Bereken de termijn");

            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Aantal: ");
            assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
            Schermcontrole.assertGoed(page, "termijnen met fouten");

            label(page, "Datum van de gebeurtenis").fill("2025-03-08");
            label(page, "Aantal").fill("8");
            page.keyboard().press("Enter");

            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions()
                                    .setName("De termijn eindigt op")
                                    .setLevel(2)))
                    .containsText("dinsdag 6 mei 2025");
            assertThat(page.getByRole(AriaRole.TABLE)).containsText("Atw 3 lid 1");
            Schermcontrole.assertGoed(page, "termijnen");

            press(page, "Opschorting toevoegen");
            assertThat(label(page, "Eerste dag")).isFocused();
            page.setViewportSize(320, 800);
            Schermcontrole.assertGoed(page, "termijnen op een telefoon");
        }
    }

    private static Locator label(Page page, String naam) {
        return page.getByLabel(naam, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String naam) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam))
                .click();
    }
}
