package nl.zaakregie.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zaakregie.catalogus.Catalogus;
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

/** A zaak goes to whoever can handle it, is checked by a second person, and can be withdrawn and opened again. */
@ApplicationTest
class ZaakbehandelingIT {

    private static final String PARKEREN = "openbare-ruimte";

    private final int port;
    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final Zaakklok klok;
    private final Zaakmaker zaakmaker;

    @Autowired
    ZaakbehandelingIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Zaakklok klok,
            Zaken zaken,
            Catalogus catalogus,
            PlatformTransactionManager transactions) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.klok = klok;
        this.zaakmaker = new Zaakmaker(zaken, catalogus, transactions);
    }

    @Test
    void whatCameToTheWrongPlaceIsReturnedCountedAndSentOn() {
        String nummer = kcc.createParkeervergunning();

        Answer returned = step("olga", nummer, "teruggave", """
                {"naar": "EERSTE_LIJN", "reden": "VERKEERD_TOEGEDEELD", "toelichting": "Provinciale weg.", "versie": 0}""");

        assertThat(returned.status()).as(returned.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/lijn")).isEqualTo("EERSTE_LIJN");
        assertThat(zaak.json().path("teruggaven").asInt()).isEqualTo(1);
        assertThat(zaak.json().has("behandelaar")).isFalse();
        assertThat(zaak.text("/notities/0/tekst")).isEqualTo("Provinciale weg.");
        assertThat(Tasklistsessie.logIn("anja", port).tasks(nummer)).containsExactly("Bepaal wie de zaak behandelt");
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).isEmpty();

        Answer sent = step("anja", nummer, "overdracht", """
                {"naar": "VAKAFDELING", "afdeling": "vergunningen", "toelichting": "Graag kijken.", "versie": 1}""");

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(kcc.zaak(nummer).text("/afdeling")).isEqualTo("vergunningen");
        assertThat(Tasklistsessie.logIn("vera", port).tasks(nummer)).containsExactly("Behandel zaak");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'naar': 'VAKAFDELING', 'toelichting': 'x', 'versie': 0}                               | afdeling: verplicht",
                "{'naar': 'VAKAFDELING', 'afdeling': 'openbare-ruimte', 'toelichting': 'x', 'versie': 0} | afdeling: zelfde-plek",
                "{'naar': 'VAKAFDELING', 'afdeling': 'heksenkring', 'toelichting': 'x', 'versie': 0}    | afdeling: onbekende-waarde",
                "{'naar': 'TWEEDE_LIJN', 'afdeling': 'vergunningen', 'toelichting': 'x', 'versie': 0}   | afdeling: ongeldig",
                "{'naar': 'TWEEDE_LIJN', 'toelichting': ' ', 'versie': 0}                               | toelichting: verplicht"
            })
    void aTransferNeedsAPlaceToGo(String body, String refusal) {
        String nummer = kcc.createParkeervergunning();

        Answer answer = step("olga", nummer, "overdracht", body.replace('\'', '"'));

        assertThat(answer.refusals()).containsExactly(refusal);
        assertThat(kcc.zaak(nummer).text("/afdeling")).isEqualTo(PARKEREN);
    }

    @Test
    void whoDirectsTheWorkTransfersWhatOthersHave() {
        String nummer = kcc.createParkeervergunning();
        Tasklistsessie.logIn("olga", port).claim(nummer);

        Answer answer = step("amira", nummer, "overdracht", """
                {"naar": "VAKAFDELING", "afdeling": "vergunningen", "toelichting": "Te druk daar.", "versie": 0}""");
        Answer byStranger = step("bea", kcc.createParkeervergunning(), "overdracht", """
                {"naar": "VAKAFDELING", "afdeling": "vergunningen", "toelichting": "x", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(Tasklistsessie.logIn("vera", port).tasks(nummer)).containsExactly("Behandel zaak");
        assertThat(byStranger.status()).isEqualTo(403);
    }

    @Test
    void theCustomerWithdrawsWhoeverHasTheTask() {
        String nummer = kcc.createParkeervergunning();
        Tasklistsessie.logIn("olga", port).claim(nummer);

        Answer answer = step("anja", nummer, "intrekking", """
                {"reden": "De klant verhuist.", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/toestand")).isEqualTo("AFGEROND");
        assertThat(zaak.text("/resultaat/code")).isEqualTo("ingetrokken");
        assertThat(zaak.json().path("ingetrokken").asBoolean()).isTrue();
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).isEmpty();
    }

    @Test
    void aZaaktypeWithoutAResultForItIsWithdrawnToo() {
        String nummer = kcc.createUittreksel();

        Answer answer = step("tom", nummer, "intrekking", """
                {"reden": "Niet meer nodig.", "versie": 0}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/status")).isEqualTo("AFGEROND");
        assertThat(zaak.json().has("resultaat")).isFalse();
    }

    @Test
    void aWithdrawalEndsWaitingForTheCustomer() {
        String nummer = kcc.createParkeervergunning();
        step("olga", nummer, "opschorting", """
                {"gevraagd": "De verklaring.", "uiterstOp": "%s", "versie": 0}""".formatted(
                java.time.LocalDate.parse(kcc.zaak(nummer).text("/startdatum")).plusDays(10)));

        Answer answer = step("anja", nummer, "intrekking", """
                {"reden": "De klant verhuist.", "versie": 1}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(kcc.zaak(nummer).text("/opschortingen/0/uitkomst")).isEqualTo("VERVALLEN");
    }

    @Test
    void anotherDepartmentWithdrawsNothing() {
        String nummer = kcc.createParkeervergunning();

        Answer answer = step("bea", nummer, "intrekking", """
                {"reden": "x", "versie": 0}""");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(kcc.zaak(nummer).text("/status")).isEqualTo("OPEN");
    }

    @Test
    void aSecondPersonChecksTheResultBeforeItGoesOut() {
        String nummer = zaakmaker.create("omgevingsvergunning");
        String result =
                kcc.as("vera").get("/api/v1/zaaktypen/omgevingsvergunning").text("/resultaattypen/0/code");

        Answer proposed = step("vera", nummer, "behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "%s", "versie": 0}""".formatted(result));
        Answer byHerself = step("vera", nummer, "kwaliteitscontrole", """
                {"oordeel": "GOEDGEKEURD", "versie": 1}""");
        Answer withoutReason = step("victor", nummer, "kwaliteitscontrole", """
                {"oordeel": "AFGEKEURD", "versie": 1}""");
        Answer rejected = step("victor", nummer, "kwaliteitscontrole", """
                {"oordeel": "AFGEKEURD", "toelichting": "Adres klopt niet.", "versie": 1}""");

        assertThat(proposed.text("/toestand")).as(proposed.text()).isEqualTo("IN_CONTROLE");
        assertThat(byHerself.status()).isEqualTo(403);
        assertThat(byHerself.text("/code")).isEqualTo("vier-ogen");
        assertThat(withoutReason.refusals()).containsExactly("toelichting: verplicht");
        assertThat(rejected.text("/toestand")).isEqualTo("IN_BEHANDELING");
        assertThat(kcc.zaak(nummer).text("/behandelaar")).isEqualTo("vera");

        step("vera", nummer, "behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "%s", "versie": 2}""".formatted(result));
        Tasklistsessie.logIn("victor", port).claim(nummer);
        Answer approved = step("victor", nummer, "kwaliteitscontrole", """
                {"oordeel": "GOEDGEKEURD", "geinformeerdVia": "BRIEF", "versie": 3}""");

        assertThat(approved.text("/status")).as(approved.text()).isEqualTo("AFGEROND");
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/behandelaar")).isEqualTo("vera");
        assertThat(zaak.text("/resultaat/code")).isEqualTo(result);
        assertThat(zaak.text("/geinformeerdVia")).isEqualTo("BRIEF");
        assertThat(zaak.json().has("voorstel")).isFalse();
    }

    @Test
    void aZaakIsReopenedWithAReasonAndHandledAgain() {
        String nummer = kcc.createParkeervergunning();
        step("olga", nummer, "behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "verleend", "versie": 0}""");

        Answer asNew = kcc.zaak(nummer);
        closeLongAgo(nummer);

        Answer byStranger = step("bea", nummer, "heropening", """
                {"reden": "x", "versie": 1}""");
        Answer reopened = step("amira", nummer, "heropening", """
                {"reden": "Kenteken klopt niet.", "versie": 1}""");

        assertThat(byStranger.status()).isEqualTo(403);
        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/status")).isEqualTo("OPEN");
        assertThat(zaak.json().has("resultaat")).isFalse();
        assertThat(zaak.json().path("statusgeschiedenis")).hasSize(3);
        // What was promised then has passed: the customer hears what a new zaak would get.
        assertThat(zaak.text("/verwachtOp")).isEqualTo(asNew.text("/verwachtOp"));
        assertThat(zaak.text("/uiterlijkOp")).isEqualTo(asNew.text("/uiterlijkOp"));
        assertThat(Tasklistsessie.logIn("olga", port).tasks(nummer)).containsExactly("Behandel zaak");

        Answer closed = step("olga", nummer, "behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geweigerd", "versie": 2}""");
        assertThat(closed.text("/status")).as(closed.text()).isEqualTo("AFGEROND");
    }

    private void closeLongAgo(String nummer) {
        jdbc.sql("""
                        update zaak set startdatum = startdatum - 100, verwacht_op = verwacht_op - 100,
                            uiterlijk_op = uiterlijk_op - 100, einddatum = einddatum - 100, gestart_op = gestart_op - interval '100 days'
                        where nummer = :nummer
                        """).param("nummer", nummer).update();
    }

    @Test
    void anOpenZaakIsNotReopened() {
        Answer answer = step("amira", kcc.createParkeervergunning(), "heropening", """
                {"reden": "x", "versie": 0}""");

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void aCustomerWhoWaitsAQuarterOfAnHourIsHandedToTheDepartmentOnce() {
        String nummer = kcc.createUittreksel();
        Tasklistsessie.logIn("tom", port).claim(nummer);
        step("tom", nummer, "notities", """
                {"tekst": "Adres opgezocht, printer stuk."}""");
        jdbc.sql("update zaak set klaar_voor = klaar_voor - interval '16 minutes' where nummer = :nummer")
                .param("nummer", nummer)
                .update();

        klok.passOnOverdue();
        klok.passOnOverdue();
        Answer late = step("tom", nummer, "behandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "toelichting": "Toch klaar.", "versie": 0}""");

        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/lijn")).isEqualTo("VAKAFDELING");
        assertThat(zaak.json().path("historie").findValuesAsText("wat"))
                .filteredOn(wat -> wat.startsWith("Niet klaar binnen een kwartier"))
                .hasSize(1);
        assertThat(zaak.text("/notities/0/tekst")).isEqualTo("Adres opgezocht, printer stuk.");
        assertThat(Tasklistsessie.logIn("bea", port).tasks(nummer)).containsExactly("Behandel zaak");
        assertThat(late.text("/code")).isEqualTo("zaak-gewijzigd");
    }

    @Test
    void aQuarterOfAnHourIsNotOverBeforeItIs() {
        String nummer = kcc.createUittreksel();

        klok.passOnOverdue();

        Answer zaak = kcc.zaak(nummer);
        assertThat(zaak.text("/lijn")).isEqualTo("TWEEDE_LIJN");
        assertThat(zaak.json().has("klaarVoor")).isTrue();
        assertThat(kcc.zaak(kcc.createParkeervergunning()).json().has("klaarVoor"))
                .isFalse();
    }

    @Test
    void aNoteMakesNothingStale() {
        String nummer = kcc.createParkeervergunning();

        Answer answer = step("anja", nummer, "notities", """
                {"tekst": "De klant belde."}""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(kcc.zaak(nummer).json().path("versie").asInt(-1)).isZero();
        assertThat(kcc.zaak(nummer).text("/notities/0/door")).isEqualTo("anja");
    }

    @Test
    void aZaakThatIsClosedTakesNoSteps() {
        String nummer = kcc.createParkeervergunning();
        step("anja", nummer, "intrekking", """
                {"reden": "x", "versie": 0}""");

        for (String stap : new String[] {"intrekking", "verlenging"}) {
            assertThat(step("olga", nummer, stap, """
                    {"reden": "x", "versie": 1}""").text("/code")).isEqualTo("zaak-afgerond");
        }
    }

    private Answer step(String account, String nummer, String stap, String body) {
        ApiClient who = kcc.as(account);
        return who.post("/api/v1/zaken/" + nummer + "/" + stap, body);
    }
}
