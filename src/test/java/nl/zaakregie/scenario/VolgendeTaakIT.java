package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What comes after work that is done opens by itself, unless somebody does not want that. */
@ApplicationTest
class VolgendeTaakIT {

    @LocalServerPort
    private int port;

    @Test
    void opensTheNextTaskOfTheList() {
        String first = new Kcc(port).createUittreksel();
        new Kcc(port).createUittreksel();
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            close(tasklist, first);

            tasklist.waitForMelding("Zaak " + first + " is afgesloten.");
            Locator next = tasklist.form();
            assertThat(next.locator(".zr-titel")).isFocused();
            assertThat(next).not().containsText(first);
            assertThat(tasklist.page().locator(".task-filter.active")).containsText("Tweede lijn");
        }
    }

    @Test
    void opensNothingWhenThatIsSwitchedOff() {
        String zaak = new Kcc(port).createUittreksel();
        new Kcc(port).createUittreksel();
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Page page = tasklist.page();
            Locator knop =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Volgende vanzelf openen"));
            assertThat(knop).hasAttribute("aria-pressed", "true");
            knop.click();
            page.reload();
            assertThat(knop).hasAttribute("aria-pressed", "false");

            close(tasklist, zaak);

            tasklist.waitForMelding("Zaak " + zaak + " is afgesloten.");
            assertThat(tasklist.form()).hasCount(0);
        }
    }

    @Test
    void leavesAnEmptyFormForTheNextContactThatBeginsWhenSomebodyTypes() {
        try (Tasklist tasklist = Tasklist.login("bram", port)) {
            Page page = tasklist.page();
            Locator form = tasklist.startKlantcontact();
            page.keyboard().type("mil");
            page.keyboard().press("Enter");
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");

            assertThat(form.locator("[name=vraagtype]")).isFocused();
            assertThat(form.locator("[name=vraagtype]")).hasValue("");
            // Nobody is told twice: the engine's own words about a process are not ours.
            assertThat(page.getByText("Het proces is gestart")).hasCount(0);
            Schermcontrole.assertGoed(page, "volgend klantcontact");
            page.keyboard().press("Escape");
            assertThat(form).hasCount(0);
        }
    }

    @Test
    void offersAContactToWhoMayStartOneOnly() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            assertThat(nieuw(tasklist)).isVisible();
        }
        try (Tasklist tasklist = Tasklist.login("bea", port)) {
            assertThat(tasklist.page().getByText("Volgende vanzelf openen")).isVisible();
            assertThat(nieuw(tasklist)).hasCount(0);
        }
    }

    @Test
    void showsAllKeysOnOneKeyButNotWhileSomebodyTypes() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            nieuw(tasklist).waitFor();
            Locator keys = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sneltoetsen"));

            page.keyboard().press("?");
            assertThat(keys).isVisible();
            assertThat(keys).containsText("Nieuw klantcontact");
            Schermcontrole.assertGoed(page, "sneltoetsen");
            page.keyboard().press("Escape");
            assertThat(keys).hasCount(0);

            Locator form = tasklist.startKlantcontact();
            form.getByLabel("Vraag in woorden").first().focus();
            page.keyboard().type("Kan dat?");
            assertThat(form.getByLabel("Vraag in woorden").first()).hasValue("Kan dat?");
            assertThat(keys).hasCount(0);
        }
    }

    private static void close(Tasklist tasklist, String nummer) {
        Locator zaak = tasklist.openTaak("Tweede lijn", nummer);
        tasklist.claim();
        zaak.getByLabel("Geleverd", new Locator.GetByLabelOptions().setExact(true))
                .check();
        tasklist.submit();
    }

    private static Locator nieuw(Tasklist tasklist) {
        return tasklist.page().locator(".zr-nieuw a");
    }
}
