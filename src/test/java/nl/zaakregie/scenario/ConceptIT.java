package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was typed and not sent comes back after a reload, for the same person only, and is readable in no storage of the browser. */
@ApplicationTest
class ConceptIT {

    private static final String GEHEIM = "Mevrouw De Proef vraagt naar puin";
    private static final String BEWAARD = "U had dit formulier nog niet verzonden";
    private static final String STORAGE = "() => JSON.stringify({ ...localStorage, ...sessionStorage })";

    @LocalServerPort
    private int port;

    @Test
    void survivesAReloadForItsOwnerOnly() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            type(tasklist);
            assertThat(storage(page)).contains("zaakregie.concept").doesNotContain("Proef", "puin", "milieustraat");

            page.reload();

            tasklist.waitForForm();
            assertThat(tasklist.form().getByText(BEWAARD)).isVisible();
            assertThat(question(tasklist)).hasValue(GEHEIM);
            Schermcontrole.assertGoed(page, "klantcontact dat er weer staat");
            assertThat(tasklist.form().locator("[name=vraagtype]")).hasValue("Wanneer is de milieustraat open?");

            tasklist.closeDialog();
            logOut(page);
            assertThat(storage(page)).doesNotContain("Proef", "puin", "milieustraat", "anja");
            logIn(page, "bram");
            tasklist.startKlantcontact();
            assertThat(question(tasklist)).hasValue("");
            assertThat(tasklist.form().getByText(BEWAARD)).hasCount(0);
        }
    }

    @Test
    void comesBackAfterLoggingInAgainAndGoesWhenItIsSent() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            type(tasklist);
            page.context().clearCookies();

            page.reload();
            page.getByLabel("Gebruikersnaam").waitFor();
            logIn(page, "anja");
            tasklist.startKlantcontact();

            assertThat(question(tasklist)).hasValue(GEHEIM);
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
            assertThat(question(tasklist)).hasValue("");
            assertThat(storage(page)).doesNotContain("zaakregie.concept");
        }
    }

    private static void type(Tasklist tasklist) {
        tasklist.startKlantcontact();
        tasklist.choose("Vraagtype", "mil", "Wanneer is de milieustraat open?");
        question(tasklist).fill(GEHEIM);
        tasklist.page()
                .waitForFunction(
                        "() => Object.keys(sessionStorage).some(name => name.startsWith('zaakregie.concept'))");
    }

    private static Locator question(Tasklist tasklist) {
        return tasklist.form().getByLabel("Vraag in woorden").first();
    }

    private static String storage(Page page) {
        return (String) page.evaluate(STORAGE);
    }

    private static void logOut(Page page) {
        page.locator(".app-menu .dropdown-toggle").last().click();
        page.getByText("Uitloggen").click();
        page.getByLabel("Gebruikersnaam").waitFor();
    }

    private static void logIn(Page page, String account) {
        page.getByLabel("Gebruikersnaam").fill(account);
        page.getByLabel("Wachtwoord").fill(account);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen"))
                .click();
        page.getByText("Proces starten").first().waitFor();
    }
}
