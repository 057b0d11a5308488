package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each form as a screen reader tells it (the files in {@code src/test/resources/aria}), where its focus is, and whether all of it is
 * there on 320 px and with text of 200%.
 */
@ApplicationTest
class FormulierenToegankelijkheidIT {

    @LocalServerPort
    private int port;

    @Test
    void klantcontact() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            assertThat(form.locator("[data-eerste]")).isFocused();
            check(tasklist, "klantcontact");

            tasklist.submit();
            assertThat(form.locator(".zr-fouten")).isFocused();
        }
    }

    @Test
    void intake() {
        String nummer = new Kcc(port).register(Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.openTaak("Mijn werk", nummer);
            assertThat(form.locator(".zr-titel")).isFocused();
            check(tasklist, "intake");

            tasklist.submit();
            assertThat(form.locator(".zr-fouten")).isFocused();
        }
    }

    @Test
    void overdracht() {
        String nummer = new Kcc(port).registerTooComplex();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.openTaak("Mijn werk", nummer);
            assertThat(form.locator(".zr-titel")).isFocused();
            check(tasklist, "overdracht");
        }
    }

    @Test
    void beoordeling() {
        String nummer = new Kcc(port).registerForBurgerzaken();
        try (Tasklist tasklist = Tasklist.login("bea", port)) {
            Locator form = tasklist.openTaak("Burgerzaken", nummer);
            assertThat(form.locator(".zr-titel")).isFocused();
            check(tasklist, "beoordeling");
        }
    }

    @Test
    void zaak() {
        String nummer = new Kcc(port).createUittreksel();
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Locator form = tasklist.openTaak("Tweede lijn", nummer);
            assertThat(form.locator(".zr-titel")).isFocused();
            check(tasklist, "zaak");
        }
    }

    private static void check(Tasklist tasklist, String formulier) {
        Page page = tasklist.page();
        assertThat(tasklist.form()).matchesAriaSnapshot(snapshot(formulier));
        Schermcontrole.assertGoed(page, formulier);

        page.setViewportSize(320, 700);
        Schermcontrole.assertFitsTheWindow(page, formulier + " op 320 px");
        Schermcontrole.assertNothingCut(page, formulier + " op 320 px");

        page.setViewportSize(1280, 900);
        page.locator("html").evaluate("html => html.style.setProperty('font-size', '200%', 'important')");
        Schermcontrole.assertFitsTheWindow(page, formulier + " met tekst van 200%");
        Schermcontrole.assertNothingCut(page, formulier + " met tekst van 200%");
        page.locator("html").evaluate("html => html.style.removeProperty('font-size')");
    }

    private static String snapshot(String formulier) {
        try (InputStream file =
                FormulierenToegankelijkheidIT.class.getResourceAsStream("/aria/" + formulier + ".yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
