package nl.zaakregie.klantaanvraag.internal;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.hond;
import static nl.zaakregie.support.Voorbeelden.kwijtschelding;
import static org.assertj.core.api.Assertions.assertThat;

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
import nl.zaakregie.support.Voorbeelden;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.NewZaak;
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
        String een = create("KC-2026-9000001");
        String ander = create("KC-2026-9000001");
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

    /** A klantaanvraag of somebody who gave no name, with one zaak; the number of that. */
    private String create(String klantcontact) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("anja", null, "ROLE_eerstelijn"));
        try {
            return transaction.execute(status -> klantaanvragen
                    .create(new NewKlantaanvraag(
                            klantcontact,
                            null,
                            List.of(new NewZaak(
                                    catalogus.getZaaktype("hond-aanmelden"),
                                    Lijn.VAKAFDELING,
                                    Map.of(),
                                    Set.of(),
                                    null,
                                    klantcontact,
                                    null,
                                    null,
                                    null))))
                    .get(0)
                    .nummer());
        } finally {
            SecurityContextHolder.clearContext();
        }
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
