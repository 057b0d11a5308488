package nl.zaakregie.kalender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zaakregie.kalender.internal.Testkalender;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page as it is rendered, without the application around it. */
class TermijnenPaginaTest {

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new TermijnenPagina(Testkalender.termijnen()))
            .setViewResolvers(views())
            .setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("nl-NL")))
            .build();

    @Test
    void shouldShowEmptyFormFirst() throws Exception {
        String html = html(get("/termijnen"), 200);

        assertThat(html)
                .contains("<h1>Termijn berekenen</h1>")
                .doesNotContain("foutoverzicht\"", "De termijn eindigt op");
        assertThat(count("<h1", html)).isEqualTo(1);
        assertThat(html).contains("<option value=\"WEKEN\" selected=\"selected\">weken</option>");
    }

    @Test
    void shouldShowEndAndWhy() throws Exception {
        String html = html(question("2025-03-08", "8", "WEKEN"), 200);

        assertThat(html)
                .containsIgnoringWhitespaces("De termijn eindigt op <span>dinsdag 6 mei 2025</span>")
                .containsIgnoringWhitespaces("was dat <span>zaterdag 3 mei 2025</span>")
                .contains("<th scope=\"row\">Atw 3 lid 1</th><td>Maandag 5 mei 2025: Vijfde mei.</td>")
                .contains("value=\"2025-03-08\"");
        assertThat(count("autofocus", html)).isEqualTo(1);
    }

    @Test
    void shouldShowTimeOfTermInHours() throws Exception {
        String html = html(question("2025-03-07", "48", "UREN").param("tijd", "15:00"), 200);

        assertThat(html).containsIgnoringWhitespaces("<span>zondag 9 maart 2025</span> om <span>15.00</span> uur");
    }

    @Test
    void shouldCountExtensionsAndSuspensionsAndForgetEmptyLines() throws Exception {
        String html = html(
                question("2026-01-05", "8", "WEKEN")
                        .param("verlengingen[0].aantal", "")
                        .param("verlengingen[0].eenheid", "WEKEN")
                        .param("verlengingen[1].aantal", "1")
                        .param("verlengingen[1].eenheid", "DAGEN")
                        .param("opschortingen[0].van", "")
                        .param("opschortingen[0].totEnMet", "")
                        .param("opschortingen[0].dagen", "7")
                        .param("opschortingen[1].van", "2026-02-02")
                        .param("opschortingen[1].totEnMet", "2026-02-08")
                        .param("opschortingen[1].dagen", ""),
                200);

        assertThat(html)
                .containsIgnoringWhitespaces("De termijn eindigt op <span>dinsdag 17 maart 2026</span>")
                .contains("Verlenging 1", "Opschorting 2")
                .doesNotContain("Verlenging 2", "Opschorting 3");
    }

    @Test
    void shouldAddLineWithoutCounting() throws Exception {
        String html = html(
                get("/termijnen")
                        .param("datum", "2025-03-08")
                        .param("aantal", "")
                        .param("knop", "OPSCHORTING_ERBIJ"),
                200);

        assertThat(html)
                .contains("Opschorting 1", "name=\"opschortingen[0].van\"", "value=\"2025-03-08\"")
                .doesNotContain("Vul dit veld in", "De termijn eindigt op");
        assertThat(element("opschortingen-0-van", html)).contains("autofocus");
    }

    @Test
    void shouldNameMistakesAtTheirFields() throws Exception {
        String html = html(
                question("2025-03-08", "nul", "WEKEN")
                        .param("opschortingen[0].van", "2025-05-02")
                        .param("opschortingen[0].totEnMet", "2025-05-01"),
                400);

        assertThat(html)
                .contains("<title>Fout: Termijn berekenen - Zaakregie</title>")
                .contains("role=\"alert\" tabindex=\"-1\" autofocus")
                .contains(
                        "<a href=\"#aantal\">Aantal: Vul een heel getal in",
                        "<a href=\"#opschortingen-0-totEnMet\">Opschorting 1, laatste dag: ");
        assertThat(element("aantal", html)).contains("aria-invalid=\"true\"", "aria-describedby=\"aantal-fout\"");
        assertThat(element("opschortingen-0-totEnMet", html)).contains("aria-invalid=\"true\"");
        assertThat(element("datum", html)).doesNotContain("aria-invalid");
    }

    @Test
    void shouldPointEveryMistakeAtFieldThatExists() throws Exception {
        String html = html(
                get("/termijnen")
                        .param("knop", "BEREKENEN")
                        .param("eenheid", "EEUWEN")
                        .param("grondslag", "GEWOONTE")
                        .param("verlengingen[0].aantal", "x")
                        .param("verlengingen[0].eenheid", "x")
                        .param("opschortingen[0].van", "2025-05-02")
                        .param("opschortingen[0].dagen", "3"),
                400);

        assertThat(Pattern.compile("<li><a href=\"#([^\"]+)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(id -> assertThat(element(id, html)).contains("aria-invalid=\"true\""));
    }

    @Test
    void shouldPointAtTimeWhenHoursLackOne() throws Exception {
        String html = html(question("2025-03-07", "48", "UREN"), 400);

        assertThat(element("tijd", html)).contains("aria-invalid=\"true\"");
    }

    @Test
    void shouldEscapeWhatWasTyped() throws Exception {
        String html = html(question("\"><script>alert(1)</script>", "<b>", "WEKEN"), 400);

        assertThat(html).doesNotContain("<script", "<b>");
    }

    @Test
    void shouldLabelEveryFieldOnce() throws Exception {
        String html = html(
                question("2026-01-05", "8", "WEKEN")
                        .param("verlengingen[0].aantal", "1")
                        .param("opschortingen[0].dagen", "7"),
                400);

        assertThat(Pattern.compile("<(?:input|select)[^>]* id=\"([^\"]+)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(8)
                .doesNotHaveDuplicates()
                .allSatisfy(id ->
                        assertThat(count("<label for=\"" + id + "\"", html)).isEqualTo(1));
    }

    private static MockHttpServletRequestBuilder question(String datum, String aantal, String eenheid) {
        return get("/termijnen")
                .param("datum", datum)
                .param("aantal", aantal)
                .param("eenheid", eenheid)
                .param("grondslag", "WET")
                .param("knop", "BEREKENEN");
    }

    private String html(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String element(String id, String html) {
        return Pattern.compile("<[a-z]+[^>]* id=\"" + Pattern.quote(id) + "\"[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    private static int count(String part, String html) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    private static ThymeleafViewResolver views() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
