package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.hond;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.kwijtschelding;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An accountmanager sees that the planning of a customer is not right, and sets it right from the page that shows it. */
@ApplicationTest
class KlantaanvraagWijzigenIT {

    private final int port;
    private final Kcc kcc;
    private String klant = "";

    @Autowired
    KlantaanvraagWijzigenIT(@LocalServerPort int port) {
        this.port = port;
        this.kcc = new Kcc(port);
    }

    @BeforeEach
    void registerCustomer() {
        klant = kcc.contact(kcc.register(directContactOfNewCustomer("Voorbeeldplan")))
                .text("/betrokkene/klantnummer");
    }

    @Test
    void theOrderOfTwoZakenIsChangedAndACircleIsNamedAtItsField() {
        List<String> zaken = intake(hond(), kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = open(tasklist, nummer);
            changeOrder(page, zaken.get(1), zaken.get(0), "B begint als A klaar is");

            Locator relatie = page.getByText(zaken.get(0) + " begint als " + zaken.get(1) + " klaar is");
            assertThat(relatie).isVisible();
            assertThat(page.locator("li[data-relatie]")).isFocused();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("De planning is bijgewerkt. Alles is klaar op");
            assertThat(page.getByText("(door een medewerker bepaald)")).isVisible();
            Schermcontrole.assertGoed(page, "klantaanvraag, volgorde veranderd");
        }

        String derde = intake(hond()).get(0);
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Zaak toevoegen").first().click();
            page.getByLabel("Welke zaak van deze klant?").selectOption(derde);
            button(page, "Zaak toevoegen").click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(derde)))
                    .isFocused();
            changeOrder(page, zaken.get(0), derde, "B begint als A klaar is");
            assertThat(page.locator("li[data-relatie]")).hasCount(2);

            changeOrder(page, derde, zaken.get(1), "B begint als A klaar is");

            assertThat(page.locator(".zr-fouten")).isFocused();
            assertThat(page.locator(".zr-fouten a")).containsText("Zaak B: De zaken gaan zo op elkaar wachten: ");
            assertThat(page.getByLabel("Zaak B")).hasAttribute("aria-invalid", "true");
            assertThat(page.getByLabel("Zaak A")).hasValue(derde);
            assertThat(page.locator("li[data-relatie]")).hasCount(2);
            for (int width : new int[] {1400, 320}) {
                page.setViewportSize(width, 900);
                Schermcontrole.assertGoed(page, "klantaanvraag, kring, " + width);
                Schermcontrole.assertNothingCut(page, "klantaanvraag, kring, " + width);
            }
        }
    }

    @Test
    void aZaakThatAColleagueMovedMeanwhileIsToldAndWhatWasChosenStays() {
        String nummer = klantaanvraagVan(intake(kwijtschelding()).get(0));
        String ander = intake(hond()).get(0);
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Zaak toevoegen").first().click();
            page.getByLabel("Welke zaak van deze klant?").selectOption(ander);
            page.route(
                    "**/klantaanvragen/*/zaken",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(409)
                            .setContentType("application/problem+json")
                            .setBody("""
                                    {"title": "Dit kan nu niet", "status": 409, "code": "zaak-verplaatst",
                                     "detail": "Een collega heeft deze zaak intussen verplaatst."}""")));

            button(page, "Zaak toevoegen").click();

            assertThat(page.locator(".zr-fouten")).containsText("Een collega heeft deze zaak intussen verplaatst.");
            button(page, "Pagina bijwerken").click();
            assertThat(page.getByText("De pagina is bijgewerkt. Wat u koos, staat er nog."))
                    .isVisible();
            assertThat(page.getByLabel("Welke zaak van deze klant?")).hasValue(ander);

            page.unroute("**/klantaanvragen/*/zaken");
            button(page, "Zaak toevoegen").click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ander)))
                    .isFocused();
        }
        assertThat(klantaanvraagVan(ander)).isEqualTo(nummer);
    }

    @Test
    void aColleagueWhoWasFirstIsToldAndWhatWasChosenStays() {
        List<String> zaken = intake(hond(), kwijtschelding());
        String nummer = klantaanvraagVan(zaken.get(0));
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Volgorde veranderen").click();
            page.getByLabel("Zaak A").selectOption(zaken.get(0));
            page.getByLabel("Zaak B").selectOption(zaken.get(1));
            page.getByLabel("A en B worden samen geleverd").check();
            kcc.relate(nummer, zaken.get(1), zaken.get(0), "EERST_KLAAR");

            button(page, "Volgorde opslaan").click();

            assertThat(page.locator(".zr-fouten"))
                    .containsText("Een collega heeft klantaanvraag " + nummer + " intussen gewijzigd.");
            assertThat(page.locator("li[data-relatie]")).hasCount(0);
            for (int width : new int[] {320, 1400}) {
                page.setViewportSize(width, 900);
                Schermcontrole.assertGoed(page, "klantaanvraag, collega was eerst, " + width);
                Schermcontrole.assertNothingCut(page, "klantaanvraag, collega was eerst, " + width);
            }
            button(page, "Pagina bijwerken").click();
            assertThat(page.getByText(zaken.get(0) + " begint als " + zaken.get(1) + " klaar is"))
                    .isVisible();
            assertThat(page.getByText("De pagina is bijgewerkt. Wat u koos, staat er nog."))
                    .isVisible();
            assertThat(page.getByLabel("Zaak A")).hasValue(zaken.get(0));
            assertThat(page.getByLabel("Zaak B")).hasValue(zaken.get(1));
            assertThat(page.getByLabel("A en B worden samen geleverd")).isChecked();

            button(page, "Volgorde opslaan").click();

            assertThat(page.getByText("worden samen geleverd").first()).isVisible();
            assertThat(page.locator("li[data-relatie]")).isFocused();
        }
    }

    @Test
    void saysWhatThereIsNotToChoose() {
        String nummer = klantaanvraagVan(intake(hond()).get(0));
        try (Tasklist tasklist = Tasklist.login("amira", port)) {
            Page page = open(tasklist, nummer);
            page.getByText("Zaak toevoegen").first().click();
            assertThat(page.getByText("Deze klant heeft geen andere zaken die nog lopen."))
                    .isVisible();
            page.getByText("Volgorde veranderen").click();
            assertThat(page.getByText("Er is maar een zaak die nog loopt.")).isVisible();
            assertThat(page.locator("#acties").getByRole(AriaRole.BUTTON)).hasCount(0);
        }
        try (Tasklist tasklist = Tasklist.login("karin", port)) {
            Page page = tasklist.page();
            page.navigate("/klantaanvragen/" + nummer);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(nummer);
            assertThat(page.locator("#acties")).hasCount(0);
            assertThat(page.locator("script")).hasCount(0);
        }
    }

    private List<String> intake(String... zaken) {
        String bekend = with(
                Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"),
                "/betrokkene",
                json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}"));
        Answer answer = kcc.as("anja")
                .post("/api/v1/klantcontacten/" + kcc.register(bekend) + "/intake", Voorbeelden.zaken(zaken));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> nummers = new ArrayList<>();
        for (JsonNode zaak : answer.json().path("zaken")) {
            nummers.add(zaak.path("nummer").asText());
        }
        return nummers;
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tess").get("/api/v1/klantaanvragen?zaak=" + zaak).text("/klantaanvragen/0/nummer");
    }

    private static Page open(Tasklist tasklist, String nummer) {
        Page page = tasklist.page();
        page.navigate("/klantaanvragen/" + nummer);
        page.getByText("Volgorde veranderen").waitFor();
        return page;
    }

    private static void changeOrder(Page page, String a, String b, String soort) {
        page.getByText("Volgorde veranderen").click();
        page.getByLabel("Zaak A").selectOption(a);
        page.getByLabel("Zaak B").selectOption(b);
        page.getByLabel(soort).check();
        button(page, "Volgorde opslaan").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
