package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Chromium;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen that an agent sees, shell and log-in included: without a mouse, without sight, in Dutch, on 320 px. */
@ApplicationTest
class TasklistToegankelijkheidIT {

    private static final String FORMULIER = "Naar het formulier";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1400, 320})
    void logsInAccessibly(int width) {
        try (BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("en-US")
                        .setViewportSize(width, 700))) {
            Page page = context.newPage();
            page.navigate("/");
            Locator name = page.getByLabel("Gebruikersnaam");
            name.waitFor();
            assertThat(name).isFocused();
            Schermcontrole.assertGoed(page, "inloggen");
            assertThat(page).hasTitle("Inloggen – Takenlijst – Zaakregie");
            assertThat(name).hasAttribute("autocomplete", "username");

            // Nobody's name: a wrong password makes an account wait, and the other tests need theirs.
            name.fill("niemand");
            page.keyboard().press("Tab");
            page.keyboard().type("niet-het-wachtwoord");
            page.keyboard().press("Enter");

            assertThat(page.getByText("Inloggen is niet gelukt")).isVisible();
            Schermcontrole.assertGoed(page, "inloggen mislukt");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 320})
    void showsListTaskAndDialogsAccessibly(int width) {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            page.setViewportSize(width, 900);
            assertThat(page.locator(".tasks-list li.task").first()).isVisible();
            Schermcontrole.assertGoed(page, "takenlijst");

            tasklist.openTaak("Mijn werk", "Houd intake");
            Schermcontrole.assertGoed(page, "taak");
            for (String tab : new String[] {"Geschiedenis", "Procesdiagram", "Beschrijving"}) {
                page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab))
                        .click();
                assertThat(page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName(tab)))
                        .isVisible();
                Schermcontrole.assertGoed(page, "taak, " + tab);
            }

            tasklist.startKlantcontact();
            Schermcontrole.assertGoed(page, "nieuw klantcontact");
        }
    }

    @Test
    void opensMenusAndListsAccessibly() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            assertThat(page.locator(".tasks-list li.task").first()).isVisible();

            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Zoek in deze taken"))
                    .click();
            assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
            Schermcontrole.assertGoed(page, "zoeken");
            page.keyboard().press("Escape");

            // A choice of sorting would do nothing: the lists bring their order.
            assertThat(page.getByText("Bovenaan: wat het eerst moet beginnen")).isVisible();
            assertThat(button(page, "Sortering toevoegen")).hasCount(0);

            page.getByText("Sneltoetsen").click();
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sneltoetsen")))
                    .isVisible();
            Schermcontrole.assertGoed(page, "sneltoetsen");
            button(page, "Sluiten").click();

            button(page, "Overzichten").focus();
            page.keyboard().press("Enter");
            assertThat(link(page, "Klantaanvragen")).isVisible();
            assertThat(link(page, "Termijnen")).isVisible();
            Schermcontrole.assertGoed(page, "overzichten");
            page.keyboard().press("Tab");
            assertThat(link(page, "Klantaanvragen")).isFocused();
            page.keyboard().press("Escape");
            assertThat(link(page, "Klantaanvragen")).isHidden();
            assertThat(button(page, "Overzichten")).isFocused();

            page.getByText("Proces starten").click();
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Proces starten")))
                    .isVisible();
            Schermcontrole.assertGoed(page, "proces starten");
        }
    }

    @ParameterizedTest
    @CsvSource({"anja, Klantaanvragen Termijnen Verstuurde post", "petra, Termijnen"})
    void leadsToThePagesThatThisPersonMayOpen(String account, String overzichten) {
        try (Tasklist tasklist = Tasklist.login(account, port)) {
            Page page = tasklist.page();
            page.setViewportSize(320, 700);
            page.locator(".navbar-toggle").first().click();
            button(page, "Overzichten").click();
            Locator links = page.locator(".zr-overzichten a");
            assertThat(links.first()).isVisible();
            assertThat(String.join(
                            " ",
                            links.allTextContents().stream()
                                    .map(text -> text.replace(" (opent in een nieuw tabblad)", ""))
                                    .toList()))
                    .isEqualTo(overzichten);
            Schermcontrole.assertGoed(page, "overzichten op 320 px");

            Page opened = page.waitForPopup(() -> link(page, "Termijnen").click());
            assertThat(opened.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Termijn berekenen");
        }
    }

    @Test
    void bringsTheFocusToTheFirstFieldWithOneTab() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.openTaak("Mijn werk", "Houd intake");
            Page page = tasklist.page();
            String task = page.url();
            // As after a fresh load: the focus nowhere, the next tab starts at the top.
            page.evaluate("() => document.activeElement.blur()");
            page.locator("body")
                    .evaluate("body => { body.tabIndex = -1; body.focus(); body.removeAttribute('tabindex'); }");

            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FORMULIER)))
                    .isFocused();
            page.keyboard().press("Enter");

            assertThat(form.locator(":focus")).isVisible();
            assertThat(page.url()).isEqualTo(task);
        }
    }

    @Test
    void tellsWhereEverythingIs() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.openTaak("Mijn werk", "Houd intake");
            Page page = tasklist.page();

            assertThat(page.locator("body")).matchesAriaSnapshot("""
                    - navigation "Snel naar":
                      - link "Naar het formulier"
                      - link "Naar de taken"
                      - link "Naar de filters"
                    - banner:
                      - link "Zaakregie Takenlijst":
                        - heading "Zaakregie Takenlijst" [level=1]
                      - navigation "Account"
                      - navigation "Acties"
                    - main:
                      - navigation "Filters":
                        - heading "Filters" [level=2]
                        - list
                      - region "Taken":
                        - heading "Taken" [level=2]
                        - combobox "Zoek in deze taken"
                        - list
                      - region "Gekozen taak":
                        - group "Taak":
                          - heading "Houd intake" [level=2]
                          - tablist "Over deze taak":
                            - tab "Formulier" [selected]
                          - tabpanel "Formulier"
                    - status
                    - contentinfo
                    """);
            assertThat(page).hasTitle("Houd intake – Mijn werk – Takenlijst – Zaakregie");
            assertThat(page.locator(".task-filter.active a[aria-current=true]")).hasCount(1);
        }
    }

    @Test
    void offersOnlyWhatTheServerWouldDo() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.openTaak("Mijn werk", "Houd intake");
            Page page = tasklist.page();

            assertThat(button(page, "Terugleggen")).isVisible();
            for (String refused :
                    new String[] {"Nieuwe taak", "Opmerking toevoegen", "Uiterste datum kiezen", "Mijn profiel"}) {
                assertThat(page.getByText(refused).and(page.locator(":visible")))
                        .hasCount(0);
            }
            assertThat(page.locator(".ce-eol-banner")).isHidden();
        }
    }

    @Test
    void saysInDutchWhatWentWrongAndCoversNothing() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.openTaak("Mijn werk", "Houd intake");
            Page page = tasklist.page();
            page.route(
                    "**/unclaim",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(500)
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"type\": \"ProcessEngineException\", \"message\": \"ENGINE-03042 Cannot do it\"}")));

            button(page, "Terugleggen").click();

            Locator message = page.locator(".page-notifications .alert");
            assertThat(message).containsText("De taak kon niet worden teruggelegd");
            assertThat(message).containsText("Probeer het opnieuw");
            Schermcontrole.assertGoed(page, "taak met melding");
            assertThat(box(message).y + box(message).height).isLessThanOrEqualTo(box(page.locator(".site-wrap")).y + 1);
            assertThat(box(message).y)
                    .isGreaterThanOrEqualTo(box(page.locator("[cam-widget-header]")).y
                            + box(page.locator("[cam-widget-header]")).height
                            - 1);
        }
    }

    @Test
    void growsWithTheTextTo200Percent() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.openTaak("Mijn werk", "Houd intake");
            Page page = tasklist.page();
            page.setViewportSize(1280, 900);
            page.locator("html").evaluate("html => html.style.setProperty('font-size', '200%', 'important')");

            Schermcontrole.assertGoed(page, "tekst op 200%");
            assertThat((Integer) page.evaluate("() => parseInt(getComputedStyle(document.body).fontSize)"))
                    .isEqualTo(32);
            assertThat(tasklist.form()).isVisible();
            assertThat((Boolean) page.evaluate("""
                            () => {
                              const words = document.createRange();
                              words.selectNodeContents(document.querySelector(".tasks-list .zr-order"));
                              const fold = document.querySelector(".tasks-list > .top > button:not(.ng-hide)");
                              return words.getBoundingClientRect().right <= fold.getBoundingClientRect().left;
                            }
                            """))
                    .as("the order of the list is read beside the arrow that folds it")
                    .isTrue();
        }
    }

    @Test
    void leavesTheTaskForTheListOnANarrowScreen() {
        registerAanvraag();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            page.setViewportSize(320, 700);
            tasklist.openTaak("Mijn werk", "Houd intake");
            assertThat(page.locator(".tasks-list li.task").first()).isHidden();

            page.getByText("Terug naar de lijst").click();

            assertThat(page.locator(".tasks-list li.task").first()).isVisible();
            assertThat(tasklist.form()).hasCount(0);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static BoundingBox box(Locator locator) {
        return locator.first().boundingBox();
    }

    private void registerAanvraag() {
        ApiClient.Answer registered = ApiClient.as("anja", port)
                .post("/api/v1/klantcontacten", Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
    }
}
