package nl.zaakregie.kalender;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program asks when a term ends. */
@ApplicationTest
class TermijnenIT {

    private static final String BEREKENING = "/api/v1/termijnen/berekening";

    private final ApiClient petra;

    @Autowired
    TermijnenIT(@LocalServerPort int port) {
        this.petra = ApiClient.as("petra", port).with("Content-Type", "application/json");
    }

    @Test
    void shouldTellEndAndWhy() {
        Answer answer = ask("""
                {"gebeurtenis": "2025-03-08", "termijn": {"aantal": 8, "eenheid": "WEKEN"}, "grondslag": "WET"}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/nominaalEinde")).isEqualTo("2025-05-03");
        assertThat(answer.text("/einde")).isEqualTo("2025-05-06");
        assertThat(answer.text("/uitleg/0/regel")).isEqualTo("Awb 4:13");
        assertThat(answer.text("/uitleg/0/tekst")).isNotBlank();
    }

    @Test
    void shouldCountExtensionsAndSuspensions() {
        Answer answer = ask("""
                {"gebeurtenis": "2026-01-05", "termijn": {"aantal": 8, "eenheid": "WEKEN"}, "grondslag": "WET",
                 "verlengingen": [{"aantal": 6, "eenheid": "WEKEN"}],
                 "opschortingen": [{"van": "2026-02-02", "totEnMet": "2026-02-08"},
                                   {"van": "2026-02-02", "totEnMet": "2026-02-08"}, {"dagen": 14}]}""");

        // 8 + 6 weeks after 5 January is 13 April; 7 + 14 days of standstill make it 4 May.
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/nominaalEinde")).isEqualTo("2026-05-04");
    }

    @Test
    void shouldAnswerHoursWithMoment() {
        Answer answer = ask("""
                {"gebeurtenis": "2025-03-07T15:00", "termijn": {"aantal": 48, "eenheid": "UREN"}, "grondslag": "WET"}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/einde")).isEqualTo("2025-03-09T15:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"gebeurtenis\": \"2025-02-30\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\"}"
                        + " | gebeurtenis",
                "{\"gebeurtenis\": \"2025-03-08T09:00:00Z\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"},"
                        + " \"grondslag\": \"WET\"} | gebeurtenis",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 48, \"eenheid\": \"UREN\"}, \"grondslag\": \"WET\"}"
                        + " | gebeurtenis",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 0, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\"}"
                        + " | termijn.aantal",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"EEUWEN\"}, \"grondslag\": \"WET\"}"
                        + " | termijn.eenheid",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"NIETS\"}"
                        + " | grondslag",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\","
                        + " \"verlengingen\": [{\"aantal\": 4, \"eenheid\": \"UREN\"}]} | verlengingen[0].eenheid",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\","
                        + " \"opschortingen\": [{\"van\": \"2025-04-10\", \"totEnMet\": \"2025-04-09\"}]}"
                        + " | opschortingen[0].totEnMet",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\","
                        + " \"opschortingen\": [{}]} | opschortingen[0]",
                "{\"gebeurtenis\": \"2025-03-08\", \"termijn\": {\"aantal\": 8, \"eenheid\": \"WEKEN\"}, \"grondslag\": \"WET\","
                        + " \"opschorting\": []} | opschorting"
            })
    void shouldNameFieldOfImpossibleInput(String vraag, String veld) {
        Answer answer = ask(vraag);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(veld);
    }

    @Test
    void shouldNameAllMistakesAtOnce() {
        Answer answer = ask("""
                {"gebeurtenis": "2025-03-08T09:00", "termijn": {"aantal": 8, "eenheid": "WEKEN"}, "grondslag": "WET",
                 "opschortingen": [{"van": "2025-04-10", "totEnMet": "2025-04-12", "dagen": 3}]}""");

        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("gebeurtenis", "opschortingen[0]");
    }

    private Answer ask(String vraag) {
        return petra.send("POST", BEREKENING, vraag);
    }
}
