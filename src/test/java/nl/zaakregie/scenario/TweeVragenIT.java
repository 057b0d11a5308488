package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller asks when the recycling centre is open and, by the way, for an extract from the BRP: one contact, one number. */
@ApplicationTest
class TweeVragenIT {

    @LocalServerPort
    private int port;

    @Test
    void oneQuestionIsAnsweredAndTheOtherBecomesAZaak() {
        String nummer;
        try (Tasklist tasklist = Tasklist.login("bram", port)) {
            Locator form = tasklist.startKlantcontact();
            Locator vragen = form.locator(".zr-vraagblok");

            tasklist.page().keyboard().press("Alt+v");
            assertThat(vragen).hasCount(1);
            assertThat(vragen.getByText("Kies eerst het vraagtype van deze vraag."))
                    .isVisible();

            type(tasklist, "milieustraat", "Zelf afhandelen");
            tasklist.page().keyboard().press("Alt+v");
            assertThat(vragen).hasCount(2);
            assertThat(vragen.nth(1).locator("[name$=vraagtype]")).isFocused();
            Locator eerste = vragen.nth(0).locator("summary");
            assertThat(eerste).hasText("Vraag 1Wanneer is de milieustraat open? · Direct beantwoord");
            assertThat(form.getByLabel("Vraag in woorden").nth(0)).isHidden();

            type(tasklist, "uittreksel", "Intake, daarna tweede lijn");
            tasklist.page().keyboard().press("Alt+g");
            assertThat(form.getByRole(AriaRole.BUTTON, named("Gesprek is klaar")))
                    .hasAttribute("aria-pressed", "true");
            tasklist.assertFormAccessible();
            leaveAndComeBack(tasklist);

            // The agent sees that the first answer is missing: the question opens by itself where it is wrong.
            eerste.focus();
            tasklist.page().keyboard().press("Enter");
            assertThat(vragen.nth(0).getByLabel("Direct beantwoord")).isChecked();
            vragen.nth(0)
                    .getByLabel("Antwoord", new Locator.GetByLabelOptions().setExact(true))
                    .fill("");
            eerste.click();
            tasklist.submit();
            assertThat(form.locator(".zr-fouten")).isFocused();
            assertThat(form.locator(".zr-fouten a")).hasText("Vraag 1, Antwoord: Schrijf op wat u hebt geantwoord.");
            form.locator(".zr-fouten a").click();
            assertThat(form.locator("[name=antwoord]")).isFocused();
            tasklist.page().keyboard().type("Van dinsdag tot en met zaterdag.");
            tasklist.screenshot("twee-vragen");
            tasklist.submit();

            tasklist.waitForMelding("Vraag 1: beantwoord.");
            Locator intake = tasklist.form();
            assertThat(intake.getByRole(AriaRole.HEADING, heading("Intake"))).isVisible();
            assertThat(intake.getByText("vraag 2 van 2")).isVisible();
            nummer = intake.locator(".zr-kaart dd").first().textContent();
            intake.getByText("De klant had nog een vraag").click();
            assertThat(intake.getByText("Van dinsdag tot en met zaterdag.")).isVisible();
            tasklist.assertFormAccessible();
            intake.getByLabel("Burgerservicenummer").fill("999990019");
            intake.getByLabel("Geboortedatum").fill("1980-02-29");
            Tasklist.choice(intake, "Welke gegevens?", "geboorte");
            intake.getByLabel("Hoeveel uittreksels?").fill("1");
            Tasklist.choice(intake, "Hoe ontvangt de klant het?", "per post naar het BRP-adres");
            tasklist.submit();
            tasklist.waitForMelding("Klantcontact " + nummer + " is afgerond.");
        }

        ApiClient.Answer contact = ApiClient.as("bram", port).get("/api/v1/klantcontacten/" + nummer);
        assertThat(contact.text("/status")).isEqualTo("AFGEROND");
        assertThat(contact.text("/afhandeling")).isEqualTo("ZAAK");
        assertThat(contact.text("/vragen/0/afhandeling")).isEqualTo("DIRECT");
        assertThat(contact.text("/vragen/0/antwoord")).isEqualTo("Van dinsdag tot en met zaterdag.");
        assertThat(contact.text("/vragen/1/zaken/0/nummer")).startsWith("ZAAK-");
        // The talk of a test may be over within a second; wrapping up takes a form more.
        assertThat(contact.json().at("/tijden/nawerktijdSeconden").asInt()).isPositive();
        assertThat(contact.json().at("/tijden/afhandeltijdSeconden").isInt()).isTrue();
    }

    @Test
    void aQuestionThatWasAddedByMistakeIsTakenOutAgain() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Locator form = tasklist.startKlantcontact();
            Locator vragen = form.locator(".zr-vraagblok");
            type(tasklist, "milieustraat", "Zelf afhandelen");
            tasklist.page().keyboard().press("Alt+v");
            type(tasklist, "paspoort of identiteitskaart ophalen", "Zelf afhandelen");
            vragen.nth(1).getByLabel("Doorverbonden").check();
            vragen.nth(0).locator("summary").click();

            vragen.nth(0)
                    .getByRole(AriaRole.BUTTON, named("Deze vraag weghalen"))
                    .click();

            assertThat(vragen).hasCount(1);
            assertThat(form.locator("[name=vraagtype]")).isFocused();
            assertThat(form.locator("summary")).isHidden();
            assertThat(form.getByLabel("Doorverbonden")).isChecked();
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
        }
        ApiClient.Answer found = ApiClient.as("anja", port)
                .get("/api/v1/klantcontacten?vraagtype=paspoort-ophalen&afhandeling=DOORVERBONDEN&limiet=1");
        assertThat(found.json().at("/klantcontacten/0/vraagtypen")).hasSize(1);
    }

    /** Types into the field that has the focus, takes the first choice and waits for the decision. */
    private static void type(Tasklist tasklist, String words, String decision) {
        tasklist.page().keyboard().type(words);
        tasklist.page().keyboard().press("Enter");
        assertThat(tasklist.form()
                        .locator(".zr-vraagblok")
                        .last()
                        .getByText(decision, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** What was typed comes back with all its questions, closed and open as they were. */
    private static void leaveAndComeBack(Tasklist tasklist) {
        tasklist.page().keyboard().press("Escape");
        assertThat(tasklist.page().locator(".modal-dialog")).hasCount(0);
        Locator form = tasklist.startKlantcontact();
        assertThat(form.getByText("Het staat er weer zoals u het liet.")).isVisible();
        assertThat(form.locator(".zr-vraagblok")).hasCount(2);
        assertThat(form.locator(".zr-vraagblok[open]")).hasCount(1);
        assertThat(form.locator("[name='vervolgvragen[0].zaaktype']")).hasValue("Uittreksel uit de BRP");
        assertThat(form.getByRole(AriaRole.BUTTON, named("Gesprek is klaar"))).hasAttribute("aria-pressed", "true");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions heading(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
