package nl.zaakregie.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Rusttijd;
import nl.zaakregie.support.Schermcontrole;
import nl.zaakregie.support.Tasklist;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The 5 and the 15: somebody asks for services of 5 and 15 working days together, and somebody else for the short one only. What can
 * wait waits, moves along when the long one is suspended, and the customer hears of that once.
 */
@ApplicationTest
class VijfEnVijftienIT {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", DUTCH);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final Werkkalender kalender;
    private final JdbcClient jdbc;
    private final LocalDate vandaag;
    private final String eersteKlant = "e" + UUID.randomUUID() + "@voorbeeld.example";
    private final String tweedeKlant = "t" + UUID.randomUUID() + "@voorbeeld.example";

    @Autowired
    VijfEnVijftienIT(@LocalServerPort int port, Werkkalender kalender, JdbcClient jdbc, Clock clock) {
        this.port = port;
        this.kalender = kalender;
        this.jdbc = jdbc;
        this.vandaag = LocalDate.now(clock);
    }

    @Test
    void whatCanWaitWaitsMovesAlongAndTheCustomerHearsItOnce() {
        Instant begin = Instant.now();
        List<String> samen;
        String ander;
        try (Tasklist tasklist = Tasklist.login("anja", port)) {
            samen = asksForBoth(tasklist);
            ander = asksForTheShortOne(tasklist);
        }
        String lang = samen.get(0);
        String kort = samen.get(1);
        LocalDate vijftien = kalender.plusWerkdagen(vandaag, 15);

        assertShortOneOfTheOtherComesFirst(begin, kort, ander);
        try (Tasklist tasklist = Tasklist.login("belle", port)) {
            Page page = tasklist.page();
            assertWaits(tasklist, lang, kort, vijftien);
            assertPromised(page, ander, kalender.plusWerkdagen(vandaag, 5));

            suspend(tasklist, lang, kalender.plusWerkdagen(vandaag, 4));

            LocalDate later = kalender.plusWerkdagen(vandaag, 19);
            await().atMost(PATIENCE).untilAsserted(() -> {
                page.navigate("/klantaanvragen/" + kort);
                assertThat(page.locator(".belofte").innerText()).contains("verschoven");
            });
            assertThat(promise(page, "Beloofd bij de intake")).hasText(DAY.format(vijftien));
            assertThat(promise(page, "Nu aan de klant beloofd")).containsText(DAY.format(later));
            assertThat(page.locator(".belofte")).containsText("Het bericht aan de klant gaat weg na");
            assertThat(page.locator("#" + kort)).containsText(startsBy(kalender.minusWerkdagen(later, 5)));
            assertPromised(page, ander, kalender.plusWerkdagen(vandaag, 5));

            // The promise has to stand still for a while first.
            assertThat(told(eersteKlant)).containsExactly("bevestiging");
            Rusttijd.pass(jdbc, lang);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(told(eersteKlant)).containsExactlyInAnyOrder("bevestiging", "vertraging"));
            assertThat(told(tweedeKlant)).containsExactly("bevestiging");
            page.navigate("/demo/post");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Het wordt later: " + DAY.format(later)))
                    .first()
                    .click();
            assertThat(page.getByText(eersteKlant)).isVisible();
            assertThat(page.frameLocator("iframe").getByText("Wij wachten op informatie van u"))
                    .isVisible();
        }
    }

    /** The zaken that come of it: the long one and the short one. */
    private List<String> asksForBoth(Tasklist tasklist) {
        call(tasklist, eersteKlant, "gemeentelijke belasting", "Ik kan mijn gemeentelijke belasting niet betalen");
        Locator intake = tasklist.form();
        Locator lang = zaak(intake, "Kwijtschelding gemeentelijke belastingen");
        lang.getByLabel("Burgerservicenummer").fill("999990019");
        lang.getByLabel("Nummer van de aanslag").fill("2026-123");
        lang.getByLabel("Netto maandinkomen in euro").fill("1200");
        Tasklist.choice(lang, "Hoe woont de klant?", "alleen");
        Tasklist.choice(lang, "Heeft de klant een auto of motor?", "Nee");
        lang.getByLabel("Bankafschriften van de laatste drie maanden").check();
        lang.getByLabel("Specificatie van loon of uitkering").check();
        tasklist.choose("Nog een zaak toevoegen: zoek een zaaktype", "hond", "Hond aanmelden of afmelden");
        fillHond(intake);
        tasklist.assertFormAccessible();
        tasklist.submit();
        return tasklist.zakenInMelding(2);
    }

    private String asksForTheShortOne(Tasklist tasklist) {
        call(tasklist, tweedeKlant, "hond aanmelden", "Ik wil een hond aanmelden of afmelden");
        fillHond(tasklist.form());
        tasklist.submit();
        return tasklist.zakenInMelding(1).get(0);
    }

    private static void call(Tasklist tasklist, String emailadres, String words, String vraagtype) {
        Locator form = tasklist.startKlantcontact();
        tasklist.choose("Vraagtype", words, vraagtype);
        form.getByLabel("Nieuwe klant").check();
        form.getByLabel("Achternaam").fill("Voorbeeldbeller");
        form.getByLabel("E-mailadres").fill(emailadres);
        tasklist.submit();
        assertThat(tasklist.form().locator(".zr-titel")).hasText("Intake");
    }

    private static void fillHond(Locator intake) {
        Locator hond = zaak(intake, "Hond aanmelden of afmelden");
        hond.getByLabel("Burgerservicenummer").fill("999990019");
        Tasklist.choice(hond, "Wat verandert er?", "hond erbij");
        hond.getByLabel("Vanaf welke datum?").fill("2026-06-01");
        hond.getByLabel("Hoeveel honden zijn er dan in huis?").fill("1");
    }

    private static Locator zaak(Locator intake, String zaaktype) {
        return intake.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(zaaktype));
    }

    /** In the list of those who do both: what somebody waits for comes before what has time. */
    private void assertShortOneOfTheOtherComesFirst(Instant begin, String kort, String ander) {
        try (Tasklist tasklist = Tasklist.login("tom", port)) {
            Locator cards = tasklist.showCreatedAfter("Tweede lijn", begin);
            assertThat(cards.filter(new Locator.FilterOptions().setHasText(kort)))
                    .containsText("Wacht op geplande start");
            assertThat(cards.filter(new Locator.FilterOptions().setHasText(Pattern.compile(kort + "|" + ander))))
                    .containsText(new String[] {ander, kort});
        }
    }

    /** The page of the klantaanvraag says that the short one can wait, until when, and why. */
    private static void assertWaits(Tasklist tasklist, String lang, String kort, LocalDate vijftien) {
        Page page = tasklist.page();
        page.navigate("/klantaanvragen/" + kort);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Klantaanvraag KA-");
        assertThat(page.getByText("Deze zaak bepaalt het einde:").locator("..")).containsText(lang);
        assertThat(page.locator("#" + kort)).containsText("Gepland");
        assertThat(page.locator("#" + kort)).containsText("10 werkdagen");
        assertThat(page.locator("#" + lang)).containsText("bepaalt het einde");
        assertThat(promise(page, "Nu aan de klant beloofd")).hasText(DAY.format(vijftien));
        Schermcontrole.assertGoed(page, "klantaanvraag");

        page.getByText(kort + ": ").click();
        assertThat(page.getByText("Begin uiterlijk op")).isVisible();
        tasklist.screenshot("klantaanvraag");
        page.setViewportSize(320, 800);
        Schermcontrole.assertGoed(page, "klantaanvraag op een telefoon");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Klantaanvragen"))
                .click();
        Schermcontrole.assertGoed(page, "klantaanvragen op een telefoon");
        page.setViewportSize(1400, 900);
        Schermcontrole.assertGoed(page, "klantaanvragen");
        page.navigate("/klantaanvragen/KA-2026-9999999");
        assertThat(page.getByText("bestaat niet")).isVisible();
    }

    private static void assertPromised(Page page, String zaak, LocalDate dag) {
        page.navigate("/klantaanvragen/" + zaak);
        assertThat(promise(page, "Nu aan de klant beloofd")).hasText(DAY.format(dag));
    }

    /** The customer is asked for something, and the zaak waits until this day. */
    private static void suspend(Tasklist tasklist, String nummer, LocalDate uiterstOp) {
        Locator zaak = tasklist.openTaak("Belastingen", nummer);
        tasklist.claim();
        zaak.getByText("Iets anders doen").click();
        zaak.getByLabel("De klant om een aanvulling vragen").check();
        zaak.getByLabel("Wat moet de klant aanvullen?").fill("De loonstrook van oktober.");
        zaak.getByLabel("Uiterlijk op welke dag?").fill(uiterstOp.toString());
        tasklist.submit();
        tasklist.waitForMelding("wacht op de klant");
    }

    private static Locator promise(Page page, String what) {
        return page.locator(".belofte dl div")
                .filter(new Locator.FilterOptions().setHasText(what))
                .locator("dd");
    }

    private static String startsBy(LocalDate dag) {
        return "start uiterlijk " + SHORT_DAY.format(dag);
    }

    /** What kinds of mail somebody got. */
    private List<String> told(String emailadres) {
        return jdbc.sql("select split_part(sleutel, ':', 1) from bericht where aan = :aan")
                .param("aan", emailadres)
                .query(String.class)
                .list();
    }
}
