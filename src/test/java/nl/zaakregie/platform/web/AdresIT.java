package nl.zaakregie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Contractvelden;
import nl.zaakregie.support.Contractvelden.Veld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the API does with an address, a method or a search criterion that is not in the contract. */
@ApplicationTest
class AdresIT {

    private final ApiClient anja;

    @Autowired
    AdresIT(@LocalServerPort int port) {
        this.anja = ApiClient.as("anja", port);
    }

    @ParameterizedTest
    @CsvSource({"listKlantcontacten, /api/v1/klantcontacten", "listZaken, /api/v1/zaken"})
    void everyCriterionIsHeldToItsForm(String operation, String path) {
        List<Veld> criteria = Contractvelden.ofQuery(operation);
        assertThat(criteria).hasSizeGreaterThan(8);
        for (Veld criterion : criteria) {
            List<String> values = new ArrayList<>(List.of("a%00", "%C5%B8", "'%20or%201=1", "x".repeat(600)));
            if (criterion.schema().has("format")) {
                values.addAll(List.of("%2B999999999-12-31", "-999999999-01-01", "2026-02-30", "0", "101"));
            }
            for (String value : values) {
                Answer answer = anja.get(path + "?" + criterion.name() + "=" + value);
                assertThat(answer.status())
                        .as(criterion.name() + "=" + value + answer.text())
                        .isEqualTo(400);
                assertThat(answer.wrongFields()).contains(criterion.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/klantcontacten/KC-1,                       nummer",
        "/api/v1/klantcontacten/KC-2026-0000001%C5%B8,      nummer",
        "/api/v1/zaken/ZAAK-2026-00000451,                  nummer",
        "/api/v1/zaken/'%20or%201=1,                        nummer",
        "/api/v1/klanten/K-1,                               nummer",
        "/api/v1/zaaktypen/Hoofd_Letter,                    identificatie",
        "/api/v1/zaaktypen/uittreksel-brp?versie=0,         versie",
        "/api/v1/zaaktypen/uittreksel-brp?versie=99999999999, versie",
        "/api/v1/taken/a%20b,                               taakId"
    })
    void aNumberInAnAddressIsHeldToItsForm(String path, String parameter) {
        Answer answer = anja.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.wrongFields()).isNotEmpty().containsOnly(parameter);
        assertThat(answer.text("/invalidParams/0/reason")).isNotBlank().doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/bestaat-niet",
        "/api/v1/zaken/ZAAK-2026-0000001/geheim",
        "/api/v2/klantcontacten",
        "/api/v1/zaaktypen/bestaat-niet",
        "/api/v1/zaaktypen/uittreksel-brp?versie=900",
        "/api/v1/klanten/K-9999999",
        "/api/v1/taken/bestaat-niet"
    })
    void whatDoesNotExistIsNotFound(String path) {
        Answer answer = anja.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text("/detail")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/klantcontacten,          'POST, GET'",
        "PUT,    /api/v1/zaken/ZAAK-2026-0000001, GET",
        "PATCH,  /api/v1/referentielijsten,       GET",
        "PUT,    /api/v1/klanten/zoekopdracht,    'POST, GET'"
    })
    void anotherMethodIsRefusedWithTheOnesThatAreKnown(String method, String path, String known) {
        Answer answer = anja.send(method, path, null);

        assertThat(answer.status()).as(answer.text()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Allow")).hasValue(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//zaken", "/api/v1/zaken;x=1", "/api/v1/./zaken", "/api/v1/%2e%2e/v1/zaken"})
    void anAddressWithTricksIsRefused(String path) {
        Answer answer = anja.get(path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("ongeldig-adres");
    }

    @Test
    void anAnswerInAnotherFormIsRefused() {
        Answer answer = anja.with("Accept", "text/html").get("/api/v1/zaken");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("/code")).isEqualTo("verkeerd-soort-antwoord");
    }
}
