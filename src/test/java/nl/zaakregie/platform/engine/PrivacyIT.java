package nl.zaakregie.platform.engine;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.evenementenvergunning;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.parkeervergunning;
import static nl.zaakregie.support.Voorbeelden.terugTeBellen;
import static nl.zaakregie.support.Voorbeelden.terugbelverzoek;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.withVervolgvragen;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Contractvelden;
import nl.zaakregie.support.Contractvelden.Veld;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Logboek;
import nl.zaakregie.support.Tasklistsessie;
import nl.zaakregie.support.Zaakmaker;
import nl.zaakregie.zaak.Zaken;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What people type never reaches the engine, the log or the table of earlier answers: every field that takes personal data or free
 * text gets a recognisable value, in requests that are accepted and in requests that are refused, and then everything is searched.
 */
@ApplicationTest
class PrivacyIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";

    private static final String TEKST = "Herkenbaar7391";
    private static final String TELEFOON = "0689137391";
    private static final String GEBOORTEDATUM = "1931-07-19";
    private static final String EMAIL = "hk7391@voorbeeld.example";
    private static final String POSTCODE = "9137 ZQ";
    private static final String TOEVOEGING = "hk7391";
    private static final String BSN = "999990019";
    private static final String BESTAND = "SGVya2VuYmFhcjczOTE=";

    /** A postcode is kept without its space. */
    private static final List<String> MARKS =
            List.of(TEKST, TELEFOON, GEBOORTEDATUM, "hk7391", POSTCODE, "9137ZQ", BSN, BESTAND);

    /** What a field gets that takes only values of some form. */
    private static final Map<String, String> FORMED = Map.of(
            "telefoonnummer", TELEFOON,
            "geboortedatum", GEBOORTEDATUM,
            "emailadres", EMAIL,
            "postcode", POSTCODE,
            "huisnummertoevoeging", TOEVOEGING,
            "bestandsnaam", TEKST + ".txt",
            "inhoud", BESTAND);

    /** These name a row of the catalogue; anything else is refused. */
    private static final Set<String> NAMES_OF_THE_CATALOGUE = Set.of("documenten");

    private final Kcc kcc;
    private final int port;
    private final JdbcClient jdbc;
    private final Zaakmaker zaakmaker;
    private final Map<String, List<String>> sent = new TreeMap<>();

    @Autowired
    PrivacyIT(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Zaken zaken,
            Catalogus catalogus,
            PlatformTransactionManager transactions) {
        this.zaakmaker = new Zaakmaker(zaken, catalogus, transactions);
        this.port = port;
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
    }

    @Test
    void nothingTypedIsFoundOutsideTheDomain() {
        try (Logboek log = new Logboek()) {
            answerDirectly();
            doIntakes();
            transfer();
            handle();
            takeSteps();
            assessDelay();
            search();
            askWithTextWhereNoneFits();

            assertThat(fieldsWithoutMark())
                    .as("fields that this test does not know")
                    .isEmpty();
            assertThat(tablesWithMark()).isEmpty();
            assertThat(MARKS.stream().filter(log.text()::contains))
                    .as("in the log")
                    .isEmpty();
        }
    }

    private void answerDirectly() {
        String body = marked("createKlantcontact", directContactOfNewCustomer(TEKST));
        Answer made = accept("anja", CONTACTEN, "createKlantcontact", body);
        assertThat(kcc.as("anja").get(CONTACTEN + "/" + made.text("/nummer")).text("/vraag"))
                .isEqualTo(TEKST);
        refuseAll("anja", CONTACTEN, "createKlantcontact", body);

        String asksMore = withVervolgvragen(directContactOfNewCustomer(TEKST), """
                {"vraagtype": "openingstijden-milieustraat", "vraag": "En op zondag?", "antwoord": "Dan is het dicht.",
                 "antwoordtype": "informatie-gegeven", "afhandeling": "DIRECT"}""");
        accept("anja", CONTACTEN, "createKlantcontact", marked("createKlantcontact", asksMore, "vraag", "antwoord"));
        String asksCallBack = withVervolgvragen(directContactOfNewCustomer(TEKST), terugTeBellen("openbare-ruimte"));
        accept(
                "anja",
                CONTACTEN,
                "createKlantcontact",
                marked("createKlantcontact", asksCallBack, "vraag", "telefoonnummer"));

        String callBack = marked("createKlantcontact", terugbelverzoek("openbare-ruimte"));
        String nummer =
                accept("anja", CONTACTEN, "createKlantcontact", callBack).text("/nummer");
        String address = CONTACTEN + "/" + nummer + "/beoordeling";
        Tasklistsessie.logIn("otto", port).claim(nummer);
        String answer = marked("completeBeoordeling", "{\"uitkomst\": \"AFGEHANDELD\"}", "antwoord");
        refuseAll("otto", address, "completeBeoordeling", answer);
        accept("otto", address, "completeBeoordeling", answer);
    }

    private void doIntakes() {
        String intake = CONTACTEN + "/" + kcc.registerForIntake() + "/intake";
        String reason = marked("completeIntake", "{\"uitkomst\": \"VERVALLEN\"}", "reden");
        refuseAll("anja", intake, "completeIntake", reason);
        accept("anja", intake, "completeIntake", reason);
        // A step that is done already is refused with everything in it.
        refuse("anja", intake, reason);

        String other = CONTACTEN + "/" + kcc.registerForIntake() + "/intake";
        String withZaak = marked("completeIntake", zaken(parkeervergunning()), "toelichting");
        refuseAll("anja", other, "completeIntake", withZaak);
        refuse("anja", other, with(withZaak, "/zaken/0/eigenschappen/kenteken", TEKST));
        refuse("anja", other, with(withZaak, "/zaken/0/eigenschappen/" + TEKST, TEKST));
        refuse("anja", other, with(withZaak, "/zaken/0/zaaktype", "herkenbaar7391"));
        accept("anja", other, "completeIntake", withZaak);
    }

    private void transfer() {
        String nummer = kcc.registerTooComplex();
        String transfer = CONTACTEN + "/" + nummer + "/overdracht";
        String body = marked("createOverdracht", "{\"vorm\": \"TERUGBELVERZOEK\", \"afdeling\": \"vergunningen\"}");
        refuseAll("anja", transfer, "createOverdracht", body);
        accept("anja", transfer, "createOverdracht", body);

        String judgement = CONTACTEN + "/" + nummer + "/beoordeling";
        String withZaak = marked("completeBeoordeling", zaken(evenementenvergunning()), "toelichting");
        refuseAll("vera", judgement, "completeBeoordeling", withZaak);
        accept("vera", judgement, "completeBeoordeling", with(withZaak, "/zaken/0/eigenschappen/programma", TEKST));
    }

    private void handle() {
        String zaak = kcc.createZaak("uittreksel-aanvragen", with(uittreksel(), "/eigenschappen/bestemdVoor", TEKST));
        String handling = "/api/v1/zaken/" + zaak + "/behandeling";
        Tasklistsessie.logIn("tom", port).claim(zaak);
        String passedOn = marked("createBehandeling", "{\"uitkomst\": \"DOORGEZET\", \"versie\": 0}");
        refuseAll("tom", handling, "createBehandeling", passedOn);
        accept("tom", handling, "createBehandeling", passedOn);
        refuse("bea", handling, with(passedOn, "/versie", 0));
        accept("bea", handling, "createBehandeling", """
                {"uitkomst": "AFGEHANDELD", "resultaattype": "geleverd", "toelichting": "%s", "versie": 1}""".formatted(TEKST));
    }

    private void takeSteps() {
        String zaak = kcc.createParkeervergunning();
        step("anja", zaak, "notities", "createNotitie", "{}");
        step("anja", zaak, "documenten", "createDocument", "{}");
        step(
                "olga",
                zaak,
                "opschorting",
                "createOpschorting",
                "{\"uiterstOp\": \"%s\", \"versie\": 0}"
                        .formatted(LocalDate.parse(kcc.zaak(zaak).text("/startdatum"))
                                .plusDays(10)));
        step("olga", zaak, "hervatting", "createHervatting", "{\"uitkomst\": \"AANGEVULD\", \"versie\": 1}");
        step("olga", zaak, "verlenging", "createVerlenging", "{\"versie\": 2}");
        step(
                "olga",
                zaak,
                "teruggave",
                "createTeruggave",
                "{\"naar\": \"EERSTE_LIJN\", \"reden\": \"ANDERS\", \"versie\": 3}");
        step(
                "anja",
                zaak,
                "overdracht",
                "createZaakoverdracht",
                "{\"naar\": \"VAKAFDELING\", \"afdeling\": \"vergunningen\", \"versie\": 4}");
        step("anja", zaak, "intrekking", "createIntrekking", "{\"versie\": 5}");
        step("amira", zaak, "heropening", "createHeropening", "{\"versie\": 6}");

        String checked = zaakmaker.create("omgevingsvergunning");
        String code =
                kcc.as("vera").get("/api/v1/zaaktypen/omgevingsvergunning").text("/resultaattypen/0/code");
        step(
                "vera",
                checked,
                "behandeling",
                "createBehandeling",
                "{\"uitkomst\": \"AFGEHANDELD\", \"resultaattype\": \"%s\", \"versie\": 0}".formatted(code));
        step(
                "victor",
                checked,
                "kwaliteitscontrole",
                "createKwaliteitscontrole",
                "{\"oordeel\": \"AFGEKEURD\", \"versie\": 1}");
    }

    private void step(String account, String zaak, String stap, String operation, String body) {
        String address = "/api/v1/zaken/" + zaak + "/" + stap;
        String marked = marked(operation, body);
        refuse(account, address, with(marked, "/" + TEKST, TEKST));
        accept(account, address, operation, marked);
    }

    private void assessDelay() {
        String nummer = kcc.createDelayedKlantaanvraag(aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        String address = "/api/v1/klantaanvragen/" + nummer + "/vertragingsbeoordeling";
        String body = marked("completeVertragingsbeoordeling", "{\"uitkomst\": \"KLANT_GEBELD\", \"gezien\": 1}");
        refuseAll("amira", address, "completeVertragingsbeoordeling", body);
        // It moved again since, as this one says.
        refuse("amira", address, with(body, "/gezien", 2));
        accept("amira", address, "completeVertragingsbeoordeling", body);
    }

    private void search() {
        String question = marked("searchKlanten", "{}");
        accept("anja", "/api/v1/klanten/zoekopdracht", "searchKlanten", question);
        refuseAll("anja", "/api/v1/klanten/zoekopdracht", "searchKlanten", question);
        String typed = marked("searchSuggesties", "{}");
        accept("anja", "/api/v1/suggesties/zoekopdracht", "searchSuggesties", typed);
        refuseAll("anja", "/api/v1/suggesties/zoekopdracht", "searchSuggesties", typed);
        refuseAll(
                "anja",
                "/api/v1/eerstelijnsbeslissingen",
                "evaluateEerstelijnsbeslissing",
                "{\"vraagtype\": \"verhuizing\"}");
    }

    /** In addresses, parameters and log-in, where people paste what they have at hand. */
    private void askWithTextWhereNoneFits() {
        for (String path : List.of(
                CONTACTEN + "/" + TEKST,
                CONTACTEN + "?klant=" + TEKST,
                CONTACTEN + "?na=" + TEKST,
                CONTACTEN + "?vraagtype=" + TEKST,
                CONTACTEN + "?vanaf=" + TEKST,
                CONTACTEN + "?status=" + TEKST,
                "/api/v1/zaken/" + TEKST,
                "/api/v1/klanten/" + TEKST,
                "/api/v1/zaaktypen/" + TEKST,
                "/api/v1/" + TEKST)) {
            assertThat(kcc.as("anja").get(path).status()).as(path).isBetween(400, 499);
        }
        assertThat(kcc.as(TEKST).get(CONTACTEN).status()).isEqualTo(401);
        refuse("anja", CONTACTEN, "{\"vraag\": \"" + TEKST);
        refuse("anja", CONTACTEN, "\"" + TEKST + "\"");
        refuse("anja", CONTACTEN, "{\"vraag\": \"" + TEKST + "\\u0000\"}");
        refuse("anja", CONTACTEN, "{\"vraag\": \"" + (TEKST + " ").repeat(60_000) + "\"}");
    }

    // --- Sending ----------------------------------------------------------------------------------------------------

    /** The body with a recognisable value in every field that takes one; with names given, in those fields only. */
    private static String marked(String operation, String body, String... only) {
        String marked = body;
        for (Veld veld : personal(operation)) {
            String field = field(veld);
            JsonNode parent =
                    json(marked).at(veld.pointer().substring(0, veld.pointer().lastIndexOf('/')));
            if (parent.isObject() && (only.length == 0 || List.of(only).contains(field))) {
                marked = with(marked, veld.pointer(), FORMED.getOrDefault(field, TEKST));
            }
        }
        return marked;
    }

    private Answer accept(String account, String address, String operation, String body) {
        Answer answer = kcc.as(account).post(address, body);
        assertThat(answer.status()).as(address + " " + answer.text()).isBetween(200, 201);
        sent.computeIfAbsent(operation, key -> new ArrayList<>()).add(body);
        return answer;
    }

    /** The same request with, one after another, a wrong value in each of its fields, and with a field that does not exist. */
    private void refuseAll(String account, String address, String operation, String body) {
        for (Veld veld : Contractvelden.ofBody(operation)) {
            if (!json(body).at(veld.pointer()).isMissingNode() && !veld.isFreeText()) {
                refuse(account, address, with(body, veld.pointer(), TEKST));
            }
        }
        refuse(account, address, with(body, "/" + TEKST, TEKST));
    }

    private void refuse(String account, String address, String body) {
        assertThat(kcc.as(account).post(address, body).status())
                .as(address + " " + body)
                .isBetween(400, 499);
    }

    // --- Searching --------------------------------------------------------------------------------------------------

    /** The fields of the contract that take personal data or free text. */
    private static List<Veld> personal(String operation) {
        return Contractvelden.ofBody(operation).stream()
                .filter(veld -> veld.isFreeText() || FORMED.containsKey(field(veld)))
                .filter(veld -> !NAMES_OF_THE_CATALOGUE.contains(field(veld)))
                .toList();
    }

    private List<String> fieldsWithoutMark() {
        List<String> missing = new ArrayList<>();
        for (String operation : Contractvelden.operationsWithBody()) {
            for (Veld veld : personal(operation)) {
                boolean marked = sent.getOrDefault(operation, List.of()).stream()
                        .map(body -> json(body).at(veld.pointer()).asText())
                        .anyMatch(value -> MARKS.stream().anyMatch(value::contains));
                if (!marked) {
                    missing.add(operation + " " + veld.name());
                }
            }
        }
        return missing;
    }

    private static String field(Veld veld) {
        return veld.pointer().substring(veld.pointer().lastIndexOf('/') + 1);
    }

    /** Tables of the engine, and ours that keeps answers; whole rows as text, so that no column is forgotten. */
    private List<String> tablesWithMark() {
        return searched().stream()
                .flatMap(table ->
                        MARKS.stream().filter(mark -> isIn(table, mark)).map(mark -> table + " holds " + mark))
                .toList();
    }

    private List<String> searched() {
        return jdbc.sql("""
                        select table_name from information_schema.tables where table_schema = 'public'
                          and (table_name like 'act\\_%' or table_name in ('idempotentie', 'inzage')) order by table_name
                        """).query(String.class).list();
    }

    private boolean isIn(String table, String text) {
        // A byte array shows as hexadecimal, so the text is looked for in that form as well.
        return jdbc.sql("select exists (select 1 from " + table + " t where t::text like :text or t::text like :hex)")
                .param("text", "%" + text + "%")
                .param("hex", "%" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "%")
                .query(Boolean.class)
                .single();
    }

    /** What is certainly there must be found, or finding nothing means nothing. */
    @Test
    void theSearchFindsWhatIsThere() {
        String nummer = kcc.registerForIntake();

        assertThat(searched()).hasSizeGreaterThan(40);
        assertThat(searched().stream().filter(table -> isIn(table, nummer)))
                .contains("act_ru_execution", "act_hi_procinst", "idempotentie");
        assertThat(isIn("act_ge_bytearray", "userTask_HoudIntake"))
                .as("inside a byte array")
                .isTrue();
        assertThat(isIn("klantcontact_vraag", "Ik wil dit graag regelen.")).isTrue();
        try (Logboek log = new Logboek()) {
            LoggerFactory.getLogger(PrivacyIT.class).info("Gelogd", new IllegalStateException(TEKST));
            assertThat(log.text()).contains(TEKST);
        }
    }
}
