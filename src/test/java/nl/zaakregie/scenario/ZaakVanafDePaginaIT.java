package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer calls about a zaak that a colleague has, or that is closed: what has to be done is done from its page. */
@ApplicationTest
class ZaakVanafDePaginaIT {

    private static final String REDEN = "Het kenteken in de vergunning klopt niet.";

    @LocalServerPort
    private int port;

    @Test
    void aClosedZaakIsOpenedAgainAndItsTaskIsNamed() {
        Kcc kcc = new Kcc(port);
        String nummer = close(kcc);
        try (Tasklist tasklist = Tasklist.loginOnTheWayTo("/zaken/" + nummer, "olga", port)) {
            Page page = tasklist.page();
            page.getByText("Notitie toevoegen").waitFor();
            assertThat(page.getByText("Zaak intrekken")).hasCount(0);
            page.getByText("Zaak heropenen").first().click();
            button(page, "Zaak heropenen").click();
            assertThat(page.locator(".zr-fouten")).isFocused();
            assertThat(page.locator(".zr-fouten a")).containsText("Waarom moet de zaak weer open");
            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                Schermcontrole.assertGoed(page, "zaakpagina, heropenen met fout, " + width);
                Schermcontrole.assertNothingCut(page, "zaakpagina, heropenen met fout, " + width);
            }
            page.getByLabel("Waarom moet de zaak weer open?").fill(REDEN);
            page.keyboard().press("Control+Enter");

            assertThat(page.getByRole(AriaRole.STATUS))
                    .hasText(
                            Pattern.compile(
                                    "De zaak is heropend. De taak staat bij: Openbare ruimte en verkeer. Naar de taak: Behandel zaak"));
            assertThat(page.getByRole(AriaRole.HEADING, heading("Wat u kunt doen")))
                    .isFocused();
            assertThat(page.getByText("Zaak heropenen")).hasCount(0);
            assertThat(page.getByText("Zaak intrekken")).isVisible();
            assertThat(page.getByText(REDEN)).isVisible();
            Schermcontrole.assertGoed(page, "zaakpagina, heropend");

            page.getByRole(AriaRole.STATUS).getByRole(AriaRole.LINK).click();
            tasklist.form().getByText(nummer).first().waitFor();
        }
        assertThat(kcc.zaak(nummer).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void whoTalksWithTheCustomerWithdrawsAZaakThatAColleagueHas() {
        Kcc kcc = new Kcc(port);
        String nummer = kcc.createParkeervergunning();
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Notitie toevoegen").click();
            page.getByLabel("Notitie voor collega's").fill("De klant twijfelt.");
            button(page, "Notitie opslaan").click();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("De notitie staat bij de zaak.");
            assertThat(page.locator("summary").getByText("Notitie toevoegen").or(page.locator("summary:focus")))
                    .isFocused();
            assertThat(page.getByText("anja: De klant twijfelt.")).isVisible();

            page.getByText("Zaak intrekken").first().click();
            page.getByLabel("Wat zei de klant?").fill("Het hoeft niet meer.");
            button(page, "Zaak intrekken").click();

            assertThat(page.getByRole(AriaRole.STATUS)).hasText("De zaak is ingetrokken en afgesloten.");
            assertThat(page.getByText("Zaak intrekken")).hasCount(0);
            // Opening again is for those who handle the zaak, and who direct the work.
            assertThat(page.getByText("Zaak heropenen")).hasCount(0);
        }
        assertThat(kcc.zaak(nummer).text("/ingetrokken")).isEqualTo("true");
    }

    @Test
    void whoIsSecondKeepsWhatHeTypedAndSeesWhatTheColleagueDid() {
        Kcc kcc = new Kcc(port);
        String nummer = close(kcc);
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Zaak heropenen").first().click();
            page.getByLabel("Waarom moet de zaak weer open?").fill(REDEN);
            Answer first = kcc.as("olga").post("/api/v1/zaken/" + nummer + "/heropening", """
                    {"reden": "Er kwam een brief.", "versie": 1}""");
            assertThat(first.status()).as(first.text()).isEqualTo(200);

            button(page, "Zaak heropenen").click();
            assertThat(page.locator(".zr-fouten"))
                    .containsText("Een collega heeft zaak " + nummer + " intussen gewijzigd");
            button(page, "Pagina bijwerken").click();

            assertThat(page.getByText("Deze stap kan nu niet meer")).isVisible();
            assertThat(page.getByText("olga: Er kwam een brief.")).isVisible();
            assertThat(page.getByLabel("Waarom moet de zaak weer open?")).hasValue(REDEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"karin", "tess"})
    void whoMayOnlyReadSeesThePageWithoutSteps(String account) {
        String nummer = new Kcc(port).createParkeervergunning();
        try (Tasklist tasklist = Tasklist.login(account, port)) {
            Page page = tasklist.page();
            page.navigate("/zaken/" + nummer);
            assertThat(page.getByRole(AriaRole.HEADING, heading("Gegevens"))).isVisible();
            assertThat(page.locator("#acties")).hasCount(0);
            assertThat(page.locator("script")).hasCount(0);
        }
    }

    private String close(Kcc kcc) {
        String nummer = kcc.createParkeervergunning();
        Answer closed = kcc.as("olga").post("/api/v1/zaken/" + nummer + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        return nummer;
    }

    private static Page open(Tasklist tasklist, String nummer) {
        Page page = tasklist.page();
        page.navigate("/zaken/" + nummer);
        page.getByText("Notitie toevoegen").waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
