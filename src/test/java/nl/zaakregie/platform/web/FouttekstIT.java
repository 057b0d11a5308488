package nl.zaakregie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands at a field is for the person who typed, not for who wrote the program. */
@ApplicationTest
class FouttekstIT {

    /** Parts of patterns, JSON and addresses. */
    private static final Pattern FOR_PROGRAMS = Pattern.compile("[\\^$\\\\]|\\[0-9|aanhalingsteken|/api/|GET ");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /telefoonnummer | "bel mij"  | Vul een telefoonnummer in, zoals 0600000001.
                    /vraag          | 12         | Deze waarde past niet bij het veld. Vul tekst in.
                    /vraagtype      | "dit-niet" | Deze waarde staat niet in de catalogus: kies er een uit de lijst van vraagtypen.
                    /vraagtype      | "Dit niet" | Kies een waarde uit de lijst. Een code heeft kleine letters, cijfers en streepjes.
                    """)
    void saysWhatToFillIn(String field, String value, String sentence) {
        ApiClient.Answer refused = ApiClient.as("anja", port)
                .post(
                        "/api/v1/klantcontacten",
                        Voorbeelden.with(Voorbeelden.terugbelverzoek("burgerzaken"), field, Voorbeelden.json(value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/invalidParams/0/name")).isEqualTo(field.substring(1));
        assertThat(refused.text("/invalidParams/0/reason")).isEqualTo(sentence);
    }

    @Test
    void countsTheItemsOfAListAndNotItsLetters() {
        String verlengingen = String.join(",", Collections.nCopies(51, "{\"aantal\": 1, \"eenheid\": \"DAGEN\"}"));
        ApiClient.Answer refused =
                ApiClient.as("anja", port).post("/api/v1/termijnen/berekening", """
                {"gebeurtenis": "2026-03-02", "termijn": {"aantal": 8, "eenheid": "WEKEN"}, "grondslag": "WET",
                 "verlengingen": [%s]}""".formatted(verlengingen));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/invalidParams/0/name")).isEqualTo("verlengingen");
        assertThat(refused.text("/invalidParams/0/reason")).startsWith("Dit zijn er te veel. Hoogstens ");
    }

    @Test
    void showsNoPatternToAnybody() {
        for (String wrong : List.of("/api/v1/klantcontacten/ooit", "/api/v1/zaken/ooit", "/api/v1/klanten/ooit")) {
            ApiClient.Answer refused = ApiClient.as("anja", port).get(wrong);

            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.text("/invalidParams/0/reason")).isNotEmpty().doesNotContainPattern(FOR_PROGRAMS);
        }
    }
}
