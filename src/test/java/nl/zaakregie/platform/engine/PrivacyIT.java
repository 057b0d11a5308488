package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people type never reaches the engine, the log or the table of earlier answers: every field that takes personal data or free
 * text gets a recognisable value, accepted and refused, and then everything is searched for it.
 */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT {

    private static final String MARK = "Herkenbaar7391";
    private static final String CONTACTEN = "/api/v1/klantcontacten";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingTypedIsFoundOutsideTheDomain(CapturedOutput log) {
        String direct = register("""
                {"kanaal": "telefoon", %s, "vraagtype": "openingstijden-milieustraat", "vraag": "vraag %s",
                 "antwoord": "antwoord %s", "antwoordtype": "informatie-gegeven", "notitie": "notitie %s"}""");
        assertThat(as("anja").get(CONTACTEN + "/" + direct).text("/vraag")).contains(MARK);

        String intake = register("""
                {"kanaal": "telefoon", %s, "vraagtype": "uittreksel-aanvragen", "zaaktype": "uittreksel-brp",
                 "vraag": "vraag %s", "notitie": "notitie %s %s"}""");
        String refused = zaak("geen bsn " + MARK);
        assertThat(as("anja")
                        .post(CONTACTEN + "/" + intake + "/intake", refused)
                        .status())
                .isEqualTo(400);
        Answer made = as("anja").post(CONTACTEN + "/" + intake + "/intake", zaak("999990019"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String zaak = made.text("/zaken/0/nummer");
        Answer passedOn = as("tom").post("/api/v1/zaken/" + zaak + "/behandeling", """
                {"uitkomst": "DOORGEZET", "reden": "reden %s", "toelichting": "toelichting %s", "versie": 0}""".formatted(MARK, MARK));
        assertThat(passedOn.status()).as(passedOn.text()).isEqualTo(200);

        String complex = register("""
                {"kanaal": "balie", %s, "vraagtype": "groot-evenement", "zaaktype": "evenementenvergunning",
                 "vraag": "vraag %s", "notitie": "notitie %s %s"}""");
        assertThat(as("anja")
                        .post(CONTACTEN + "/" + complex + "/overdracht", """
                        {"vorm": "AFSPRAAK", "afdeling": "vergunningen", "medewerker": "%s",
                         "afspraakOp": "2035-01-10T10:00:00+01:00", "toelichting": "toelichting %s"}""".formatted(MARK, MARK))
                        .status())
                .isEqualTo(200);
        assertThat(as("vera")
                        .post(CONTACTEN + "/" + complex + "/beoordeling", """
                        {"uitkomst": "AFGEHANDELD", "antwoord": "antwoord %s"}""".formatted(MARK))
                        .status())
                .isEqualTo(200);

        String vervallen = register("""
                {"kanaal": "telefoon", %s, "vraagtype": "uittreksel-aanvragen", "zaaktype": "uittreksel-brp",
                 "vraag": "vraag %s", "notitie": "notitie %s %s"}""");
        assertThat(as("anja")
                        .post(CONTACTEN + "/" + vervallen + "/intake", """
                        {"uitkomst": "VERVALLEN", "reden": "reden %s"}""".formatted(MARK))
                        .status())
                .isEqualTo(200);
        assertThat(as("anja")
                        .post(CONTACTEN, "{\"kanaal\": \"" + MARK + "\", \"" + MARK + "\": 1")
                        .status())
                .isEqualTo(400);
        assertThat(as("anja")
                        .post("/api/v1/klanten/zoekopdracht", "{\"naam\": \"" + MARK + "\"}")
                        .status())
                .isEqualTo(200);

        assertThat(tablesWithMark()).isEmpty();
        assertThat(log.getAll()).doesNotContain(MARK);
    }

    /** The customer's name, mail and street carry the mark too; the placeholders left over are for free text. */
    private String register(String template) {
        String betrokkene = """
                "betrokkene": {"soort": "NIEUW", "gegevens": {"naam": "%s", "voornaam": "%s",
                  "emailadres": "%s@voorbeeld.example", "straatnaam": "%s", "woonplaats": "%s"}}""".replace("%s", MARK);
        Answer answer = as("anja").post(CONTACTEN, template.formatted(betrokkene, MARK, MARK, MARK));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text("/nummer");
    }

    private static String zaak(String bsn) {
        return """
                {"uitkomst": "ZAAK", "zaken": [{"zaaktype": "uittreksel-brp", "toelichting": "toelichting %s",
                  "eigenschappen": {"bsn": "%s", "geboortedatum": "1980-01-01", "soortUittreksel": "geboorte",
                    "bestemdVoor": "%s", "aantal": 1, "verzending": "per post naar het BRP-adres"}}]}""".formatted(MARK, bsn, MARK);
    }

    /** Every table of the engine, and ours that keeps answers; whole rows as text, so that no column is forgotten. */
    private List<String> tablesWithMark() {
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and (table_name like 'act\\_%' or table_name = 'idempotentie')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(40);
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            // A byte array shows as hexadecimal, so the mark is looked for in that form as well.
            long rows = jdbc.sql("select count(*) from " + table
                            + " t where t::text like :mark or t::text like :hex or t::text like :bsn")
                    .param("mark", "%" + MARK + "%")
                    .param("hex", "%" + HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8)) + "%")
                    .param("bsn", "%999990019%")
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private ApiClient as(String account) {
        return ApiClient.as(account, port);
    }
}
