package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An event for thousands of people is too complex for an intake: an appointment is made and the department makes the zaak. */
@ApplicationTest
class TeComplexVoorIntakeIT {

    @LocalServerPort
    private int port;

    @Test
    void theDepartmentMakesTheZaakAfterAnAppointment() {
        String contact = makeAppointment();
        try (Tasklist tasklist = Tasklist.login("vera", port)) {
            Locator beoordeling = tasklist.openTaak("Vergunningen", contact);
            tasklist.claim();
            beoordeling.getByLabel("Ik maak er een zaak van").check();
            beoordeling.getByLabel("Naam van het evenement", exactly()).fill("Voorbeeldfestival");
            beoordeling.getByLabel("Eerste dag", exactly()).fill("2035-08-01");
            beoordeling.getByLabel("Laatste dag", exactly()).fill("2035-08-02");
            beoordeling.getByLabel("Waar is het?", exactly()).fill("Voorbeeldpark");
            beoordeling
                    .getByLabel("Hoeveel bezoekers verwacht de klant tegelijk?", exactly())
                    .fill("5000");
            Tasklist.choice(beoordeling, "Wat voor evenement is het?", "muziek of festival");
            Tasklist.choice(beoordeling, "Wordt er alcohol geschonken?", "Ja");
            beoordeling
                    .getByLabel("Korte beschrijving van het programma", exactly())
                    .fill("Twee dagen muziek op drie podia.");
            beoordeling.getByLabel("Draaiboek met veiligheidsplan").check();
            beoordeling.getByLabel("Plattegrond op schaal").check();
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("ZAAK-");
        }
        ApiClient.Answer closed = ApiClient.as("vera", port).get("/api/v1/klantcontacten/" + contact);
        assertThat(closed.text("/status")).isEqualTo("AFGEROND");
        assertThat(closed.text("/zaken/0/zaaktype")).isEqualTo("evenementenvergunning");
    }

    @Test
    void theDepartmentAnswersWithoutAZaak() {
        String contact = makeAppointment();
        try (Tasklist tasklist = Tasklist.login("vera", port)) {
            Locator beoordeling = tasklist.openTaak("Vergunningen", contact);
            tasklist.claim();
            beoordeling.getByLabel("Ik heb de klant antwoord gegeven").check();
            beoordeling.getByLabel("Welk antwoord kreeg de klant?").fill("Het evenement gaat niet door.");
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
        }
        ApiClient.Answer closed = ApiClient.as("vera", port).get("/api/v1/klantcontacten/" + contact);
        assertThat(closed.text("/status")).isEqualTo("AFGEROND");
        assertThat(closed.text("/overdracht/vorm")).isEqualTo("AFSPRAAK");
        assertThat(closed.json().at("/tijden").has("gesprekGeeindigdOp")).isTrue();
    }

    /** The first line hands the contact over with an appointment; answers its number. */
    private String makeAppointment() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "groot evenement", "Ik wil een groot evenement houden");
            tasklist.choose("Zaaktype", "even", "Evenementenvergunning");
            assertThat(tasklist.form()
                            .getByText("Overdragen aan de vakafdeling", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            tasklist.submit();

            Locator overdracht = tasklist.form();
            overdracht.getByLabel("Afspraak", exactly()).check();
            overdracht.getByLabel("Afdeling", exactly()).selectOption("vergunningen");
            overdracht.getByLabel("Datum en tijd van de afspraak").fill("2035-05-01T10:30");
            tasklist.page().keyboard().press("Alt+g");
            assertThat(overdracht.getByText("Wat u nu nog doet, telt als nawerk."))
                    .isVisible();
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("is vastgelegd");
        }
        ApiClient.Answer found =
                ApiClient.as("vera", port).get("/api/v1/klantcontacten?vraagtype=groot-evenement&status=OPEN&limiet=1");
        assertThat(found.text("/klantcontacten/0/afhandeling")).isEqualTo("DOORVERBONDEN");
        return found.text("/klantcontacten/0/nummer");
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
