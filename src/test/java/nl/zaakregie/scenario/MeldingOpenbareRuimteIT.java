package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C4390: a loose paving stone; a zaak is made at once the caller gets a confirmation by mail, and the department finishes it. */
@ApplicationTest
class MeldingOpenbareRuimteIT {

    @LocalServerPort
    private int port;

    private final String emailadres = "m" + UUID.randomUUID() + "@voorbeeld.example";

    @Test
    void aReportBecomesAZaakOfTheDepartment() {
        String nummer;
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "stoep", "Er ligt een stoeptegel los");
            assertThat(tasklist.form()
                            .getByText("Intake, daarna vakafdeling", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            tasklist.form().getByLabel("Nieuwe klant").check();
            tasklist.form().getByLabel("Achternaam").fill("Voorbeeldbeller");
            tasklist.form().getByLabel("E-mailadres").fill(emailadres);
            tasklist.submit();

            Locator intake = tasklist.form();
            Tasklist.choice(intake, "Waar gaat het over?", "stoep, straat of fietspad");
            intake.getByLabel("Straat", exactly()).fill("Voorbeeldstraat");
            intake.getByLabel("Wat is er aan de hand?").fill("Er ligt een tegel los voor de deur.");
            Tasklist.choice(intake, "Is het gevaarlijk?", "Nee");
            tasklist.submit();
            nummer = tasklist.zakenInMelding(1).get(0);

            Page page = tasklist.page();
            page.navigate("/demo/post");
            page.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(nummer))
                    .click();
            assertThat(page.getByText(emailadres)).isVisible();
            assertThat(page.frameLocator("iframe").getByText("U hoort van ons uiterlijk op"))
                    .isVisible();
        }
        try (Tasklist tasklist = Tasklist.login("otto", port)) {
            Locator zaak = tasklist.openTaak("Openbare ruimte en verkeer", nummer);
            tasklist.claim();
            tasklist.screenshot("zaak-bij-afdeling");
            zaak.getByLabel("Uitgevoerd", exactly()).check();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }
        assertThat(ApiClient.as("otto", port).get("/api/v1/zaken/" + nummer).text("/resultaat/code"))
                .isEqualTo("uitgevoerd");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
