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

    private static final String FIELD_IN_FOCUS = ":is(input, select, textarea):focus";

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
            assertFirstFieldIsNearTheTitle(tasklist);
            check(tasklist, "intake");

            tasklist.submit();
            assertThat(form.locator(".zr-fouten")).isFocused();
        }
    }

    @Test
    void overdracht() {
        String nummer = new Kcc(port).registerTooComplex();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.openTaak("Mijn werk", nummer);
            assertFirstFieldIsNearTheTitle(tasklist);
            check(tasklist, "overdracht");
        }
    }

    @Test
    void beoordeling() {
        String nummer = new Kcc(port).registerForBurgerzaken();
        try (Tasklist tasklist = Tasklist.login("bea", port)) {
            tasklist.openTaak("Burgerzaken", nummer);
            assertFirstFieldIsNearTheTitle(tasklist);
            check(tasklist, "beoordeling");
        }
    }

    @Test
    void zaak() {
        String nummer = new Kcc(port).createUittreksel();
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            tasklist.openTaak("Tweede lijn", nummer);
            assertFirstFieldIsNearTheTitle(tasklist);
            check(tasklist, "zaak");
        }
    }

    @Test
    void vertraging() {
        String nummer = new Kcc(port)
                .createDelayedKlantaanvraag(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            tasklist.openTaak("Regie", nummer);
            assertFirstFieldIsNearTheTitle(tasklist);
            check(tasklist, "vertraging");
        }
    }

    /** The focus stands on the title, and what there is to fill in is at most five tabs further. */
    private static void assertFirstFieldIsNearTheTitle(Tasklist tasklist) {
        Page page = tasklist.page();
        assertThat(tasklist.form().locator(".zr-titel")).isFocused();
        for (int tabs = 0; tabs < 5 && tasklist.form().locator(FIELD_IN_FOCUS).count() == 0; tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(tasklist.form().locator(FIELD_IN_FOCUS)).hasCount(1);
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
