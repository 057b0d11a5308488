package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Tasklist;
import nl.zaakregie.support.Toetsenbord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a contact on the phone costs in keys, without the mouse. The numbers stand in the manual of the first line and are checked
 * here; the time is that of the machine, without a person who listens and thinks.
 */
@ApplicationTest
class SnelAanDeTelefoonIT {

    private static final Path HANDLEIDING = Path.of("docs/handleiding/eerstelijn.md");

    @LocalServerPort
    private int port;

    @Test
    void answersAtOnceWithFewKeys() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Meting meting = new Meting("C0992", tasklist);
            meting.start();
            meting.choose("mil", "Zelf afhandelen");
            meting.keys.press("Control+Enter");
            tasklist.waitForMelding("is afgerond");

            meting.check();
            assertThat(meting.keys.presses()).isLessThanOrEqualTo(12);
        }
    }

    @Test
    void putsThroughWithFewKeys() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Meting meting = new Meting("C0534", tasklist);
            meting.start();
            meting.choose("besluit uitk", "Zelf afhandelen");
            meting.keys.tabTo(tasklist.form().getByLabel("Direct beantwoord"));
            meting.keys.press("ArrowRight");
            meting.keys.press("Control+Enter");
            tasklist.waitForMelding("is afgerond");

            meting.check();
        }
    }

    @Test
    void doesAnIntakeWithFewKeys() {
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            Meting meting = new Meting("C9018", tasklist);
            meting.start();
            meting.choose("uittreksel", "Intake, daarna tweede lijn");
            meting.keys.press("Control+Enter");

            Locator intake = tasklist.form();
            assertThat(intake.locator(".zr-titel")).isFocused();
            assertThat(intake.locator(".zr-titel")).hasText("Intake");
            meting.answer("Burgerservicenummer", "999990019");
            // The same in each order of day and month that a browser may ask for.
            meting.answer("Geboortedatum", "02021980");
            meting.answer("Welke gegevens?", "geboorte");
            meting.answer("Hoeveel uittreksels?", "1");
            meting.answer("Hoe ontvangt de klant het?", "meenemen");
            meting.keys.press("Control+Enter");
            tasklist.waitForMelding("is afgerond");

            meting.check();
        }
    }

    /** One contact, from the key that starts it to the sentence that says it is done. */
    private static final class Meting {

        private final String code;
        private final Tasklist tasklist;
        private final Toetsenbord keys;
        private Instant begin = Instant.EPOCH;

        private Meting(String code, Tasklist tasklist) {
            this.code = code;
            this.tasklist = tasklist;
            this.keys = new Toetsenbord(tasklist.page());
        }

        private void start() {
            tasklist.page().locator(".zr-nieuw").waitFor();
            begin = Instant.now();
            keys.press("Alt+n");
            assertThat(tasklist.form().locator("[name=vraagtype]")).isFocused();
        }

        private void choose(String words, String decision) {
            keys.type(words);
            keys.press("Enter");
            assertThat(tasklist.form().getByText(decision, new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }

        private void answer(String question, String words) {
            keys.tabTo(tasklist.form().getByLabel(question));
            keys.type(words);
        }

        private void check() {
            System.out.printf(
                    "%s: %d keys, %.1f s%n",
                    code, keys.presses(), Duration.between(begin, Instant.now()).toMillis() / 1000.0);
            assertThat(documented()).as(code + " in " + HANDLEIDING).isEqualTo(keys.presses());
        }

        /** The second column of the row of this contact. */
        private int documented() {
            try {
                Matcher row =
                        Pattern.compile("(?m)^\\| " + code + "[^|]*\\| (\\d+) ").matcher(Files.readString(HANDLEIDING));
                assertThat(row.find()).as("A row for " + code).isTrue();
                return Integer.parseInt(row.group(1));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }
}
