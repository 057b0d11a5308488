package nl.zaakregie.intake;

import static nl.zaakregie.support.Voorbeelden.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Voorbeelden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The customer is still on the line during an intake or a transfer: talk and wrapping up are measured apart there too. */
@ApplicationTest
class GesprekIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten/";
    private static final String UITTREKSEL = Voorbeelden.aanvraag("uittreksel-aanvragen", "uittreksel-brp");

    private final Kcc kcc;
    private final OffsetDateTime begonnenOp;

    @Autowired
    GesprekIT(@LocalServerPort int port, Clock clock) {
        this.kcc = new Kcc(port);
        this.begonnenOp =
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).minusMinutes(10);
    }

    @Test
    void theTalkEndsDuringTheIntake() {
        String nummer = register(UITTREKSEL);

        Answer done = intake(nummer, begonnenOp.plusMinutes(8));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(tijden(nummer).path("afhandeltijdSeconden").asInt()).isEqualTo(480);
        assertThat(tijden(nummer).path("nawerktijdSeconden").asInt()).isBetween(120, 180);
    }

    @Test
    void theTalkEndsDuringTheTransfer() {
        String nummer = register(Voorbeelden.aanvraag("groot-evenement", "evenementenvergunning"));

        Answer done = kcc.as("anja").post(CONTACTEN + nummer + "/overdracht", """
                {"vorm": "DOORVERBONDEN", "afdeling": "vergunningen", "gesprekGeeindigdOp": "%s"}""".formatted(begonnenOp.plusMinutes(9)));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(tijden(nummer).path("afhandeltijdSeconden").asInt()).isEqualTo(540);
        assertThat(tijden(nummer).path("nawerktijdSeconden").asInt()).isBetween(60, 120);
    }

    @Test
    void aTalkEndsOnce() {
        String nummer = register(with(
                UITTREKSEL, "/gesprekGeeindigdOp", begonnenOp.plusMinutes(3).toString()));

        Answer done = intake(nummer, begonnenOp.plusMinutes(8));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(tijden(nummer).path("afhandeltijdSeconden").asInt()).isEqualTo(180);
    }

    @Test
    void aTalkThatNobodyMarkedLastsUntilTheIntakeIsDone() {
        String nummer = register(UITTREKSEL);

        kcc.as("anja").post(CONTACTEN + nummer + "/intake", Voorbeelden.zaken(Voorbeelden.uittreksel()));

        assertThat(tijden(nummer).path("afhandeltijdSeconden").asInt()).isBetween(600, 660);
        assertThat(tijden(nummer).path("nawerktijdSeconden").asInt(-1)).isZero();
    }

    @Test
    void aClockThatIsAheadMakesNoTalkLongerThanItsContact() {
        String nummer = register(UITTREKSEL);

        Answer done = intake(nummer, begonnenOp.plusMinutes(11));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(tijden(nummer).path("nawerktijdSeconden").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-PT1S, voor-begin", "PT20M, in-toekomst"})
    void aTalkEndsDuringItsContactAndNothingIsWrittenOtherwise(Duration talk, String code) {
        String nummer = register(UITTREKSEL);

        Answer refused = intake(nummer, begonnenOp.plus(talk));

        assertThat(refused.refusals()).containsExactly("gesprekGeeindigdOp: " + code);
        assertThat(kcc.contact(nummer).text("/status")).isEqualTo("OPEN");
        assertThat(kcc.contact(nummer).json().path("zaken")).isEmpty();
    }

    private String register(String contact) {
        return kcc.register(with(contact, "/begonnenOp", begonnenOp.toString()));
    }

    private Answer intake(String nummer, OffsetDateTime gesprekGeeindigdOp) {
        return kcc.as("anja")
                .post(
                        CONTACTEN + nummer + "/intake",
                        with(
                                Voorbeelden.zaken(Voorbeelden.uittreksel()),
                                "/gesprekGeeindigdOp",
                                gesprekGeeindigdOp.toString()));
    }

    private JsonNode tijden(String nummer) {
        return kcc.contact(nummer).json().path("tijden");
    }
}
