package nl.zaakregie.platform.web;

import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lasting addresses of contacts, zaken and tasks. */
@ApplicationTest
class DossierpaginaIT {

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;

    @Autowired
    DossierpaginaIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
    }

    @Test
    void showsAContactAsThePlainTextItIs() {
        String nummer = kcc.register(
                with(directContactOfNewCustomer("Voorbeeld"), "/vraag", "<b>puin</b> ${7*7} [[${1}]] {{1}}"));

        Answer page = open("anja", "/klantcontacten/" + nummer);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("&lt;b&gt;puin&lt;/b&gt; ${7*7} [[${1}]] {{1}}")
                .contains("Vera Voorbeeld", "Telefoon", "Direct beantwoord", "Klantcontact geregistreerd")
                .doesNotContain("<b>puin");
        assertThat(looks("klantcontact", nummer)).isEqualTo(1);
    }

    @Test
    void showsAZaakInTheWordsOfItsZaaktypeAndLogsTheLook() {
        String nummer = kcc.createParkeervergunning();

        Answer page = open("olga", "/zaken/" + nummer);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(nummer, "De klant verhuist op de eerste.", "1 december 2026", "Naar de taak: ")
                .contains("/klantcontacten/KC-");
        assertThat(looks("zaak", nummer)).isEqualTo(1);
    }

    @Test
    void offersATaskOnlyToWhoMayDoIt() {
        String nummer = kcc.createParkeervergunning();

        assertThat(open("vera", "/zaken/" + nummer).text()).contains(nummer).doesNotContain("Naar de taak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/zaken/ZAAK-2026-9999999",
                "/klantcontacten/KC-2026-9999999",
                "/zaken/1",
                "/klantcontacten/%3Cscript%3E",
                "/taken/bestaat-niet",
                "/taken/$%7B7*7%7D"
            })
    void knowsNoPageOfNothing(String path) {
        Answer page = open("anja", path);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("<h1>").doesNotContain("<script>", "49");
    }

    @ParameterizedTest
    @CsvSource({
        "/zaken/ZAAK-2026-0000045,                           /camunda/app/tasklist/default/?terug=%2Fzaken%2FZAAK-2026-0000045",
        "/taken/abc-1,                                       /camunda/app/tasklist/default/?terug=%2Ftaken%2Fabc-1",
        "/zaken/1?terug=https://voorbeeld.example,           /camunda/app/tasklist/default/?terug=%2Fzaken%2F1",
        "/bestaat-niet,                                      /",
        "/zaken/1/meer,                                      /",
    })
    void asksToLogInFirstAndPassesOnOnlyAPathOfOurOwn(String asked, String sentTo) {
        Answer answer = TasklistClient.anonymous(port).get(asked);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").replaceFirst("http://localhost:\\d+", ""))
                .isEqualTo(sentTo);
    }

    @Test
    void leadsFromTheAddressOfATaskToTasklist() {
        String nummer = kcc.createParkeervergunning();
        String page = open("olga", "/zaken/" + nummer).text();
        String taak = page.replaceFirst("(?s).*href=\"/taken/([^\"]+)\".*", "$1");

        Answer answer = open("olga", "/taken/" + taak);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/camunda/app/tasklist/default/#/?task=" + taak);
        assertThat(open("vera", "/taken/" + taak).status()).isEqualTo(404);
    }

    private Answer open(String account, String path) {
        return TasklistClient.as(account, port).get(path);
    }

    private long looks(String soort, String nummer) {
        return jdbc.sql("select count(*) from inzage where soort = ? and onderwerp = ? and doel = 'pagina'")
                .params(soort, nummer)
                .query(Long.class)
                .single();
    }
}
