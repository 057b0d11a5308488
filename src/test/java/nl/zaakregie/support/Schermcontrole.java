package nl.zaakregie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every screen that an agent sees, whatever is on it. */
public final class Schermcontrole {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";

    /** Words that stand in no Dutch sentence on these screens. */
    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "\\b(the|your|and|with|please|tasks?|created|assignee|search|loading|username|password|comment|name|keyboard)\\b",
            Pattern.CASE_INSENSITIVE);

    /** All that people see or hear: words in sight, and names and hints of what is in sight. */
    private static final String TEXTS = """
            () => {
              const texts = [];
              for (const element of document.body.querySelectorAll('*')) {
                if (!element.checkVisibility({ visibilityProperty: true })) continue;
                for (const node of element.childNodes) {
                  if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent);
                }
                for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                  if (element.hasAttribute(name)) texts.push(element.getAttribute(name));
                }
                if (element.hasAttribute('uib-tooltip') && getComputedStyle(element).pointerEvents !== 'none') {
                  texts.push(element.getAttribute('uib-tooltip'));
                }
              }
              return texts.map(text => text.replace(/\\\\s+/g, ' ').trim()).filter(text => text.length > 1);
            }""";

    /** What of our forms sticks out of the form or the window, or hides a part of its own text. */
    private static final String CUT = """
            () => [...document.querySelectorAll('form.zr-formulier')].filter(form => form.checkVisibility()).flatMap(form => {
              const { left, right } = form.getBoundingClientRect();
              const edge = Math.min(right, window.innerWidth);
              return [...form.querySelectorAll('h3, h4, p, dt, dd, label, legend, button, summary, input, select, textarea')]
                .filter(element => element.checkVisibility())
                .filter(element => {
                  const box = element.getBoundingClientRect();
                  const hidden = !element.matches('input, select, textarea') && element.scrollWidth > element.clientWidth + 1
                    && element.clientWidth > 0 && getComputedStyle(element).overflowX !== 'visible';
                  return hidden || box.left < left - 1 || box.right > edge + 1;
                })
                .map(element => element.outerHTML.slice(0, 120));
            })""";

    private static final Set<String> ENGLISH_LABELS = englishLabels();

    private Schermcontrole() {}

    /** Asserts that the screen is accessible, Dutch and no wider than the window. */
    public static void assertGoed(Page page, String scherm) {
        // What fades in has, halfway, a contrast that nobody reads.
        page.waitForFunction("() => document.getAnimations()"
                + ".every(animation => !(animation instanceof CSSTransition) || animation.playState !== 'running')");
        // A tooltip that is fading in or out has the colours of nothing.
        page.mouse().move(1, 1);
        PlaywrightAssertions.assertThat(page.locator(".tooltip")).hasCount(0);
        assertAccessible(page, scherm);
        assertDutch(page, scherm);
        assertFitsTheWindow(page, scherm);
    }

    /** Asserts that axe-core finds nothing on the whole page. */
    public static void assertAccessible(Page page, String scherm) {
        List<String> violations = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();

        assertThat(violations).as(scherm).isEmpty();
    }

    /** Asserts that no label of Camunda's English file is left, nor a word that is only English. */
    public static void assertDutch(Page page, String scherm) {
        List<String> english = texts(page).stream()
                .filter(text -> ENGLISH_LABELS.contains(text.toLowerCase(Locale.ROOT))
                        || ENGLISH_WORD.matcher(text).find())
                .toList();

        assertThat(texts(page)).as(scherm).hasSizeGreaterThan(3);
        assertThat(english).as(scherm).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
    }

    /** Asserts that nobody has to scroll sideways. */
    public static void assertFitsTheWindow(Page page, String scherm) {
        Object tooWide = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");

        assertThat((Integer) tooWide).as(scherm + ": pixels outside the window").isLessThanOrEqualTo(0);
    }

    /** Asserts that no word or control of a form is cut off, by the window or by what is around it. */
    @SuppressWarnings("unchecked")
    public static void assertNothingCut(Page page, String scherm) {
        assertThat((List<String>) page.evaluate(CUT)).as(scherm).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate(TEXTS);
    }

    private static Set<String> englishLabels() {
        Set<String> english = labels("en");
        english.removeAll(labels("nl"));
        return english;
    }

    private static Set<String> labels(String language) {
        Set<String> labels = new HashSet<>();
        try (InputStream file = Schermcontrole.class.getResourceAsStream(LOCALES + language + ".json")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            for (JsonNode label :
                    new ObjectMapper().readTree(text.replace("\uFEFF", "")).at("/labels")) {
                if (label.asText().length() > 1) {
                    labels.add(label.asText().toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return labels;
    }
}
