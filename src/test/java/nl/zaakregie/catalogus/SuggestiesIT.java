package nl.zaakregie.catalogus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is suggested for what people type, on the catalogue as it is shipped. */
@ApplicationTest
class SuggestiesIT {

    private static final String PATH = "/api/v1/suggesties/zoekopdracht";

    private final int port;

    @Autowired
    SuggestiesIT(@LocalServerPort int port) {
        this.port = port;
    }

    /** The first suggestion is the one that an agent means. */
    @ParameterizedTest
    @CsvSource({
        // Beginnings of words, in the name before anywhere else.
        "mil,                         VRAAGTYPE openingstijden-milieustraat",
        "uittr,                       ZAAKTYPE uittreksel-brp",
        "wmo,                         VRAAGTYPE eigen-bijdrage-wmo",
        "woz,                         VRAAGTYPE woz-uitleg",
        // Search words, parts of words and words that are usually written together.
        "gft,                         VRAAGTYPE container-aanvragen",
        "vui,                         VRAAGTYPE grofvuil-laten-ophalen",
        "grof vuil,                   VRAAGTYPE grofvuil-laten-ophalen",
        // Other forms of a word, accents and capitals.
        "verhuizen,                   VRAAGTYPE verhuizing",
        "MÌLIEUSTRÁÁT,                VRAAGTYPE openingstijden-milieustraat",
        // Typing errors.
        "milieustaat,                 VRAAGTYPE openingstijden-milieustraat",
        "mlieu,                       VRAAGTYPE openingstijden-milieustraat",
        "mli,                         VRAAGTYPE openingstijden-milieustraat",
        "pss,                         VRAAGTYPE wat-meenemen-paspoort",
        "trwouen,                     VRAAGTYPE gratis-trouwen",
        "rijbewjs,                    VRAAGTYPE rijbewijs-ophalen",
        // Whole sentences.
        "ik ben mijn paspoort kwijt,  VRAAGTYPE paspoort-vermist",
        "wat kost een paspoort,       VRAAGTYPE paspoort-ophalen",
        "wanneer open,                VRAAGTYPE openingstijden-milieustraat",
    })
    void suggestsFirstWhatIsMeant(String typed, String first) {
        assertThat(suggest(typed)).first().isEqualTo(first);
    }

    @Test
    void findsAnAnswerByItsText() {
        assertThat(suggest("identiteitsbewijs mee", "STANDAARDANTWOORD"))
                .contains("STANDAARDANTWOORD openingstijden-milieustraat");
        assertThat(search("milieustraat", "[\"STANDAARDANTWOORD\"]").text("/suggesties/0/antwoord"))
                .contains("dinsdag");
    }

    @Test
    void namesAVraagtypeOnceAlsoWhenItsAnswerFitsToo() {
        assertThat(suggest("milieustraat"))
                .contains("VRAAGTYPE openingstijden-milieustraat")
                .doesNotContain("STANDAARDANTWOORD openingstijden-milieustraat");
    }

    @Test
    void givesOnlyWhatIsAskedFor() {
        assertThat(suggest("paspoort", "ZAAKTYPE")).containsExactly("ZAAKTYPE paspoort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "aan", "een"})
    void givesAtMostTenOfEachKind(String typed) {
        Map<String, List<String>> byKind = new TreeMap<>();
        suggest(typed)
                .forEach(found -> byKind.computeIfAbsent(found.split(" ")[0], kind -> new ArrayList<>())
                        .add(found));

        assertThat(byKind.values()).allSatisfy(found -> assertThat(found).hasSizeLessThanOrEqualTo(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zzzz", "??", "'; drop table suggestie; --", "% %", "zz:* & !qq", "\\\\u200b\\\\u200b", "  "})
    void findsNothingForNonsenseAndMeansNothingElse(String typed) {
        assertThat(suggest(typed)).isEmpty();
    }

    @Test
    void refusesTooLittleTooMuchAndUnknownKinds() {
        assertThat(search("m", "[]").wrongFields()).containsExactly("zoek");
        assertThat(search("m".repeat(101), "[]").wrongFields()).containsExactly("zoek");
        assertThat(search("mil", "[\"KLANT\"]").wrongFields()).containsExactly("soorten[0]");
        assertThat(ApiClient.as("anja", port).post(PATH, "{}").wrongFields()).containsExactly("zoek");
    }

    private List<String> suggest(String typed, String... soorten) {
        String asked = soorten.length == 0 ? "[]" : "[\"" + String.join("\", \"", soorten) + "\"]";
        Answer answer = search(typed, asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> found = new ArrayList<>();
        for (JsonNode suggestie : answer.json().path("suggesties")) {
            found.add(suggestie.path("soort").asText() + " "
                    + suggestie.path("code").asText());
        }
        return found;
    }

    private Answer search(String typed, String soorten) {
        String body = Voorbeelden.with("{\"soorten\": " + soorten + "}", "/zoek", typed);
        return ApiClient.as("anja", port).post(PATH, body);
    }
}
