package nl.zaakregie.klantaanvraag.internal;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.hond;
import static nl.zaakregie.support.Voorbeelden.json;
import static nl.zaakregie.support.Voorbeelden.kwijtschelding;
import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Which zaken belong to a klantaanvraag: what people may bring together. */
@ApplicationTest
class KlantaanvraagwijzigingIT {

    private static final String KLANTAANVRAGEN = "/api/v1/klantaanvragen/";

    private final Kcc kcc;
    private final Klantaanvragen klantaanvragen;
    private final Catalogus catalogus;
    private final TransactionTemplate transaction;

    @Autowired
    KlantaanvraagwijzigingIT(
            @LocalServerPort int port,
            Klantaanvragen klantaanvragen,
            Catalogus catalogus,
            PlatformTransactionManager transactions) {
        this.kcc = new Kcc(port);
        this.klantaanvragen = klantaanvragen;
        this.catalogus = catalogus;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void zaakOfTheSameCustomerIsAddedLater() {
        String klant = register("Voorbeeldsamen");
        String nummer = klantaanvraagVan(intake(klant, kwijtschelding()));
        String ander = intake(klant, hond());
        String vorige = klantaanvraagVan(ander);

        Answer answer = addZaak(nummer, ander);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(klantaanvraagVan(ander)).isEqualTo(nummer);
        assertThat(kcc.as("tom").get(KLANTAANVRAGEN + vorige).text("/status")).isEqualTo("AFGEROND");
        assertThat(addZaak(nummer, ander).refusals()).containsExactly("zaak: hoort-er-al-bij");
    }

    @Test
    void zaakOfAnotherCustomerIsRefused() {
        String bekend = klantaanvraagVan(intake(register("Voorbeeldeen"), kwijtschelding()));
        String anoniem = klantaanvraagVan(intakeOfAnonymous());
        String vanAnder = intake(register("Voorbeeldander"), hond());

        assertThat(addZaak(bekend, vanAnder).refusals()).containsExactly("zaak: andere-klant");
        assertThat(addZaak(anoniem, vanAnder).refusals()).containsExactly("zaak: andere-klant");
        assertThat(addZaak(bekend, intakeOfAnonymous()).refusals()).containsExactly("zaak: andere-klant");
    }

    /** Nobody knows whether two who gave no name are the same. */
    @Test
    void zaakOfAnotherContactOfAnAnonymousCustomerIsRefused() {
        String nummer = klantaanvraagVan(intakeOfAnonymous());
        String ander = intakeOfAnonymous();
        String vorige = klantaanvraagVan(ander);

        Answer answer = addZaak(nummer, ander);

        assertThat(answer.refusals()).containsExactly("zaak: andere-klant");
        assertThat(answer.text("/invalidParams/0/reason")).contains("anoniem", "hetzelfde klantcontact");
        assertThat(klantaanvraagVan(ander)).isEqualTo(vorige);
    }

    @Test
    void zakenOfOneContactOfAnAnonymousCustomerComeTogether() {
        String een = create("KC-2026-9000001");
        String ander = create("KC-2026-9000001");
        String nummer = klantaanvraagVan(een);

        Answer answer = addZaak(nummer, ander);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(klantaanvraagVan(ander)).isEqualTo(nummer);
    }

    private String register(String naam) {
        return kcc.contact(kcc.register(directContactOfNewCustomer(naam))).text("/betrokkene/klantnummer");
    }

    private String intake(String klant, String zaak) {
        return kcc.createZaakOf(
                with(
                        aanvraag("kwijtschelding-aanvragen", "kwijtschelding"),
                        "/betrokkene",
                        json("{\"soort\": \"BEKEND\", \"klantnummer\": \"" + klant + "\"}")),
                zaak);
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

    private Answer addZaak(String nummer, String zaak) {
        return kcc.as("tom").post(KLANTAANVRAGEN + nummer + "/zaken", """
                {"zaak": "%s"}""".formatted(zaak));
    }

    private String klantaanvraagVan(String zaak) {
        return kcc.as("tom").get("/api/v1/zaken/" + zaak + "/planning").text("/klantaanvraag");
    }
}
