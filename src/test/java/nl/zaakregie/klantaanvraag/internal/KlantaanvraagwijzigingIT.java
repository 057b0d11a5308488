package nl.zaakregie.klantaanvraag.internal;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.hond;
import static nl.zaakregie.support.Voorbeelden.kwijtschelding;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.klantaanvraag.Klantaanvragen;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people change of a klantaanvraag: which zaken may come together, and that nobody overwrites a colleague. */
@ApplicationTest
class KlantaanvraagwijzigingIT {

    private static final String KLANTAANVRAGEN = "/api/v1/klantaanvragen/";

    private final int port;
    private final Kcc kcc;
    private final Klantaanvragen klantaanvragen;
    private final Catalogus catalogus;
    private final Herplanner herplanner;
    private final TransactionTemplate transaction;

    @Autowired
    KlantaanvraagwijzigingIT(
            @LocalServerPort int port,
            Klantaanvragen klantaanvragen,
            Catalogus catalogus,
            Herplanner herplanner,
            PlatformTransactionManager transactions) {
        this.port = port;
        this.kcc = new Kcc(port);
        this.klantaanvragen = klantaanvragen;
        this.catalogus = catalogus;
        this.herplanner = herplanner;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void zaakOfTheSameCustomerIsAddedLater() {
        String klant = kcc.registerKlant("Voorbeeldsamen");
        String nummer = klantaanvraagVan(intake(klant, kwijtschelding()));
        String ander = intake(klant, hond());
        String vorige = klantaanvraagVan(ander);

        Answer answer = kcc.addZaak(nummer, ander);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(klantaanvraagVan(ander)).isEqualTo(nummer);
        assertThat(kcc.as("tom").get(KLANTAANVRAGEN + vorige).text("/status")).isEqualTo("AFGEROND");
        assertThat(kcc.addZaak(nummer, ander).refusals()).containsExactly("zaak: hoort-er-al-bij");
    }

    @Test
    void zaakOfAnotherCustomerIsRefused() {
        String bekend = klantaanvraagVan(intake(kcc.registerKlant("Voorbeeldeen"), kwijtschelding()));
        String anoniem = klantaanvraagVan(intakeOfAnonymous());
        String vanAnder = intake(kcc.registerKlant("Voorbeeldander"), hond());

        assertThat(kcc.addZaak(bekend, vanAnder).refusals()).containsExactly("zaak: andere-klant");
        assertThat(kcc.addZaak(anoniem, vanAnder).refusals()).containsExactly("zaak: andere-klant");
        assertThat(kcc.addZaak(bekend, intakeOfAnonymous()).refusals()).containsExactly("zaak: andere-klant");
    }

    /** Nobody knows whether two who gave no name are the same. */
    @Test
    void zaakOfAnotherContactOfAnAnonymousCustomerIsRefused() {
        String nummer = klantaanvraagVan(intakeOfAnonymous());
        String ander = intakeOfAnonymous();
        String vorige = klantaanvraagVan(ander);

        Answer answer = kcc.addZaak(nummer, ander);

        assertThat(answer.refusals()).containsExactly("zaak: andere-klant");
        assertThat(answer.text("/invalidParams/0/reason")).contains("anoniem", "hetzelfde klantcontact");
        assertThat(klantaanvraagVan(ander)).isEqualTo(vorige);
    }

    @Test
    void zakenOfOneContactOfAnAnonymousCustomerComeTogether() {
        String een = create("KC-2026-9000001", "hond-aanmelden").get(0);
        String ander = create("KC-2026-9000001", "hond-aanmelden").get(0);
        String nummer = klantaanvraagVan(een);

        Answer answer = kcc.addZaak(nummer, ander);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(klantaanvraagVan(ander)).isEqualTo(nummer);
    }

    @Test
    void whoChangesWhatAColleagueChangedMeanwhileHearsSo() {
        String klant = kcc.registerKlant("Voorbeeldtegelijk");
        String ander = intake(klant, hond());
        List<String> zaken = List.of(intake(klant, kwijtschelding()), intake(klant, hond()));
        String nummer = klantaanvraagVan(zaken.get(0));
        assertThat(addZaak(nummer, zaken.get(1), 0).text("/versie")).isEqualTo("1");
        assertThat(relate(nummer, zaken, "EERST_KLAAR", 1).text("/versie")).isEqualTo("2");
        String ervoor = read(nummer).text();

        Answer volgorde = relate(nummer, zaken, "SAMEN_LEVEREN", 1);
        Answer toegevoegd = addZaak(nummer, ander, 1);

        assertThat(volgorde.status()).isEqualTo(409);
        assertThat(volgorde.text("/code")).isEqualTo("klantaanvraag-gewijzigd");
        assertThat(volgorde.text("/detail"))
                .isEqualTo("Een collega heeft klantaanvraag " + nummer
                        + " intussen gewijzigd. Haal de planning opnieuw op; wat u koos blijft staan.");
        assertThat(toegevoegd.status()).isEqualTo(409);
        assertThat(toegevoegd.text("/code")).isEqualTo("klantaanvraag-gewijzigd");
        assertThat(read(nummer).text()).isEqualTo(ervoor);
    }

    @Test
    void whoLooksAtTheKlantaanvraagThatAZaakLeftHearsSo() {
        String klant = kcc.registerKlant("Voorbeeldvertrek");
        String blijft = intake(klant, kwijtschelding());
        String gaat = intake(klant, hond());
        String vorige = klantaanvraagVan(blijft);
        kcc.addZaak(vorige, gaat);
        int gezien = kcc.versieOfKlantaanvraag(vorige);

        Answer weg = kcc.addZaak(klantaanvraagVan(intake(klant, hond())), gaat);

        assertThat(weg.status()).as(weg.text()).isEqualTo(200);
        assertThat(addZaak(vorige, gaat, gezien).text("/code")).isEqualTo("klantaanvraag-gewijzigd");
    }

    /** Each read the same version; whoever comes second would undo what the first one did. */
    @Test
    void ofTwoWhoChangeAtTheSameMomentOneHearsSo() {
        String klant = kcc.registerKlant("Voorbeeldgelijk");
        List<String> zaken = List.of(intake(klant, kwijtschelding()), intake(klant, hond()));
        String nummer = klantaanvraagVan(zaken.get(0));
        kcc.addZaak(nummer, zaken.get(1));

        List<Integer> antwoorden = Stream.of("EERST_KLAAR", "SAMEN_LEVEREN")
                .map(soort -> CompletableFuture.supplyAsync(
                        () -> relate(nummer, zaken, soort, 1).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(antwoorden).containsExactlyInAnyOrder(200, 409);
        assertThat(read(nummer).json().path("relaties")).hasSize(1);
    }

    /** As at intake: what the first zaaktype yields is needed for the second. */
    @Test
    void zaakThatIsAddedWaitsForWhatItsZaaktypeFollows() {
        List<String> zaken = create("KC-2026-9000002", "wmo-melding", "wmo-aanvraag");
        String melding = create("KC-2026-9000002", "wmo-melding").get(0);
        String nummer = klantaanvraagVan(zaken.get(0));

        Answer answer = kcc.addZaak(nummer, melding);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Answer na = read(nummer);
        assertThat(relaties(na))
                .containsExactly(
                        zaken.get(0) + " " + zaken.get(1) + " CATALOGUS", melding + " " + zaken.get(1) + " CATALOGUS");
        assertThat(na.json().at("/zaken/1/wachtOp"))
                .extracting(JsonNode::asText)
                .containsExactly(zaken.get(0), melding);
        assertThat(historie(na))
                .last()
                .isEqualTo("Volgens de zaaktypen begint zaak " + zaken.get(1) + " voortaan als zaak " + melding
                        + " klaar is");
        assertThat(TasklistClient.as("tom", port)
                        .get("/klantaanvragen/" + nummer)
                        .text())
                .contains(zaken.get(1) + " begint als " + melding + " klaar is");
    }

    @Test
    void relationOfTheCatalogueSaysSoWhenWhatFollowsHasBegun() {
        String aanvraag = create("KC-2026-9000003", "wmo-aanvraag").get(0);
        String melding = create("KC-2026-9000003", "wmo-melding").get(0);
        String nummer = klantaanvraagVan(melding);

        Answer answer = kcc.addZaak(nummer, aanvraag);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(relaties(read(nummer))).containsExactly(melding + " " + aanvraag + " CATALOGUS");
        assertThat(historie(read(nummer)))
                .contains("Volgens de zaaktypen komt zaak " + aanvraag + " na zaak " + melding + "; zaak " + aanvraag
                        + " was al begonnen");
        assertThat(TasklistClient.as("tom", port)
                        .get("/klantaanvragen/" + nummer)
                        .text())
                .contains(aanvraag + " komt na " + melding + ", maar is al begonnen")
                .doesNotContain(aanvraag + " begint als");
    }

    @Test
    void closedZaakGetsNoRelationOfTheCatalogue() {
        List<String> zaken = create("KC-2026-9000004", "wmo-melding", "kwijtschelding");
        String aanvraag = create("KC-2026-9000004", "wmo-aanvraag").get(0);
        String nummer = klantaanvraagVan(zaken.get(0));
        Answer ingetrokken = kcc.as("anja").post("/api/v1/zaken/" + zaken.get(0) + "/intrekking", """
                {"reden": "De klant belde.", "versie": 0}""");
        assertThat(ingetrokken.status()).as(ingetrokken.text()).isEqualTo(200);

        kcc.addZaak(nummer, aanvraag);

        assertThat(relaties(read(nummer))).isEmpty();
    }

    @Test
    void planningMakesNothingStale() {
        String zaak = intake(kcc.registerKlant("Voorbeeldplanning"), kwijtschelding());
        String nummer = klantaanvraagVan(zaak);

        transaction.executeWithoutResult(status -> herplanner.replan(nummer, null));

        assertThat(kcc.versieOfKlantaanvraag(nummer)).isZero();
    }

    private Answer read(String nummer) {
        return kcc.as("tom").get(KLANTAANVRAGEN + nummer);
    }

    private String intake(String klant, String zaak) {
        return kcc.createZaakOf(
                Voorbeelden.ofKlant(aanvraag("kwijtschelding-aanvragen", "kwijtschelding"), klant), zaak);
    }

    private String intakeOfAnonymous() {
        return kcc.createZaakOf(aanvraag("kwijtschelding-aanvragen", "kwijtschelding"), Voorbeelden.hond());
    }

    /** A klantaanvraag of somebody who gave no name; the numbers of its zaken. */
    private List<String> create(String klantcontact, String... zaaktypen) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anja", null, "ROLE_eerstelijn"));
        try {
            return transaction.execute(status -> klantaanvragen
                    .create(new NewKlantaanvraag(
                            klantcontact,
                            null,
                            Stream.of(zaaktypen)
                                    .map(zaaktype -> newZaak(zaaktype, klantcontact))
                                    .toList()))
                    .stream()
                    .map(Zaak::nummer)
                    .toList());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private NewZaak newZaak(String zaaktype, String klantcontact) {
        return new NewZaak(
                catalogus.getZaaktype(zaaktype),
                Lijn.VAKAFDELING,
                Map.of(),
                Set.of(),
                null,
                klantcontact,
                null,
                null,
                null);
    }

    private static List<String> relaties(Answer klantaanvraag) {
        List<String> relaties = new ArrayList<>();
        klantaanvraag
                .json()
                .path("relaties")
                .forEach(relatie -> relaties.add(relatie.path("van").asText() + " "
                        + relatie.path("naar").asText() + " "
                        + relatie.path("bron").asText()));
        return relaties;
    }

    private static List<String> historie(Answer klantaanvraag) {
        List<String> regels = new ArrayList<>();
        klantaanvraag
                .json()
                .path("historie")
                .forEach(regel -> regels.add(regel.path("wat").asText()));
        return regels;
    }

    private Answer addZaak(String nummer, String zaak, int versie) {
        return kcc.as("tom").post(KLANTAANVRAGEN + nummer + "/zaken", """
                {"zaak": "%s", "versie": %d}""".formatted(zaak, versie));
    }

    private Answer relate(String nummer, List<String> zaken, String soort, int versie) {
        return kcc.as("amira")
                .post(KLANTAANVRAGEN + nummer + "/relaties", """
                {"van": "%s", "naar": "%s", "soort": "%s", "versie": %d}""".formatted(zaken.get(0), zaken.get(1), soort, versie));
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tom").get("/api/v1/zaken/" + zaak + "/planning").text("/klantaanvraag");
    }
}
