package nl.zaakregie.zaak;

import static nl.zaakregie.support.Voorbeelden.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a zaak: kept when they are harmless, given back to those who handle it, and to nobody else. */
@ApplicationTest
class BijlagenIT {

    private static final String LETTER = "Ik gebruik de auto.";

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;

    @Autowired
    BijlagenIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
    }

    @Test
    void whatTheCustomerHandsInReachesTheHandler() {
        String nummer = kcc.createParkeervergunning();

        Answer added = add("anja", nummer, "verklaring.txt", bytes(LETTER));

        assertThat(added.status()).as(added.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/bijlagen/0/bestandsnaam")).isEqualTo("verklaring.txt");
        assertThat(zaak.text("/bijlagen/0/mediatype")).isEqualTo("text/plain");
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
        TasklistClient.Answer file = TasklistClient.as("olga", port).get(path(zaak, nummer));
        assertThat(file.text()).isEqualTo(LETTER);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(jdbc.sql("select count(*) from inzage where onderwerp = :nummer and gebruiker = 'olga'")
                        .param("nummer", nummer)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aDocumentOfTheZaaktypeHasThenBeenReceived() {
        String nummer =
                kcc.createZaak("parkeervergunning-aanvragen", without(Voorbeelden.parkeervergunning(), "/documenten"));

        Answer unknown = add("anja", nummer, "verklaring.txt", "paspoort", bytes(LETTER));
        Answer added = add("anja", nummer, "verklaring.txt", "verklaring-gebruik-auto", bytes(LETTER));
        Answer again = add("anja", nummer, "vervolg.txt", "verklaring-gebruik-auto", bytes(LETTER));

        assertThat(unknown.refusals()).containsExactly("documenttype: onbekende-waarde");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.json().path("documenten")).hasSize(1);
        assertThat(zaak.text("/documenten/0")).isEqualTo("verklaring-gebruik-auto");
        assertThat(zaak.text("/bijlagen/0/documenttype")).isEqualTo("verklaring-gebruik-auto");
        assertThat(zaak.json().path("versie").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "anja,  DOCUMENT_TOEVOEGEN NOTITIE_TOEVOEGEN INTREKKEN",
        "olga,  DOCUMENT_TOEVOEGEN NOTITIE_TOEVOEGEN INTREKKEN",
        "bea,   NOTITIE_TOEVOEGEN",
        "amira, NOTITIE_TOEVOEGEN",
        "teun,  DOCUMENT_TOEVOEGEN NOTITIE_TOEVOEGEN INTREKKEN",
        "karin, ''",
        "webformulier, ''"
    })
    void tellsEverybodyWhatHeMayDoWithoutTheTask(String account, String bevoegdheden) {
        String nummer = kcc.createParkeervergunning();

        JsonNode told = kcc.as(account).get("/api/v1/zaken/" + nummer).json().path("bevoegdheden");

        assertThat(told)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Arrays.stream(bevoegdheden.split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    @Test
    void onlyTheHandlersAndWhoAddedItReadIt() {
        String nummer = kcc.createParkeervergunning();
        add("anja", nummer, "verklaring.txt", bytes(LETTER));
        String path = path(kcc.zaak(nummer), nummer);

        assertThat(TasklistClient.as("anja", port).get(path).status()).isEqualTo(200);
        assertThat(TasklistClient.as("bea", port).get(path).status()).isEqualTo(403);
        assertThat(TasklistClient.as("tom", port).get(path).status()).isEqualTo(403);
        assertThat(add("bea", nummer, "x.txt", bytes("x")).status()).isEqualTo(403);
    }

    @Test
    void whatIsNotKeptIsRefusedAndNothingIsWritten() {
        String nummer = kcc.createParkeervergunning();

        assertThat(add("anja", nummer, "../verklaring.txt", bytes(LETTER)).refusals())
                .containsExactly("bestandsnaam: vorm");
        assertThat(add("anja", nummer, "leeg.txt", new byte[0]).refusals()).containsExactly("inhoud: leeg");
        assertThat(kcc.zaak(nummer).json().path("bijlagen")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "virus.pdf | 'MZ\u0000\u0001' | inhoud: soort-niet-toegestaan | Volgens de naam is dit een pdf, maar de inhoud is een programma."
                        + " Open het niet, en vraag om het document zelf.",
                "virus.pdf | '<html></html>' | inhoud: soort-niet-toegestaan | Volgens de naam is dit een pdf, maar de inhoud is een webpagina."
                        + " Sla die op als pdf.",
                "kapot.pdf | '\u0000\u0001' | inhoud: soort-niet-toegestaan | Volgens de naam is dit een pdf, maar de inhoud is niet te herkennen."
                        + " Misschien is het bestand beschadigd. Vraag het opnieuw.",
                "brief.exe | 'MZ\u0000\u0001' | inhoud: soort-niet-toegestaan | De inhoud is een programma. Open het niet",
                "brief.pdf | Beste gemeente | bestandsnaam: past-niet | Volgens de naam is dit een pdf, maar de inhoud is gewone tekst. Kies het goede"
                        + " bestand, of laat de naam eindigen op .txt.",
                "brief     | Beste gemeente | bestandsnaam: past-niet | De inhoud is gewone tekst. Kies het goede bestand, of laat de naam"
                        + " eindigen op .txt."
            })
    void aFileThatIsNotWhatItsNameSaysIsRefusedInWords(String naam, String inhoud, String refusal, String reason) {
        String nummer = kcc.createParkeervergunning();

        Answer answer = add("anja", nummer, naam, bytes(inhoud));

        assertThat(answer.refusals()).containsExactly(refusal);
        assertThat(answer.text("/invalidParams/0/reason")).startsWith(reason);
        assertThat(kcc.zaak(nummer).json().path("bijlagen")).isEmpty();
    }

    @Test
    void aFileHasALimit() {
        String nummer = kcc.createParkeervergunning();

        byte[] largest = new byte[Bijlagen.MAX_BYTES];
        Arrays.fill(largest, (byte) 'a');
        byte[] tooLarge = new byte[Bijlagen.MAX_BYTES + 1];
        Arrays.fill(tooLarge, (byte) 'a');

        assertThat(add("anja", nummer, "groot.txt", tooLarge).refusals()).containsExactly("inhoud: te-groot");
        assertThat(add("anja", nummer, "groot.txt", largest).status()).isEqualTo(200);
    }

    @Test
    void aFileOfAnotherZaakIsNotFound() {
        String nummer = kcc.createParkeervergunning();
        add("anja", nummer, "verklaring.txt", bytes(LETTER));
        String other = kcc.createParkeervergunning();

        assertThat(TasklistClient.as("olga", port)
                        .get(path(kcc.zaak(nummer), other))
                        .status())
                .isEqualTo(404);
    }

    private Answer add(String account, String nummer, String bestandsnaam, byte[] inhoud) {
        return kcc.as(account).post("/api/v1/zaken/" + nummer + "/documenten", """
                        {"bestandsnaam": "%s", "inhoud": "%s"}""".formatted(
                        bestandsnaam, Base64.getEncoder().encodeToString(inhoud)));
    }

    private Answer add(String account, String nummer, String bestandsnaam, String documenttype, byte[] inhoud) {
        return kcc.as(account).post("/api/v1/zaken/" + nummer + "/documenten", """
                        {"bestandsnaam": "%s", "documenttype": "%s", "inhoud": "%s"}""".formatted(
                        bestandsnaam, documenttype, Base64.getEncoder().encodeToString(inhoud)));
    }

    private static String path(Answer zaak, String nummer) {
        return "/zaken/" + nummer + "/documenten/" + zaak.text("/bijlagen/0/id");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
