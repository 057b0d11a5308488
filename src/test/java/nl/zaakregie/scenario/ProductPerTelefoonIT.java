package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.zaakregie.platform.Achtergrondwerk;
import nl.zaakregie.platform.engine.Tijdreis;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C9018: a caller asks for an extract from the BRP; the intake checks what is needed and the second line makes it while she waits. */
@ApplicationTest
class ProductPerTelefoonIT {

    private final int port;
    private final Tijdreis tijdreis;
    private final List<Achtergrondwerk> achtergrondwerk;

    @Autowired
    ProductPerTelefoonIT(@LocalServerPort int port, Tijdreis tijdreis, List<Achtergrondwerk> achtergrondwerk) {
        this.port = port;
        this.tijdreis = tijdreis;
        this.achtergrondwerk = achtergrondwerk;
    }

    @Test
    void intakeChecksEveryFieldAndTheSecondLineFinishesTheZaak() {
        try (Tasklist tasklist = Tasklist.login("bram", port)) {
            tasklist.startKlantcontact();
            tasklist.choose("Vraagtype", "uittreksel", "Ik wil een uittreksel uit de BRP");
            assertThat(tasklist.form().getByText("Intake, daarna tweede lijn", exactly()))
                    .isVisible();
            tasklist.submit();

            Locator intake = tasklist.form();
            assertThat(intake.getByRole(AriaRole.HEADING, named("Intake"))).isFocused();
            tasklist.submit();
            assertThat(intake.getByText("5 velden zijn niet goed ingevuld")).isVisible();
            assertThat(intake.locator(".zr-fouten")).isFocused();
            tasklist.assertFormAccessible();

            intake.getByLabel("Burgerservicenummer").fill("999990019");
            intake.getByLabel("Geboortedatum").fill("1980-02-29");
            pick(intake, "Welke gegevens?", "geboorte");
            intake.getByLabel("Hoeveel uittreksels?").fill("2");
            pick(intake, "Hoe ontvangt de klant het?", "per post naar het BRP-adres");
            tasklist.screenshot("intake");
            tasklist.page().keyboard().press("Alt+g");
            assertThat(intake.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gesprek is klaar")))
                    .hasAttribute("aria-pressed", "true");
            assertThat(intake.getByText("Wat u nu nog doet, telt als nawerk.")).isVisible();
            tasklist.submit();
            tasklist.waitForMelding("is afgerond");
        }

        ApiClient.Answer open = ApiClient.as("tom", port)
                .get("/api/v1/zaken?zaaktype=uittreksel-brp&lijn=TWEEDE_LIJN&status=OPEN&limiet=1");
        String nummer = open.text("/zaken/0/nummer");
        String contact = open.text("/zaken/0/klantcontact");
        assertThat(ApiClient.as("bram", port)
                        .get("/api/v1/klantcontacten/" + contact)
                        .json()
                        .at("/tijden")
                        .has("gesprekGeeindigdOp"))
                .isTrue();

        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Locator zaak = tasklist.openTaak("Tweede lijn", nummer);
            assertThat(zaak.getByText("999990019")).isVisible();
            tasklist.claim();
            zaak.getByLabel("Geleverd", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }

        ApiClient.Answer closed = ApiClient.as("tom", port).get("/api/v1/zaken/" + nummer);
        assertThat(closed.text("/status")).isEqualTo("AFGEROND");
        assertThat(closed.text("/resultaat/code")).isEqualTo("geleverd");
        assertThat(closed.text("/behandelaar")).isEqualTo("tom");
    }

    @Test
    void whatIsNotDoneInAQuarterOfAnHourGoesOnAtTheDepartmentWithWhatWasDone() {
        String nummer = new Kcc(port).createUittreksel();
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Locator zaak = tasklist.openTaak("Tweede lijn", nummer);
            tasklist.claim();
            zaak.getByText("Iets anders doen").click();
            zaak.getByLabel("Alleen een notitie maken").check();
            zaak.getByLabel("Notitie voor collega's").fill("Adres opgezocht; de printer is stuk.");
            tasklist.submit();
            tasklist.waitForMelding("De notitie staat bij zaak " + nummer);
        }

        tijdreis.travel(travel -> {
            travel.accept(Instant.now().plus(Duration.ofMinutes(16)));
            achtergrondwerk.forEach(Achtergrondwerk::runDue);
        });

        try (Tasklist tasklist = Tasklist.login("bea", port)) {
            Locator zaak = tasklist.openTaak("Burgerzaken", nummer);
            assertThat(zaak.getByText("Adres opgezocht; de printer is stuk.")).isVisible();
            zaak.getByText("Wat er met de zaak is gebeurd").click();
            assertThat(zaak.getByText("Niet klaar binnen een kwartier")).isVisible();
            tasklist.claim();
            zaak.getByLabel("Geleverd", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }
        ApiClient.Answer closed = ApiClient.as("bea", port).get("/api/v1/zaken/" + nummer);
        assertThat(closed.text("/lijn")).isEqualTo("VAKAFDELING");
        assertThat(closed.text("/behandelaar")).isEqualTo("bea");
    }

    private static void pick(Locator form, String question, String choice) {
        Tasklist.choice(form, question, choice);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
