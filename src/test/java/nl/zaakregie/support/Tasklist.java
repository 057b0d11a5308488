package nl.zaakregie.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Tasklist in a browser of its own, as one colleague uses it. */
public final class Tasklist implements AutoCloseable {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final double SLOW_MACHINE_MILLIS = 30_000;
    private static final Pattern NUMMER = Pattern.compile("(KC|ZAAK|KA)-[0-9]{4}-[0-9]{7}(-[0-9]+)?");
    private static final String FORM = ".modal-dialog form.zr-formulier, body:not(.modal-open) form.zr-formulier";

    private final BrowserContext context;
    private final Page page;

    private Tasklist(String origin, int width, int height) {
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(origin)
                        .setLocale("nl-NL")
                        .setTimezoneId("Europe/Amsterdam")
                        .setViewportSize(width, height));
        this.context.setDefaultTimeout(SLOW_MACHINE_MILLIS);
        this.page = context.newPage();
    }

    /** Opens the address that people type and logs in; the password of a demo account is its name. */
    public static Tasklist login(String account, int port) {
        Tasklist tasklist = new Tasklist("http://localhost:" + port, 1400, 900);
        tasklist.login("/", account);
        tasklist.page.getByText("Proces starten").first().waitFor();
        return tasklist;
    }

    /** Opens a page from a mail, say, and logs in on the way to it. */
    public static Tasklist loginOnTheWayTo(String path, String account, int port) {
        Tasklist tasklist = new Tasklist("http://localhost:" + port, 1400, 900);
        tasklist.login(path, account);
        return tasklist;
    }

    private void login(String path, String account) {
        try {
            page.navigate(path);
            page.getByLabel("Gebruikersnaam").waitFor();
        } catch (TimeoutError slowScripts) {
            // RequireJS gives up on a script after a fixed time, which a loaded machine may exceed once.
            page.reload();
        }
        page.getByLabel("Gebruikersnaam").fill(account);
        page.getByLabel("Wachtwoord").fill(account);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen"))
                .click();
    }

    /** The page itself, for what only one test does. */
    public Page page() {
        return page;
    }

    /** The form that is open; the one in the dialog when there is also one behind it. */
    public Locator form() {
        return page.locator(FORM);
    }

    /** Opens the form for a new contact and waits until it can be filled in. */
    public Locator startKlantcontact() {
        page.navigate("/camunda/app/tasklist/default/#/?processStart=klantcontact");
        return waitForForm();
    }

    /** Chooses from a list that opens while typing. */
    public void choose(String label, String typed, String choice) {
        Locator field = form().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        field.click();
        field.pressSequentially(typed);
        suggestions()
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
    }

    /** What a list that opens while typing offers now. */
    public Locator suggestions() {
        return page.locator("[role=listbox] [role=option]");
    }

    /** Opens the first task with this number or this name from a work list. */
    public Locator openTaak(String werklijst, String taak) {
        page.navigate("/camunda/app/tasklist/default/#/");
        closeDialog();
        // The chosen list carries its number of tasks behind its name.
        page.locator(".task-filter h4 a")
                .filter(new Locator.FilterOptions().setHasText(werklijst))
                .first()
                .click();
        if (NUMMER.matcher(taak).matches()) {
            searchInWerklijst(taak);
        }
        page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(taak))
                .first()
                .click();
        return waitForForm();
    }

    /** A list shows a page of tasks; what other tests left behind may fill it. */
    private void searchInWerklijst(String nummer) {
        page.waitForURL(url -> url.contains("filter="));
        String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + nummer + "\"}]";
        String others = page.url().replaceAll("[?&]searchQuery=[^&]*", "");
        page.navigate(others + "&searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }

    /** Waits until the form is filled and can be used; it is on the screen before that. */
    public Locator waitForForm() {
        form().locator(".zr-titel").waitFor();
        return form();
    }

    /** Closes the dialog that is open, if there is one: after a contact it stays open for the next. */
    public void closeDialog() {
        Locator dialog = page.locator(".modal-dialog");
        if (dialog.count() > 0) {
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
        }
    }

    /** Takes up the task that is open, as people must before they can finish it. */
    public void claim() {
        page.getByText("Oppakken", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terugleggen"))
                .first()
                .waitFor();
        assertThat(page.locator("[cam-tasklist-form] button[ng-click='complete()']"))
                .isEnabled();
    }

    /** Answers a question of the form by one of its choices, whether it shows them as a list or as buttons. */
    public static void choice(Locator form, String question, String choice) {
        form.getByText(question).first().waitFor();
        Locator list = form.getByLabel(question, new Locator.GetByLabelOptions().setExact(true));
        if (list.count() == 1 && "SELECT".equals(list.evaluate("veld => veld.tagName"))) {
            list.selectOption(choice);
        } else {
            form.getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(question))
                    .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                    .check();
        }
    }

    /** Finishes the form with its key. */
    public void submit() {
        page.keyboard().press("Control+Enter");
    }

    /** Waits for the sentence in which the form says what happened. */
    public void waitForMelding(String text) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text)))
                .isVisible();
    }

    /** Asserts that axe-core finds nothing in the form. */
    public void assertFormAccessible() {
        List<Rule> violations = new AxeBuilder(page)
                .include(List.of(FORM))
                .withTags(WCAG)
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()))
                .isEmpty();
    }

    /** Keeps a picture of the page, for people who want to see what a test saw. */
    public void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/schermen", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
