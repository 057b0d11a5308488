package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A promise moves: the accountmanager sees whose, by how much and why, calls the customer and says so. */
@ApplicationTest
class VerschovenBelofteIT {

    @LocalServerPort
    private int port;

    @Test
    void accountmanagerSeesTheDelayCallsTheCustomerAndSaysSo() {
        Kcc kcc = new Kcc(port);
        String nummer = kcc.createDelayedKlantaanvraag(Voorbeelden.with(
                Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"),
                "/betrokkene",
                Voorbeelden.json(Voorbeelden.directContactOfNewCustomer("Verschuifman"))
                        .path("betrokkene")));
        Answer klantaanvraag = kcc.as("amira").get("/api/v1/klantaanvragen/" + nummer);
        String zaak = klantaanvraag.text("/vertragingen/0/zaak");

        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = tasklist.page();
            Locator form = tasklist.openTaak("Regie", nummer);
            assertThat(page.locator(".tasks-list .task").first()).containsText("Belofte verschoven: ");
            assertThat(form.getByText("Vera Verschuifman")).isVisible();
            assertThat(form.getByText("0600000001")).isVisible();
            assertThat(form.getByText("5 werkdagen later")).isVisible();
            assertThat(form.getByText("als de dag dan niet meer is veranderd")).isVisible();
            assertThat(form.getByText("De zaak wacht voortaan op een andere zaak."))
                    .isVisible();
            assertThat(link(form, zaak)).hasAttribute("href", "/zaken/" + zaak);
            assertThat(link(form, "Klantaanvraag met de tijdlijn")).hasAttribute("href", "/klantaanvragen/" + nummer);
            tasklist.screenshot("vertraging-beoordelen");

            tasklist.claim();
            radio(form, "Iets anders").check();
            tasklist.submit();
            assertThat(form.locator(".zr-fouten").getByText("Toelichting")).isVisible();
            tasklist.assertFormAccessible();
            radio(form, "Ik heb de klant gebeld").check();
            form.getByLabel("Toelichting (verplicht bij iets anders)").fill("Volgende week is ook goed.");
            tasklist.submit();
            tasklist.waitForMelding("De vertraging van " + nummer + " is beoordeeld.");

            page.navigate("http://localhost:" + port + "/klantaanvragen/" + nummer);
            assertThat(page.getByText("De vertraging is beoordeeld: de klant is gebeld. Volgende week is ook goed."))
                    .isVisible();
            page.navigate("http://localhost:" + port + "/klantaanvragen?vertraagd=true");
            assertThat(link(page.locator("main"), "Verschoven beloften downloaden als CSV"))
                    .isVisible();
            Schermcontrole.assertGoed(page, "klantaanvragen van de accountmanager");
        }
    }

    /** Who only sees numbers and days has to open each of them. */
    @Test
    void listSaysWhatIsAskedForWhoDoesItAndWhyItIsLater() {
        Kcc kcc = new Kcc(port);
        String nummer =
                kcc.createDelayedKlantaanvraag(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));

        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = tasklist.page();
            page.navigate("http://localhost:" + port + "/klantaanvragen?vertraagd=true");
            Locator rij = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(nummer));
            assertListRow(rij);
            assertThat(rij.getByText("Nog te beoordelen")).isVisible();

            // A narrow window shows cards, which are rows of a table for whoever hears them.
            page.setViewportSize(320, 800);
            Schermcontrole.assertGoed(page, "verschoven beloften op een telefoon");
            assertListRow(rij);

            kcc.as("amira").post("/api/v1/klantaanvragen/" + nummer + "/vertragingsbeoordeling", """
                    {"uitkomst": "AKKOORD", "gezien": 1}""");
            page.reload();
            assertThat(rij).isVisible();
            assertThat(rij.getByText("Nog te beoordelen")).hasCount(0);
        }
    }

    private static void assertListRow(Locator rij) {
        Locator cellen = rij.getByRole(AriaRole.CELL);
        assertThat(cellen.nth(0).getByRole(AriaRole.LISTITEM)).hasText(new String[] {
            "Hond aanmelden of afmelden · Belastingen", "Kwijtschelding gemeentelijke belastingen · Belastingen"
        });
        assertThat(cellen.nth(2)).containsText("5 werkdagen later");
        assertThat(cellen.nth(2)).containsText("wacht op een andere zaak");
    }

    /** The tabs beside the form know a klantaanvraag too. */
    @Test
    void tabsShowItsCustomerAndItsZaken() {
        Kcc kcc = new Kcc(port);
        String nummer =
                kcc.createDelayedKlantaanvraag(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        String zaak = kcc.as("amira").get("/api/v1/klantaanvragen/" + nummer).text("/zaken/1/nummer");

        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            tasklist.openTaak("Regie", nummer);
            Page page = tasklist.page();
            page.getByText("Klantbeeld", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.getByText("De klant is anoniem.")).isVisible();
            page.getByText("Zaak", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator(".zr-tabblad").getByText(zaak).first()).isVisible();
        }
    }

    private static Locator radio(Locator in, String naam) {
        return in.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(naam));
    }

    private static Locator link(Locator in, String naam) {
        return in.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(naam));
    }
}
