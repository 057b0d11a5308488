package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody asks for a parking permit at an address where she is not registered yet: one klantaanvraag, two departments. */
@ApplicationTest
class TweeAfdelingenIT {

    private static final String PARKEERVERGUNNING = "Parkeervergunning voor bewoners";
    private static final String VERHUIZING = "Verhuizing doorgeven";

    @LocalServerPort
    private int port;

    @Test
    void oneIntakeMakesOneKlantaanvraagForTwoDepartments() {
        List<String> zaken;
        try (Tasklist tasklist = Tasklist.login("bram", port)) {
            tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "parkeervergunning", "Ik wil een parkeervergunning");
            tasklist.choose("Zaaktype", "parkeer", PARKEERVERGUNNING);
            tasklist.submit();

            Locator intake = tasklist.form();
            fillParkeervergunning(intake);
            // The form suggests what goes with it, and why.
            assertThat(intake.getByText("Staat de klant al ingeschreven op dit adres?"))
                    .isVisible();
            intake.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ook toevoegen: " + VERHUIZING))
                    .click();
            fillVerhuizing(intake);
            tasklist.assertFormAccessible();
            tasklist.submit();
            zaken = tasklist.zakenInMelding(2);
        }

        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator zaak = tasklist.openTaak("Openbare ruimte en verkeer", zaken.get(0));
            assertThat(zaak.getByText("QQ-12-QQ")).isVisible();

            Page page = tasklist.page();
            page.navigate("/klantaanvragen/" + zaken.get(0));
            assertThat(page.locator("#" + zaken.get(0))).containsText(PARKEERVERGUNNING);
            assertThat(page.locator("#" + zaken.get(1))).containsText(VERHUIZING);
            Schermcontrole.assertGoed(page, "klantaanvraag van twee afdelingen");
        }
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            tasklist.openTaak("Tweede lijn", zaken.get(1));
            Page page = tasklist.page();
            page.navigate("/zaken/" + zaken.get(1));
            assertThat(page.getByText("Burgerzaken").first()).isVisible();
        }
    }

    private static void fillParkeervergunning(Locator intake) {
        Locator zaak = zaak(intake, PARKEERVERGUNNING);
        zaak.getByLabel("Straat", exactly()).fill("Voorbeeldstraat");
        zaak.getByLabel("Huisnummer", exactly()).fill("12");
        zaak.getByLabel("Postcode", exactly()).fill("1234AB");
        zaak.getByLabel("Woonplaats", exactly()).fill("Voorbeeldstad");
        zaak.getByLabel("Kenteken", exactly()).fill("QQ-12-QQ");
        Tasklist.choice(zaak, "Van wie is de auto?", "leaseauto");
        zaak.getByLabel("Vanaf welke datum?").fill("2035-01-02");
        Tasklist.choice(zaak, "Is dit de tweede vergunning op dit adres?", "Nee");
        zaak.getByLabel("Verklaring van het lease- of autobedrijf").check();
    }

    private static void fillVerhuizing(Locator intake) {
        Locator zaak = zaak(intake, VERHUIZING);
        zaak.getByLabel("Burgerservicenummer").fill("999990019");
        zaak.getByLabel("Datum van de verhuizing").fill("2035-01-01");
        zaak.getByLabel("Nieuwe straat").fill("Voorbeeldstraat");
        zaak.getByLabel("Nieuw huisnummer").fill("12");
        zaak.getByLabel("Nieuwe postcode").fill("1234AB");
        zaak.getByLabel("Nieuwe woonplaats").fill("Voorbeeldstad");
        Tasklist.choice(zaak, "Hoe gaat de klant er wonen?", "huurwoning");
        zaak.getByLabel("Hoeveel personen verhuizen er mee?").fill("0");
    }

    private static Locator zaak(Locator intake, String zaaktype) {
        return intake.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(zaaktype));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
