package nl.zaakregie.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Zaakmaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The term of a zaak stands still while the customer adds something, and is extended once: as far as the zaaktype and the law allow. */
@ApplicationTest
class ZaaktermijnenIT {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final int port;
    private final Kcc kcc;
    private final ApiClient olga;
    private final JdbcClient jdbc;
    private final Zaakklok klok;
    private final Zaakmaker zaakmaker;
    private final Werkkalender kalender;
    private final LocalDate today;

    @Autowired
    ZaaktermijnenIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Zaakklok klok,
            Zaken zaken,
            Catalogus catalogus,
            Werkkalender kalender,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.olga = kcc.as("olga");
        this.jdbc = jdbc;
        this.klok = klok;
        this.zaakmaker = new Zaakmaker(zaken, catalogus, transactions);
        this.kalender = kalender;
        this.today = LocalDate.now(clock);
    }

    @Test
    void theTermStandsStillWhileTheCustomerAddsSomething() {
        String nummer = kcc.createParkeervergunning();
        LocalDate before = uiterlijkOp(nummer);

        Answer answer = suspend(nummer, 14, 0);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("/volgendeTaak/naam")).isEqualTo("Wacht op aanvulling van de klant");
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/toestand")).isEqualTo("OPGESCHORT");
        assertThat(zaak.text("/behandelaar")).isEqualTo("olga");
        assertThat(uiterlijkOp(nummer)).isEqualTo(before.plusDays(14));
        assertThat(zaak.text("/opschortingen/0/gevraagd")).isEqualTo("De verklaring van het leasebedrijf.");
        assertThat(zaak.text("/brief/tekst"))
                .contains("De verklaring van het leasebedrijf.", nummer, "4:15")
                .doesNotContain("null");
    }

    @Test
    void theDayOfTheAnswerCountsAgain() {
        String nummer = kcc.createParkeervergunning();
        LocalDate before = uiterlijkOp(nummer);
        suspend(nummer, 14, 0);
        // Asked four days ago, answered today: three days lie between.
        jdbc.sql("update zaak_opschorting set gevraagd_op = gevraagd_op - 4 where zaak = :nummer")
                .param("nummer", nummer)
                .update();
        jdbc.sql("update zaak set startdatum = startdatum - 4 where nummer = :nummer")
                .param("nummer", nummer)
                .update();

        Answer answer = resume(nummer, """
                {"uitkomst": "AANGEVULD", "toelichting": "Verklaring ontvangen.", "versie": 1}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(uiterlijkOp(nummer)).isEqualTo(before.minusDays(4).plusDays(3));
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(zaak.text("/opschortingen/0/uitkomst")).isEqualTo("AANGEVULD");
        assertThat(zaak.text("/notities/0/tekst")).isEqualTo("Verklaring ontvangen.");
        assertThat(zaak.json().has("brief")).isFalse();
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).containsExactly("Behandel zaak");
    }

    @Test
    void whenTheCustomerLetsTheTimePassTheZaakGoesOnByItself() {
        String nummer = kcc.createParkeervergunning();
        suspend(nummer, 14, 0);
        jdbc.sql("update zaak_opschorting set gevraagd_op = :asked, uiterst_op = :last where zaak = :nummer")
                .param("asked", today.minusDays(8))
                .param("last", today.minusDays(1))
                .param("nummer", nummer)
                .update();
        jdbc.sql("update zaak set startdatum = startdatum - 9 where nummer = :nummer")
                .param("nummer", nummer)
                .update();

        klok.resumeExpired();
        klok.resumeExpired();

        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(zaak.text("/opschortingen/0/uitkomst")).isEqualTo("NIET_AANGEVULD");
        assertThat(zaak.json().path("historie").findValuesAsText("wat"))
                .containsOnlyOnce("Geen aanvulling ontvangen; de termijn loopt weer");
        assertThat(zaak.text("/behandelaar")).isEqualTo("olga");
    }

    @Test
    void whoStillHasTimeIsWaitedFor() {
        String nummer = kcc.createParkeervergunning();
        suspend(nummer, 14, 0);

        Answer answer = resume(nummer, """
                {"uitkomst": "NIET_AANGEVULD", "versie": 1}""");
        klok.resumeExpired();

        assertThat(answer.refusals()).containsExactly("uitkomst: te-vroeg");
        assertThat(kcc.zaak(nummer).text("/toestand")).isEqualTo("OPGESCHORT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'gevraagd': ' ', 'uiterstOp': 'MORGEN', 'versie': 0}   | gevraagd: verplicht",
                "{'gevraagd': 'x', 'uiterstOp': 'VANDAAG', 'versie': 0}  | uiterstOp: te-vroeg",
                "{'gevraagd': 'x', 'uiterstOp': '2999-01-01', 'versie': 0} | uiterstOp: te-laat",
                "{'uiterstOp': 'MORGEN', 'versie': 0}                    | gevraagd: verplicht"
            })
    void aRequestNeedsItsFields(String body, String refusal) {
        String nummer = kcc.createParkeervergunning();

        Answer answer = olga.post(
                "/api/v1/zaken/" + nummer + "/opschorting",
                body.replace('\'', '"')
                        .replace("MORGEN", today.plusDays(1).toString())
                        .replace("VANDAAG", today.toString()));

        assertThat(answer.refusals()).containsExactly(refusal);
        assertThat(kcc.zaak(nummer).text("/toestand")).isEqualTo("IN_BEHANDELING");
    }

    @Test
    void aZaaktypeThatAllowsNoSuspensionIsNotSuspended() {
        String nummer = zaakmaker.create("melding-openbare-ruimte");

        Answer answer = suspend(nummer, 14, 0);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("stap-niet-mogelijk");
        assertThat(kcc.zaak(nummer).json().path("mogelijkeActies").toString()).doesNotContain("OPSCHORTEN");
    }

    @Test
    void aDayOfTheAnswerThatCannotBeIsRefused() {
        String nummer = kcc.createParkeervergunning();
        suspend(nummer, 14, 0);

        Answer future = resume(nummer, """
                {"uitkomst": "AANGEVULD", "ontvangenOp": "%s", "versie": 1}""".formatted(today.plusDays(1)));
        Answer past = resume(nummer, """
                {"uitkomst": "AANGEVULD", "ontvangenOp": "%s", "versie": 1}""".formatted(today.minusDays(1)));

        assertThat(future.refusals()).containsExactly("ontvangenOp: ongeldig");
        assertThat(past.refusals()).containsExactly("ontvangenOp: ongeldig");
    }

    @Test
    void theTermIsExtendedOnceAndTheTaskMovesAlong() {
        String nummer = kcc.createParkeervergunning();
        LocalDate before = uiterlijkOp(nummer);

        Answer answer = extend(olga, nummer, 0);
        Answer again = extend(olga, nummer, 1);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(again.text("/code")).isEqualTo("stap-niet-mogelijk");
        Answer zaak = kcc.zaak(nummer);
        assertThat(uiterlijkOp(nummer))
                .isBetween(before.plusWeeks(8), before.plusWeeks(8).plusDays(4));
        // The last working day of the new term, and that is what the letter says.
        LocalDate verwachtOp = kalender.minusWerkdagen(uiterlijkOp(nummer).plusDays(1), 1);
        assertThat(zaak.text("/verwachtOp")).isEqualTo(verwachtOp.toString());
        assertThat(zaak.text("/brief/tekst")).contains("U hoort uiterlijk op " + DAG.format(verwachtOp) + " van ons.");
        assertThat(zaak.text("/behandelaar")).isEqualTo("olga");
        assertThat(zaak.text("/brief/onderwerp")).startsWith("Wij hebben meer tijd nodig");
        assertThat(zaak.text("/notities/0/tekst")).isEqualTo("Advies is nog niet binnen.");
    }

    @Test
    void aTermThatIsOverIsNotExtended() {
        String nummer = kcc.createParkeervergunning();
        jdbc.sql("""
                        update zaak set startdatum = :lang, verwacht_op = :gisteren, uiterlijk_op = :gisteren
                        where nummer = :nummer
                        """)
                .param("lang", today.minusWeeks(9))
                .param("gisteren", today.minusDays(1))
                .param("nummer", nummer)
                .update();

        Answer answer = extend(olga, nummer, 0);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("termijn-verstreken");
    }

    @Test
    void aZaaktypeWithoutExtensionIsNotExtended() {
        String nummer = zaakmaker.create("melding-openbare-ruimte");

        assertThat(extend(olga, nummer, 0).text("/code")).isEqualTo("stap-niet-mogelijk");
    }

    @Test
    void anotherDepartmentOrAColleaguesTaskIsLeftAlone() {
        String nummer = kcc.createParkeervergunning();
        Tasklistsessie.logIn("otto", port).claim(nummer);

        assertThat(extend(olga, nummer, 0).text("/code")).isEqualTo("taak-van-collega");
        assertThat(extend(kcc.as("bea"), nummer, 0).status()).isEqualTo(403);
        assertThat(suspend(nummer, 14, 0).text("/code")).isEqualTo("taak-van-collega");
        assertThat(kcc.zaak(nummer).json().has("verlengdOp")).isFalse();
    }

    @Test
    void whoLookedAtAnOldVersionChangesNothing() {
        String nummer = kcc.createParkeervergunning();

        assertThat(suspend(nummer, 14, 7).text("/code")).isEqualTo("zaak-gewijzigd");
        assertThat(extend(olga, nummer, 7).text("/code")).isEqualTo("zaak-gewijzigd");
        assertThat(resume(nummer, """
                {"uitkomst": "AANGEVULD", "versie": 7}""").text("/code")).isEqualTo("zaak-gewijzigd");
        assertThat(kcc.zaak(nummer).json().path("historie")).hasSize(1);
    }

    @Test
    void whatWaitsForTheCustomerIsNotHandled() {
        String nummer = kcc.createParkeervergunning();
        suspend(nummer, 14, 0);

        Answer answer = olga.post("/api/v1/zaken/" + nummer + "/behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 1}""");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("zaak-wacht");
        assertThat(resume(kcc.createParkeervergunning(), """
                {"uitkomst": "AANGEVULD", "versie": 0}""").text("/code")).isEqualTo("stap-niet-mogelijk");
    }

    /** Five working days of work that could wait ten, begun today; the law counts from the request all the same. */
    @Test
    void whoBeganEarlyCountsFromTheRealStart() {
        String nummer = zaakmaker.create("parkeervergunning", kalender.plusWerkdagen(today, 10));
        LocalDate wettelijk = uiterlijkOp(nummer);
        startEarly("olga", nummer);

        suspend(nummer, 28, 1);

        int stilstand = kalender.werkdagenTussen(today, today.plusDays(28));
        assertThat(kcc.zaak(nummer).text("/verwachtOp"))
                .isEqualTo(kalender.plusWerkdagen(today, 5 + stilstand).toString());
        assertThat(uiterlijkOp(nummer)).isEqualTo(wettelijk.plusDays(28));
    }

    /** Beginning early made room, and a suspension takes that first. */
    @Test
    void shortSuspensionAfterAnEarlyStartKeepsWhatWasPromised() {
        String nummer = zaakmaker.create("parkeervergunning", kalender.plusWerkdagen(today, 20));
        startEarly("olga", nummer);

        suspend(nummer, 7, 1);

        assertThat(kcc.zaak(nummer).text("/verwachtOp"))
                .isEqualTo(kalender.plusWerkdagen(today, 25).toString());
    }

    /** An agreement counts from the real start too, and ends no earlier than was agreed. */
    @Test
    void agreementCountsFromTheRealStart() {
        LocalDate gepland = kalender.plusWerkdagen(today, 10);
        String kort = zaakmaker.create("kwijtschelding", gepland);
        String lang = zaakmaker.create("kwijtschelding", gepland);
        startEarly("belle", kort);
        startEarly("belle", lang);

        suspend("belle", kort, 7, 1);
        suspend("belle", lang, 35, 1);

        // Eight weeks, which as an agreement may end on a day off.
        assertThat(uiterlijkOp(kort)).isEqualTo(gepland.plusWeeks(8));
        assertThat(uiterlijkOp(lang)).isEqualTo(today.plusDays(35).plusWeeks(8));
    }

    private void startEarly(String account, String nummer) {
        Answer answer = kcc.as(account).post("/api/v1/zaken/" + nummer + "/start", """
                {"versie": 0}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private LocalDate uiterlijkOp(String nummer) {
        return LocalDate.parse(kcc.zaak(nummer).text("/uiterlijkOp"));
    }

    private Answer suspend(String nummer, int days, int versie) {
        return suspend("olga", nummer, days, versie);
    }

    private Answer suspend(String account, String nummer, int days, int versie) {
        return kcc.as(account)
                .post("/api/v1/zaken/" + nummer + "/opschorting", """
                {"gevraagd": "De verklaring van het leasebedrijf.", "uiterstOp": "%s", "versie": %d}""".formatted(today.plusDays(days), versie));
    }

    private Answer resume(String nummer, String body) {
        return olga.post("/api/v1/zaken/" + nummer + "/hervatting", body);
    }

    private static Answer extend(ApiClient who, String nummer, int versie) {
        return who.post("/api/v1/zaken/" + nummer + "/verlenging", """
                {"reden": "Advies is nog niet binnen.", "versie": %d}""".formatted(versie));
    }
}
