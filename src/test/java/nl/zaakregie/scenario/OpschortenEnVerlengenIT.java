package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklist;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A zaak misses something: the customer is asked, answers, and gets the result later than planned; and two people in one zaak. */
@ApplicationTest
class OpschortenEnVerlengenIT {

    private final int port;
    private final TaskService tasks;

    @Autowired
    OpschortenEnVerlengenIT(@LocalServerPort int port, TaskService tasks) {
        this.port = port;
        this.tasks = tasks;
    }

    @Test
    void theCustomerIsAskedTheTermIsExtendedAndTheZaakIsClosed() {
        Kcc kcc = new Kcc(port);
        String nummer = kcc.createParkeervergunning();

        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator zaak = open(tasklist, nummer);
            tasklist.claim();
            choose(zaak, "De klant om een aanvulling vragen");
            tasklist.submit();
            assertThat(zaak.locator(".zr-fouten").getByText("Wat moet de klant aanvullen"))
                    .isVisible();
            zaak.getByLabel("Wat moet de klant aanvullen?").fill("De verklaring van het leasebedrijf.");
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("wacht op de klant");

            Locator waiting = open(tasklist, nummer);
            assertThat(waiting.getByText("De termijn staat stil.")).isVisible();
            waiting.locator("summary").getByText("Tekst voor de klant").click();
            assertThat(waiting.getByLabel("Brief of e-mail").inputValue())
                    .contains("De verklaring van het leasebedrijf.");
            waiting.locator("[data-actie=HERVATTEN]")
                    .getByLabel("Ja", exactly())
                    .check();
            tasklist.assertFormAccessible();
            tasklist.submit();
            tasklist.waitForMelding("is hervat");

            Locator resumed = open(tasklist, nummer);
            choose(resumed, "De termijn verlengen");
            resumed.getByLabel("Waarom is er meer tijd nodig?").fill("Het advies is nog niet binnen.");
            tasklist.submit();
            tasklist.waitForMelding("is verlengd");
            resumed.getByText("Tekst voor de klant: Wij hebben meer tijd nodig").waitFor();

            resumed.getByLabel("Verleend", exactly()).check();
            tasklist.submit();
            tasklist.waitForMelding("Zaak " + nummer + " is afgesloten.");
        }

        Answer closed = kcc.zaak(nummer);
        assertThat(closed.text("/resultaat/code")).isEqualTo("verleend");
        assertThat(closed.text("/opschortingen/0/uitkomst")).isEqualTo("AANGEVULD");
        assertThat(closed.json().has("verlengdOp")).isTrue();
    }

    @Test
    void whoIsSecondKeepsWhatHeTypedAndSeesWhatTheColleagueChanged() {
        Kcc kcc = new Kcc(port);
        String nummer = kcc.createParkeervergunning();

        try (Tasklist tasklist = Tasklist.login("olga", port)) {
            Locator zaak = open(tasklist, nummer);
            tasklist.claim();
            zaak.getByLabel("Verleend", exactly()).check();
            zaak.locator("[data-actie=AFHANDELEN]").getByLabel("Toelichting").fill("Mag vanaf januari.");
            Answer withdrawn = kcc.as("anja").post("/api/v1/zaken/" + nummer + "/intrekking", """
                    {"reden": "De klant verhuist.", "versie": 0}""");
            assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);

            tasklist.submit();
            zaak.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Zaak opnieuw ophalen"))
                    .click();

            assertThat(zaak.locator(".zr-fouten").getByText("anja schreef: De klant verhuist."))
                    .isVisible();
            assertThat(zaak.locator(".zr-fouten").getByText("Zaak ingetrokken door de klant"))
                    .isVisible();
            assertThat(zaak.locator("[data-actie=AFHANDELEN]")
                            .getByLabel("Toelichting")
                            .inputValue())
                    .isEqualTo("Mag vanaf januari.");
            tasklist.assertFormAccessible();
        }
    }

    /** By its own address: a work list shows a page at a time, and other tests leave work behind. */
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

    private static void choose(Locator zaak, String actie) {
        zaak.getByText("Iets anders doen").click();
        zaak.getByLabel(actie, exactly()).check();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
