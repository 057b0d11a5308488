package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Chromium;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody calls whom the municipality knows: found while typing, with all that is going on beside the form. */
@ApplicationTest
class WieBeltErIT {

    private final int port;
    private final Kcc kcc;
    private String naam = "";
    private String contact = "";
    private String zaak = "";

    @Autowired
    WieBeltErIT(@LocalServerPort int port) {
        this.port = port;
        this.kcc = new Kcc(port);
    }

    @BeforeEach
    void registerCustomerWithZaak() {
        // Letters only: a name with digits is nobody's.
        naam = "Z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "voorbeeld";
        contact = kcc.register(with(directContactOfNewCustomer(naam), "/kanaal", "balie"));
        String klant = kcc.contact(contact).text("/betrokkene/klantnummer");
        zaak = kcc.createZaakOf(
                with(
                        Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"),
                        "/betrokkene",
                        json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}")),
                uittreksel());
    }

    @Test
    void showsContactsAndZakenBesideWhatWasTyped() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            Page page = tasklist.page();
            // Two letters swapped: nothing on this computer fits, the server knows what is meant.
            page.keyboard().type("mli");
            assertThat(tasklist.suggestions().first()).containsText("Wanneer is de milieustraat open?");
            page.keyboard().press("Enter");
            assertThat(form.getByText("Zelf afhandelen", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();

            form.getByLabel("Bekende klant").check();
            form.getByLabel("Wat weet u van de klant?").pressSequentially(naam.substring(0, 6) + " 29-2-1984");
            assertThat(form.getByText("1 klant gevonden.")).isVisible();
            page.keyboard().press("Enter");

            assertThat(form.locator("[data-blok=keuze]").getByText("Vera " + naam))
                    .isVisible();
            Locator link = form.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(zaak));
            assertThat(link).isVisible();
            assertThat(form.getByText("Balie · ")).isVisible();
            tasklist.assertFormAccessible();
            Page opened = page.waitForPopup(link::click);
            assertThat(opened.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(zaak);
            assertThat(form.getByLabel("Vraag in woorden")).hasValue("Wanneer is de milieustraat open?");

            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
        }
    }

    @Test
    void offersAZaaktypeAndAStandardAnswerAsTheVraagtypeTheyBelongTo() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "half acht", "Hoe laat ik grofvuil ophalen?");
            assertThat(form.getByLabel("Antwoord", new Locator.GetByLabelOptions().setExact(true)))
                    .hasValue(Pattern.compile("half acht"));

            form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Vraagtype"))
                    .fill("");
            tasklist.choose("Vraagtype", "evenementmelding", "Klein evenement melden");
            assertThat(form.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Zaaktype")))
                    .not()
                    .isEmpty();
        }
    }

    @Test
    void suggestsWithoutTheServerWhatItKnowsItself() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            tasklist.page().route("**/suggesties/zoekopdracht", Route::abort);

            tasklist.choose("Vraagtype", "mil", "Wanneer is de milieustraat open?");

            assertThat(form.getByText("Zelf afhandelen", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void leadsFromItsAddressToTheTaskAndSaysWhenItIsGone() {
        String open = kcc.register(Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        try (Tasklist tasklist = Tasklist.loginOnTheWayTo("/klantcontacten/" + open, "anja", port)) {
            Page page = tasklist.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar de taak: Houd intake"))
                    .click();

            tasklist.form().getByText(open).first().waitFor();

            page.navigate("/taken/bestaat-niet");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Deze taak is er niet meer");
            Schermcontrole.assertAccessible(page, "geen taak");
        }
    }

    @Test
    void showsTheCustomerAndTheZaakInTabsOfTheTask() {
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Page page = tasklist.page();
            page.navigate("/zaken/" + zaak);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar de taak: Behandel zaak"))
                    .click();
            tasklist.form().getByText(zaak).first().waitFor();

            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                openTab(page, "Klantbeeld");
                assertThat(tab(page, "Klantbeeld").getByText(contact)).isVisible();
                Schermcontrole.assertGoed(page, "taak, Klantbeeld, " + width);
                // With the keyboard, as tabs go.
                page.keyboard().press("Shift+Tab");
                page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Klantbeeld"))
                        .focus();
                page.keyboard().press("ArrowRight");
                assertThat(tab(page, "Zaak").getByText("Burgerservicenummer")).isVisible();
                assertThat(tab(page, "Zaak").getByText("Zaak aangemaakt")).hasCount(1);
                Schermcontrole.assertGoed(page, "taak, Zaak, " + width);
            }
        }
    }

    @Test
    void leadsToTheAskedPageAfterLoggingIn() {
        try (Tasklist tasklist = Tasklist.loginOnTheWayTo("/zaken/" + zaak, "anja", port)) {
            Page page = tasklist.page();
            page.waitForURL("**/zaken/" + zaak);
            for (String adres : new String[] {"/zaken/" + zaak, "/klantcontacten/" + contact}) {
                page.navigate(adres);
                for (int width : new int[] {1400, 320}) {
                    page.setViewportSize(width, 900);
                    assertThat(page.getByText("Vera " + naam)).isVisible();
                    Schermcontrole.assertGoed(page, adres + ", " + width);
                }
            }
        }
    }

    @Test
    void leadsNowhereElseAfterLoggingIn() {
        for (String elders : new String[] {
            "https://voorbeeld.example/", "//voorbeeld.example", "/%5Cvoorbeeld.example", "javascript:alert(1)"
        }) {
            try (Tasklist tasklist =
                    Tasklist.loginOnTheWayTo("/camunda/app/tasklist/default/?terug=" + elders, "anja", port)) {
                tasklist.page().getByText("Proces starten").first().waitFor();
                assertThat(tasklist.page().url()).startsWith("http://localhost:" + port + "/camunda/app/tasklist/");
            }
        }
    }

    @Test
    void readsWhatACallerTells() {
        Map<String, String> told = Map.of(
                "jansen 29-2-1984", "{\"geboortedatum\":\"1984-02-29\",\"naam\":\"jansen\"}",
                "1234ab 12", "{\"postcode\":\"1234AB\",\"huisnummer\":12}",
                "06-123 456 78", "{\"telefoonnummer\":\"06-123 456 78\"}",
                "vera@voorbeeld.example", "{\"emailadres\":\"vera@voorbeeld.example\"}",
                "zaak-2026-0000045", "{\"zaaknummer\":\"ZAAK-2026-0000045\"}",
                "kc-2026-0000123 k-0000007",
                        "{\"klantcontactnummer\":\"KC-2026-0000123\",\"klantnummer\":\"K-0000007\"}",
                "31-2-1984 ab", "{}",
                "0612", "{}");
        try (BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port))) {
            Page page = context.newPage();
            page.navigate("/openapi");
            told.forEach((text, parts) -> assertThat(page.evaluate(
                            "async tekst => JSON.stringify((await import('/formulieren/zoekvraag.js')).readZoekvraag(tekst))",
                            text))
                    .as(text)
                    .isEqualTo(parts));
        }
    }

    private static void openTab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TABPANEL, new Page.GetByRoleOptions().setName(name));
    }
}
