package nl.zaakregie.platform.web;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.directeVraag;
import static nl.zaakregie.support.Voorbeelden.evenementenvergunning;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.withVervolgvragen;
import static nl.zaakregie.support.Voorbeelden.without;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Contractvelden;
import nl.zaakregie.support.Contractvelden.Veld;
import nl.zaakregie.support.Kcc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What the API does with a body that is not what the contract describes, on every operation: it refuses and names the field, and
 * nothing happens. All bodies here are refused, so that one open contact or zaak serves every case.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoerIT {

    private static final int MEGABYTE = 1024 * 1024;

    private final int port;
    private final Kcc kcc;
    private final List<Endpoint> endpoints = new ArrayList<>();

    @Autowired
    InvoerIT(@LocalServerPort int port) {
        this.port = port;
        this.kcc = new Kcc(port);
    }

    /** An operation that takes a body, with one that it would accept. */
    record Endpoint(String operation, ApiClient caller, String path, String body) {

        Answer post(String json) {
            return caller.post(path, json);
        }

        boolean changesSomething() {
            return Stream.of("eerstelijnsbeslissingen", "zoekopdracht", "berekening")
                    .noneMatch(path::contains);
        }

        @Override
        public String toString() {
            return operation;
        }
    }

    @BeforeAll
    void openOneOfEach() {
        ApiClient anja = kcc.as("anja");
        String intake = kcc.register(aanvraag("parkeervergunning-aanvragen", "parkeervergunning"));
        endpoints.add(new Endpoint(
                "createKlantcontact",
                anja,
                "/api/v1/klantcontacten",
                withVervolgvragen(directContactOfNewCustomer("Voorbeeld"), directeVraag())));
        endpoints.add(new Endpoint(
                "completeIntake", anja, "/api/v1/klantcontacten/" + intake + "/intake", zaken(parkeervergunning())));
        endpoints.add(new Endpoint(
                "createOverdracht",
                anja,
                "/api/v1/klantcontacten/" + kcc.registerTooComplex() + "/overdracht",
                "{\"vorm\": \"DOORVERBONDEN\", \"afdeling\": \"vergunningen\"}"));
        endpoints.add(new Endpoint(
                "completeBeoordeling",
                kcc.as("vera"),
                "/api/v1/klantcontacten/" + kcc.transferToVergunningen() + "/beoordeling",
                zaken(evenementenvergunning())));
        endpoints.add(new Endpoint(
                "createBehandeling",
                kcc.as("olga"),
                "/api/v1/zaken/" + kcc.createParkeervergunning() + "/behandeling",
                "{\"uitkomst\": \"AFGEHANDELD\", \"resultaattype\": \"verleend\", \"versie\": 0}"));
        endpoints.add(new Endpoint(
                "evaluateEerstelijnsbeslissing",
                anja,
                "/api/v1/eerstelijnsbeslissingen",
                "{\"vraagtype\": \"openingstijden-milieustraat\"}"));
        String zaak = kcc.createParkeervergunning();
        String klantaanvraag = anja.get("/api/v1/zaken/" + zaak + "/planning").text("/klantaanvraag");
        endpoints.add(new Endpoint(
                "createZaakrelatie",
                kcc.as("tom"),
                "/api/v1/klantaanvragen/" + klantaanvraag + "/relaties",
                """
                {"van": "%s", "naar": "%s", "soort": "GEEN", "versie": 0}""".formatted(zaak, kcc.createParkeervergunning())));
        endpoints.add(new Endpoint(
                "createKlantaanvraagzaak",
                kcc.as("tom"),
                "/api/v1/klantaanvragen/" + klantaanvraag + "/zaken",
                "{\"zaak\": \"" + zaak + "\", \"versie\": 0}"));
        endpoints.add(new Endpoint(
                "searchKlanten", anja, "/api/v1/klanten/zoekopdracht", "{\"naam\": \"" + UUID.randomUUID() + "\"}"));
        endpoints.add(new Endpoint("calculateTermijn", anja, "/api/v1/termijnen/berekening", """
                {"gebeurtenis": "2026-01-05", "termijn": {"aantal": 8, "eenheid": "WEKEN"}, "grondslag": "WET",
                 "verlengingen": [{"aantal": 6, "eenheid": "WEKEN"}],
                 "opschortingen": [{"van": "2026-02-02", "totEnMet": "2026-02-08"}]}"""));
        endpoints.add(new Endpoint(
                "searchSuggesties",
                anja,
                "/api/v1/suggesties/zoekopdracht",
                "{\"zoek\": \"mil\", \"soorten\": [\"VRAAGTYPE\"]}"));
    }

    Stream<Endpoint> endpoints() {
        return endpoints.stream();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyFieldIsHeldToItsTypeAndBounds(Endpoint endpoint) {
        List<String> offenders = new ArrayList<>();
        int checked = 0;
        for (Veld veld : Contractvelden.ofBody(endpoint.operation())) {
            for (String value : veld.wrongValues()) {
                Answer answer = endpoint.post(
                        with(endpoint.body(), veld.pointer(), "@@").replace("\"@@\"", value));
                checked++;
                boolean named = answer.wrongFields().stream().anyMatch(veld::isNamedBy);
                if (answer.status() != 400 || !named) {
                    offenders.add(veld.name() + " = " + abbreviate(value) + " -> " + answer.status() + " "
                            + answer.refusals());
                }
            }
        }
        assertThat(offenders).isEmpty();
        assertThat(checked).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anUnknownFieldIsRefusedAtEveryLevel(Endpoint endpoint) {
        assertThat(endpoint.post(with(endpoint.body(), "/geheim", 1)).refusals())
                .containsExactly("geheim: onbekend-veld");
        Contractvelden.ofBody(endpoint.operation()).stream()
                .filter(veld -> veld.isObject()
                        && !json(endpoint.body()).at(veld.pointer()).isMissingNode())
                .forEach(veld -> assertThat(endpoint.post(with(endpoint.body(), veld.pointer() + "/geheim", 1))
                                .refusals())
                        .containsExactly(veld.name() + ".geheim: onbekend-veld"));
    }

    /** Which of the two was meant, only the sender knows. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void aFieldThatIsThereTwiceIsRefusedAtEveryLevel(Endpoint endpoint) {
        int checked = 0;
        for (Veld veld : Contractvelden.ofBody(endpoint.operation())) {
            JsonPointer place = JsonPointer.compile(veld.pointer());
            JsonNode value = json(endpoint.body()).at(place);
            if (!value.isMissingNode()) {
                String twice = with(endpoint.body(), place.head() + "/@@", value)
                        .replace("@@", place.last().getMatchingProperty());
                assertThat(endpoint.post(twice).refusals()).containsExactly(veld.name() + ": dubbel");
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whatIsRequiredIsAskedFor(Endpoint endpoint) {
        Contractvelden.ofBody(endpoint.operation()).stream()
                .filter(veld -> veld.required()
                        && !json(endpoint.body()).at(veld.pointer()).isMissingNode())
                .forEach(veld -> assertThat(endpoint.post(without(endpoint.body(), veld.pointer()))
                                .refusals())
                        .contains(veld.name() + ": verplicht"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTextThatCannotBeKeptIsRefusedAndNamed(Endpoint endpoint) {
        List<Veld> texts = Contractvelden.ofBody(endpoint.operation()).stream()
                .filter(Veld::isFreeText)
                .toList();
        for (Veld veld : texts) {
            for (String escape : List.of("\\u0000", "\\ud800", "\\udc00\\ud800")) {
                Answer answer = endpoint.post(
                        with(endpoint.body(), veld.pointer(), "a@@b").replace("@@", escape));
                assertThat(answer.status())
                        .as(veld.name() + " " + escape + answer.text())
                        .isEqualTo(400);
                assertThat(answer.refusals()).containsExactly(veld.name() + ": vorm");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whatIsNoJsonIsRefused(Endpoint endpoint) {
        List<String> bodies = List.of(
                "",
                " ",
                "null",
                "{",
                "[]",
                "\"tekst\"",
                "7",
                "<xml/>",
                "{\"a\": }",
                "naam=x",
                "[".repeat(100_000),
                endpoint.body() + "{}");
        for (String body : bodies) {
            Answer answer = endpoint.post(body);
            assertThat(answer.status()).as(abbreviate(body) + answer.text()).isEqualTo(400);
            assertThat(answer.wrongFields()).hasSize(1);
        }
        String deepInside = with(endpoint.body(), "/geheim", "@@").replace("\"@@\"", "[".repeat(900) + "]".repeat(900));
        assertThat(endpoint.post(deepInside).refusals()).containsExactly("geheim: onbekend-veld");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anotherKindOfMessageIsRefused(Endpoint endpoint) {
        ApiClient caller = endpoint.caller().with("Idempotency-Key", key());
        List<String> types = List.of(
                "text/plain", "application/xml", "application/x-www-form-urlencoded", "text/json", "*/*", "onzin");
        for (String type : types) {
            Answer answer = caller.with("Content-Type", type).send("POST", endpoint.path(), endpoint.body());
            assertThat(answer.status()).as(type + answer.text()).isEqualTo(415);
            assertThat(answer.text("/detail")).contains("application/json");
        }
        assertThat(caller.send("POST", endpoint.path(), endpoint.body()).status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aMessageOfTenMegabytesIsTooLarge(Endpoint endpoint) {
        Answer answer = endpoint.post(" ".repeat(10 * MEGABYTE) + endpoint.body());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("/code")).isEqualTo("te-groot");
        assertThat(answer.text("/detail")).contains("512 kB");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whoIsNotLoggedInLearnsNothing(Endpoint endpoint) {
        Answer answer = ApiClient.anonymous(port).post(endpoint.path(), "geen json");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("niet-ingelogd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kort",
                "met spatie en meer",
                "te-lang-0123456789012345678901234567890123456789012345678901234567"
            })
    void aKeyThatIsNoKeyIsRefused(String key) {
        for (Endpoint endpoint : changes()) {
            Answer answer = endpoint.caller()
                    .with("Idempotency-Key", key)
                    .with("Content-Type", "application/json")
                    .send("POST", endpoint.path(), endpoint.body());
            assertThat(answer.status()).as(endpoint + answer.text()).isEqualTo(400);
            assertThat(answer.wrongFields()).isNotEmpty().containsOnly("Idempotency-Key");
        }
    }

    @Test
    void aChangeWithoutAKeyIsRefused() {
        for (Endpoint endpoint : changes()) {
            Answer answer = endpoint.caller()
                    .with("Content-Type", "application/json")
                    .send("POST", endpoint.path(), endpoint.body());
            assertThat(answer.refusals()).as(endpoint.toString()).containsExactly("Idempotency-Key: verplicht");
        }
    }

    @Test
    void bytesThatAreNotTheEncodingTheySayAreRefused() {
        ApiClient caller = kcc.as("anja").with("Idempotency-Key", key());
        String path = "/api/v1/klantcontacten";
        byte[] latin = with(directContact(), "/vraag", "één").getBytes(StandardCharsets.ISO_8859_1);

        Answer asUtf8 = caller.with("Content-Type", "application/json").sendBytes("POST", path, latin);
        Answer unknown =
                caller.with("Content-Type", "application/json; charset=klingon").sendBytes("POST", path, latin);
        Answer asLatin = caller.with("Content-Type", "application/json; charset=ISO-8859-1")
                .sendBytes("POST", path, latin);

        assertThat(asUtf8.status()).as(asUtf8.text()).isEqualTo(400);
        assertThat(unknown.status()).as(unknown.text()).isEqualTo(415);
        assertThat(kcc.contact(asLatin.text("/nummer")).text("/vraag")).isEqualTo("één");
    }

    @Test
    void propertiesThatAreNoValuesAreRefusedAndNamed() {
        Endpoint intake = endpoints.get(1);
        for (String value : List.of("{\"a\": 1}", "[1]", "\"a\\u0000b\"", "\"\\ud800\"", "1e999", "7", "true")) {
            Answer answer = intake.post(with(intake.body(), "/zaken/0/eigenschappen/straatnaam", "@@")
                    .replace("\"@@\"", value));
            assertThat(answer.status()).as(value + answer.text()).isEqualTo(400);
            assertThat(answer.wrongFields()).containsExactly("zaken[0].eigenschappen.straatnaam");
        }
        Answer twice = intake.post(intake.body().replace("\"straatnaam\":", "\"straatnaam\": \"x\", \"straatnaam\":"));
        assertThat(twice.refusals()).containsExactly("zaken[0].eigenschappen.straatnaam: dubbel");
        Answer withoutAny =
                intake.post(with(intake.body(), "/zaken/0/eigenschappen", "@@").replace("\"@@\"", "null"));
        assertThat(withoutAny.refusals()).contains("zaken[0].eigenschappen.straatnaam: verplicht");
    }

    @Test
    void soManyMistakesThatNobodyReadsThemAll() {
        String zaak = parkeervergunning();
        for (int index = 0; index < 90; index++) {
            zaak = with(zaak, "/eigenschappen/onbekend" + index, "x");
        }
        zaak = with(zaak, "/eigenschappen/" + "lang".repeat(200), "x");

        Answer answer = endpoints.get(1).post(zaken(zaak, zaak, zaak));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).hasSize(200);
    }

    private List<Endpoint> changes() {
        return endpoints.stream().filter(Endpoint::changesSomething).toList();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String abbreviate(String text) {
        return text.length() < 60 ? text : text.substring(0, 60) + "…";
    }
}
