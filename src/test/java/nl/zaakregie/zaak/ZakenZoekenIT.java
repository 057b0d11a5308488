package nl.zaakregie.zaak;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding zaken back, by every criterion and page by page; each test looks at the zaken of a customer of its own. */
@ApplicationTest
class ZakenZoekenIT {

    private final int port;
    private final Kcc kcc;
    private final ApiClient tom;

    @Autowired
    ZakenZoekenIT(@LocalServerPort int port) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.tom = kcc.as("tom");
    }

    @Test
    void zakenAreFoundByEveryCriterion() {
        String klant = newCustomer();
        String simple = createZaakOf(klant, "uittreksel-aanvragen", uittreksel());
        String standard = createZaakOf(klant, "parkeervergunning-aanvragen", parkeervergunning());
        Tasklistsessie.logIn("olga", port).claim(standard);
        tom.post("/api/v1/zaken/" + simple + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "versie": 0}""");

        assertThat(search("klant=" + klant)).containsExactly(standard, simple);
        assertThat(search("nummer=" + simple)).containsExactly(simple);
        assertThat(search("klant=" + klant + "&zaaktype=uittreksel-brp")).containsExactly(simple);
        assertThat(search("klant=" + klant + "&afdeling=openbare-ruimte")).containsExactly(standard);
        assertThat(search("klant=" + klant + "&lijn=TWEEDE_LIJN")).containsExactly(simple);
        assertThat(search("klant=" + klant + "&status=OPEN")).containsExactly(standard);
        assertThat(search("klant=" + klant + "&status=AFGEROND")).containsExactly(simple);
        assertThat(search("klant=" + klant + "&behandelaar=olga")).containsExactly(standard);
    }

    @Test
    void pagesHaveNoGapsAndNoRepeats() {
        String klant = newCustomer();
        List<String> expected = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            expected.add(0, createZaakOf(klant, "uittreksel-aanvragen", uittreksel()));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = tom.get("/api/v1/zaken?klant=" + klant + "&limiet=2" + next);
            seen.addAll(numbers(page));
            createZaakOf(klant, "uittreksel-aanvragen", uittreksel());
            next = page.json().has("volgende") ? "&na=" + page.text("/volgende") : "";
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"na=onzin", "na=KC-2026-0000001", "lijn=NULDE_LIJN"})
    void whatCannotBeFoundIsRefused(String criterion) {
        Answer answer = tom.get("/api/v1/zaken?" + criterion);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(criterion.substring(0, criterion.indexOf('=')));
    }

    private List<String> search(String criteria) {
        return numbers(tom.get("/api/v1/zaken?" + criteria));
    }

    private static List<String> numbers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        answer.json()
                .path("zaken")
                .forEach(zaak -> numbers.add(zaak.path("nummer").asText()));
        return numbers;
    }

    private String newCustomer() {
        String contact = kcc.register(directContactOfNewCustomer("Voorbeeld-" + UUID.randomUUID()));
        return kcc.contact(contact).text("/betrokkene/klantnummer");
    }

    private String createZaakOf(String klant, String vraagtype, String zaak) {
        String contact = aanvraag(vraagtype, json(zaak).path("zaaktype").asText());
        return kcc.createZaakOf(
                with(contact, "/betrokkene", json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}")),
                zaak);
    }
}
