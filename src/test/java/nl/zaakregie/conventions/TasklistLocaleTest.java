package nl.zaakregie.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dutch locale files against the English ones that Camunda ships: a new release with new labels must not show English. */
class TasklistLocaleTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** Labels that are the same word in both languages, a sign, or empty. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("", "Filter", "Filters", "<", "<=", ">", ">=", "L", "HH:mm", "D MMMM YYYY", "1", "4");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]|<br/>|&[a-z]+;|#resolve");

    /** What moment.js may find in a format besides words in brackets; more of them would be printed as letters. */
    private static final Pattern DATE_TOKEN = Pattern.compile("\\[[^]]*]|dddd|MMMM|YYYY|DD|MM|HH|mm|LT|L|D");

    private static final Map<String, String> JAVA_TOKENS = Map.of("dddd", "EEEE", "DD", "dd", "D", "d", "LT", "HH:mm");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void hasExactlyTheLabelsOfTheEnglishFile(String app) throws IOException {
        assertThat(dutch(app).keySet())
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(english(app).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "cockpit"})
    void hasNoLabelThatTheEnglishFileDoesNotHave(String app) throws IOException {
        assertThat(english(app).keySet()).containsAll(dutch(app).keySet());
        assertThat(dutch(app)).containsKeys("labels.PAGE_LOGIN_USERNAME", "labels.PAGE_LOGIN_ERROR_MSG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void isDutchThroughout(String app) throws IOException {
        Map<String, String> english = english(app);
        Map<String, String> unchanged = new TreeMap<>(dutch(app));
        unchanged.entrySet().removeIf(label -> !label.getValue().equals(english.get(label.getKey())));
        unchanged.values().removeAll(SAME_IN_BOTH);

        assertThat(unchanged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsEveryPlaceholder(String app) throws IOException {
        Map<String, String> english = english(app);
        Map<String, String> dutch = dutch(app);

        assertThat(dutch)
                .allSatisfy((label, text) -> assertThat(placeholders(text))
                        .as(label)
                        .isEqualTo(placeholders(english.getOrDefault(label, ""))));
    }

    @Test
    void writesDatesTheDutchWay() throws IOException {
        Map<String, String> dutch = dutch("tasklist");
        LocalDateTime moment = LocalDateTime.of(2026, 3, 7, 9, 5);

        assertThat(written(dutch.getOrDefault("dateLocales.longDateFormat.L", ""), moment))
                .isEqualTo("07-03-2026");
        assertThat(written(dutch.getOrDefault("dateLocales.longDateFormat.LLL", ""), moment))
                .isEqualTo("7 maart 2026 om 09:05");
        assertThat(written(dutch.getOrDefault("dateLocales.longDateFormat.LLLL", ""), moment))
                .isEqualTo("zaterdag 7 maart 2026 om 09:05");
        assertThat(written(dutch.getOrDefault("dateLocales.calendar.nextDay", ""), moment))
                .isEqualTo("morgen om 09:05");
    }

    @Test
    void everyDateFormatIsMadeOfTokensThatMomentKnows() throws IOException {
        Map<String, String> formats = new TreeMap<>(dutch("tasklist"));
        formats.keySet()
                .removeIf(key ->
                        !key.startsWith("dateLocales.longDateFormat") && !key.startsWith("dateLocales.calendar"));

        assertThat(formats).hasSize(11).allSatisfy((key, format) -> {
            assertThat(DATE_TOKEN.matcher(format).replaceAll("")).as(key).matches("[-: ]*");
            assertThatCode(() -> written(format, LocalDateTime.of(2026, 11, 21, 18, 0)))
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void namesDaysAndMonthsAsJavaDoes() throws IOException {
        JsonNode dates =
                json(Collections.list(resources("tasklist", "nl")).get(0)).at("/dateLocales");
        Locale dutch = Locale.forLanguageTag("nl-NL");

        for (int month = 1; month <= 12; month++) {
            String name = Month.of(month).getDisplayName(TextStyle.FULL, dutch);
            assertThat(dates.at("/months/" + (month - 1)).asText()).isEqualTo(name);
            assertThat(dates.at("/monthsShort/" + (month - 1)).asText()).hasSize(3);
        }
        for (int day = 1; day <= 7; day++) {
            String name = DayOfWeek.of(day).getDisplayName(TextStyle.FULL, dutch);
            assertThat(dates.at("/weekdays/" + day % 7).asText()).isEqualTo(name);
            assertThat(dates.at("/weekdaysMin/" + day % 7).asText()).isEqualTo(name.substring(0, 2));
        }
    }

    private static String written(String format, LocalDateTime moment) {
        String java = DATE_TOKEN
                .matcher(format)
                .replaceAll(token -> JAVA_TOKENS.getOrDefault(
                        token.group(),
                        token.group().replace('Y', 'y').replace('[', '\'').replace(']', '\'')));
        return DateTimeFormatter.ofPattern(java.equals("L") ? "dd-MM-yyyy" : java, Locale.forLanguageTag("nl-NL"))
                .format(moment);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !found.matches("&(lt|gt|utm)[a-z_]*;"))
                .sorted()
                .toList();
    }

    private static Map<String, String> english(String app) throws IOException {
        return labels(app, "en");
    }

    private static Map<String, String> dutch(String app) throws IOException {
        return labels(app, "nl");
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        List<URL> found = Collections.list(resources(app, language));
        assertThat(found).as(app + " " + language).hasSize(1);
        Map<String, String> labels = new TreeMap<>();
        flatten("", json(found.get(0)), labels);
        return labels;
    }

    private static Enumeration<URL> resources(String app, String language) throws IOException {
        return TasklistLocaleTest.class.getClassLoader().getResources(APPS + app + "/locales/" + language + ".json");
    }

    /** Camunda's files start with a byte order mark, which is no JSON. */
    private static JsonNode json(URL file) throws IOException {
        try (InputStream bytes = file.openStream()) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        }
    }

    private static void flatten(String key, JsonNode node, Map<String, String> labels) {
        if (node.isObject()) {
            node.properties()
                    .forEach(child -> flatten(
                            key.isEmpty() ? child.getKey() : key + "." + child.getKey(), child.getValue(), labels));
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            labels.put(key, items.stream().collect(Collectors.joining("|")));
        } else {
            labels.put(key, node.asText());
        }
    }
}
