package nl.zaakregie.klantcontact;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.terugbelverzoek;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding contacts back, by every criterion and page by page; each test looks at the contacts of a customer of its own. */
@ApplicationTest
class KlantcontactenZoekenIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private final Kcc kcc;
    private final ApiClient anja;
    private final Clock clock;
    private String klant = "";

    @Autowired
    KlantcontactenZoekenIT(@LocalServerPort int port, Clock clock) {
        this.kcc = new Kcc(port);
        this.anja = kcc.as("anja");
        this.clock = clock;
    }

    @BeforeEach
    void registerCustomer() {
        // Found by no criterion but his own number: his first contact is a year back, over a channel that no test uses.
        String first = kcc.register(at(
                with(directContactOfNewCustomer("Voorbeeld-" + UUID.randomUUID()), "/kanaal", "brief"),
                today().minusDays(300)));
        klant = kcc.contact(first).text("/betrokkene/klantnummer");
    }

    @Test
    void byNumber() {
        String nummer = register(directContact());

        Answer found = anja.get(CONTACTEN + "?nummer=" + nummer);

        assertThat(numbers(found)).containsExactly(nummer);
        assertThat(found.text("/klantcontacten/0/klantnummer")).isEqualTo(klant);
        assertThat(found.text()).doesNotContain("puin").doesNotContain("Voorbeeld-");
    }

    @Test
    void byCustomer() {
        String nummer = register(directContact());

        assertThat(numbers(search(""))).hasSize(2).first().isEqualTo(nummer);
    }

    @ParameterizedTest
    @CsvSource({
        "vraagtype=uittreksel-aanvragen, 0",
        "kanaal=balie,                   1",
        "tag=product-opgehaald,          1",
        "afhandeling=TERUGBELVERZOEK,    2",
        "afdeling=werk-en-inkomen,       2",
        "tag=kandidaat-website,          3",
        "afhandeling=DIRECT&kanaal=chat, 3"
    })
    void byEachCriterion(String criterion, int expected) {
        List<String> nummers = List.of(
                register(aanvraag("uittreksel-aanvragen", "uittreksel-brp")),
                register(with(with(directContact(), "/kanaal", "balie"), "/vraagtype", "paspoort-ophalen")),
                register(terugbelverzoek("werk-en-inkomen")),
                register(with(directContact(), "/kanaal", "chat")));

        assertThat(numbers(search("&vanaf=" + today() + "&" + criterion))).containsExactly(nummers.get(expected));
    }

    @Test
    void byStatus() {
        String open = register(terugbelverzoek("burgerzaken"));
        String afgerond = register(directContact());

        assertThat(numbers(search("&status=OPEN"))).containsExactly(open);
        assertThat(numbers(search("&status=AFGEROND"))).contains(afgerond).doesNotContain(open);
    }

    @Test
    void byPeriodOfWhichTheLastDayDoesNotCount() {
        LocalDate day = today().minusDays(30);
        String before = register(at(directContact(), day.minusDays(1), LocalTime.of(23, 59)));
        String first = register(at(directContact(), day, LocalTime.MIDNIGHT));
        String last = register(at(directContact(), day, LocalTime.of(23, 59)));
        String after = register(at(directContact(), day.plusDays(1), LocalTime.MIDNIGHT));

        assertThat(numbers(search("&vanaf=%s&tot=%s".formatted(day, day.plusDays(1)))))
                .containsExactly(last, first);
        assertThat(numbers(search("&vanaf=" + day))).containsExactly(after, last, first);
        assertThat(numbers(search("&tot=" + day))).contains(before).doesNotContain(first);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Answer answer = search("&vanaf=2026-02-02&tot=2026-02-01");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly("tot: voor-vanaf");
    }

    @Test
    void pagesHaveNoGapsAndNoRepeatsWhileNewContactsArrive() {
        LocalDate day = today().minusDays(20);
        List<String> expected = new ArrayList<>();
        for (int index = 0; index < 7; index++) {
            // Three of them began at the very same moment, over the border of a page.
            String body = at(directContact(), day, LocalTime.of(9, index < 2 ? index : index < 5 ? 2 : index));
            expected.add(0, register(body));
        }
        String criteria = "&vanaf=%s&tot=%s&limiet=2".formatted(day, today().plusDays(1));

        List<String> seen = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            Answer page = search(criteria + next);
            assertThat(numbers(page)).hasSizeLessThanOrEqualTo(2);
            seen.addAll(numbers(page));
            pages++;
            register(directContact());
            next = page.json().has("volgende") ? "&na=" + page.text("/volgende") : "";
        } while (!next.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void theLastPageSaysSo() {
        register(directContact());

        assertThat(search("&limiet=2").json().has("volgende")).isFalse();
        assertThat(search("&limiet=1").json().has("volgende")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onzin",
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z|",
                "2026-01-01T00:00:00Z|KC-2026-0000001' or '1'='1",
                "2026-01-01T00:00:00Z|KC-2026-0000001\u0000",
                "gisteren|KC-2026-0000001",
                "+999999999-12-31T23:59:59Z|KC-2026-0000001",
                "-999999999-01-01T00:00:00Z|KC-2026-0000001",
                "|"
            })
    void aPlaceInTheListThatWeDidNotGiveIsRefused(String plain) {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        Answer answer = search("&na=" + cursor);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.refusals()).containsExactly("na: ongeldig");
    }

    @Test
    void aPlaceThatWasCutOffIsRefused() {
        register(directContact());
        String cursor = search("&limiet=1").text("/volgende");

        Answer answer = search("&na=" + cursor.substring(0, cursor.length() - 6));

        assertThat(answer.refusals()).containsExactly("na: ongeldig");
    }

    private Answer search(String criteria) {
        return anja.get(CONTACTEN + "?klant=" + klant + criteria);
    }

    private static List<String> numbers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> numbers = new ArrayList<>();
        answer.json()
                .path("klantcontacten")
                .forEach(contact -> numbers.add(contact.path("nummer").asText()));
        return numbers;
    }

    private String register(String body) {
        return kcc.register(
                with(body, "/betrokkene", json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}")));
    }

    private String at(String body, LocalDate day) {
        return at(body, day, LocalTime.NOON);
    }

    private String at(String body, LocalDate day, LocalTime time) {
        ZonedDateTime begin = day.atTime(time).atZone(clock.getZone());
        return with(
                with(body, "/begonnenOp", begin.toOffsetDateTime().toString()),
                "/geeindigdOp",
                begin.plusMinutes(1).toOffsetDateTime().toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
