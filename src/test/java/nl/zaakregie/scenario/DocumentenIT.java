package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.zaak.Bijlagen;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer sends in what was missing: it gets to the zaak from the form of its task and from its page. */
@ApplicationTest
class DocumentenIT {

    private static final FilePayload VERKLARING = text("verklaring.txt", "Ik gebruik de auto.");
    private static final String TOELICHTING = "Mag vanaf januari.";

    private final int port;
    private final TaskService tasks;
    private final Kcc kcc;

    @Autowired
    DocumentenIT(@LocalServerPort int port, TaskService tasks) {
        this.port = port;
        this.tasks = tasks;
        this.kcc = new Kcc(port);
    }

    @Test
    void filesAreAddedWithoutTouchingTheFormAroundThem() {
        String nummer = kcc.createParkeervergunning();
        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator form = open(tasklist, nummer);
            tasklist.claim();
            toelichting(form).fill(TOELICHTING);
            form.getByText("Documenten toevoegen").click();
            files(form).setInputFiles(new FilePayload[] {VERKLARING, text("kenteken.txt", "XX-99-XX")});
            assertThat(form.getByText("verklaring.txt (1 kB)")).isVisible();
            form.getByLabel("Welk document is het?").selectOption("Verklaring van het lease- of autobedrijf");
            tasklist.assertFormAccessible();

            button(form, "Toevoegen").focus();
            tasklist.page().keyboard().press("Enter");

            assertThat(form.getByText("2 documenten zijn toegevoegd.")).isVisible();
            assertThat(button(form, "Toevoegen")).isFocused();
            assertThat(form.getByRole(AriaRole.LINK, named("kenteken.txt"))).isVisible();
            assertThat(toelichting(form)).hasValue(TOELICHTING);
            tasklist.screenshot("documenten-toevoegen");

            form.getByLabel("Verleend", exactly()).check();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }
        assertThat(kcc.zaak(nummer).json().path("bijlagen").findValuesAsText("documenttype"))
                .containsExactly("verklaring-gebruik-auto", "verklaring-gebruik-auto");
    }

    @Test
    void whatIsRefusedSaysWhyAtTheControlAndTheOthersAreKept() {
        String nummer = kcc.createParkeervergunning();
        byte[] tooLarge = new byte[Bijlagen.MAX_BYTES + 1];
        Arrays.fill(tooLarge, (byte) 'a');
        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator form = open(tasklist, nummer);
            form.getByText("Documenten toevoegen").click();
            button(form, "Toevoegen").click();
            assertThat(form.getByText("Kies eerst een bestand.")).isVisible();

            files(form).setInputFiles(new FilePayload[] {
                new FilePayload("scan.txt", "text/plain", tooLarge),
                text("brief.pdf", "Dit is geen pdf."),
                new FilePayload("programma.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}),
                VERKLARING
            });
            button(form, "Toevoegen").click();

            assertThat(form.getByText("1 document is toegevoegd. 3 bestanden zijn niet toegevoegd."))
                    .isVisible();
            assertThat(form.getByText("scan.txt: Dit bestand is groter dan 10 MB. Maak het kleiner, of splits het."))
                    .isVisible();
            assertThat(form.getByText("brief.pdf: Volgens de naam is dit een pdf, maar de inhoud is gewone tekst."))
                    .isVisible();
            assertThat(
                            form.getByText(
                                    "programma.pdf: Volgens de naam is dit een pdf, maar de inhoud is een programma. Open het niet"))
                    .isVisible();
            assertThat(files(form)).isFocused();
            assertThat(files(form)).hasAttribute("aria-invalid", "true");
            assertThat(form.locator(".zr-bestanden li")).hasCount(3);
            tasklist.assertFormAccessible();
        }
        assertThat(kcc.zaak(nummer).json().path("bijlagen").findValuesAsText("bestandsnaam"))
                .containsExactly("verklaring.txt");
    }

    @Test
    void aFileThatWasChosenAndNotAddedIsNotLostWithTheTask() {
        String nummer = kcc.createParkeervergunning();
        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator form = open(tasklist, nummer);
            tasklist.claim();
            form.getByLabel("Verleend", exactly()).check();
            form.getByText("Documenten toevoegen").click();
            files(form).setInputFiles(VERKLARING);
            form.getByText("Documenten toevoegen").click();
            form.locator(".zr-titel").focus();

            tasklist.submit();

            assertThat(form.locator(".zr-fouten")).isFocused();
            form.locator(".zr-fouten a").click();
            assertThat(files(form)).isFocused();
            // No connection the first time: the second try adds it once.
            AtomicInteger attempts = new AtomicInteger();
            tasklist.page().route("**/documenten", route -> {
                if (attempts.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            tasklist.page().keyboard().press("Control+Enter");
            assertThat(form.getByText("verklaring.txt: Er kwam geen antwoord.")).isVisible();
            tasklist.page().keyboard().press("Control+Enter");
            assertThat(form.getByText("1 document is toegevoegd.")).isVisible();

            form.locator(".zr-titel").focus();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }
        assertThat(kcc.zaak(nummer).json().path("bijlagen")).hasSize(1);
    }

    @Test
    void whoTalksWithCustomersAddsItFromThePageOfTheZaak() {
        String nummer = kcc.createParkeervergunning();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = tasklist.page();
            page.navigate("/zaken/" + nummer);
            page.getByText("Documenten toevoegen").click();
            page.getByLabel("Kies een of meer bestanden").setInputFiles(VERKLARING);
            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                Schermcontrole.assertGoed(page, "zaakpagina, document, " + width);
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Toevoegen"))
                    .click();

            assertThat(page.getByText("1 document is toegevoegd.")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("verklaring.txt")))
                    .isVisible();
        }
        try (Tasklist tasklist = Tasklist.login("bea", port)) {
            Page page = tasklist.page();
            page.navigate("/zaken/" + nummer);
            assertThat(page.getByText("Notitie toevoegen")).isVisible();
            assertThat(page.getByText("Documenten toevoegen")).hasCount(0);
            assertThat(page.getByText("verklaring.txt")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("verklaring.txt")))
                    .hasCount(0);
        }
    }

    private Locator open(Tasklist tasklist, String nummer) {
        String id = tasks.createTaskQuery()
                .processInstanceBusinessKey(nummer)
                .singleResult()
                .getId();
        tasklist.page().navigate("/camunda/app/tasklist/default/#/?task=" + id);
        tasklist.form().getByText(nummer).first().waitFor();
        tasklist.page().waitForLoadState(LoadState.NETWORKIDLE);
        return tasklist.form();
    }

    private static Locator toelichting(Locator form) {
        return form.locator("[data-actie=AFHANDELEN]").getByLabel("Toelichting");
    }

    private static Locator files(Locator form) {
        return form.getByLabel("Kies een of meer bestanden");
    }

    private static Locator button(Locator form, String name) {
        return form.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static FilePayload text(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
