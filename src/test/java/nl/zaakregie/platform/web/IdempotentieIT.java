package nl.zaakregie.platform.web;

import static nl.zaakregie.support.Voorbeelden.aanvraag;
import static nl.zaakregie.support.Voorbeelden.directContact;
import static nl.zaakregie.support.Voorbeelden.directContactOfNewCustomer;
import static nl.zaakregie.support.Voorbeelden.terugbelverzoek;
import static nl.zaakregie.support.Voorbeelden.uittreksel;
import static nl.zaakregie.support.Voorbeelden.with;
import static nl.zaakregie.support.Voorbeelden.without;
import static nl.zaakregie.support.Voorbeelden.zaken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zaakregie.support.ApiClient;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Kcc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A double click, a lost answer and two tabs make one contact. */
@ApplicationTest
class IdempotentieIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";
    private static final int THREADS = 8;

    private final Kcc kcc;
    private final JdbcClient jdbc;
    private final String key = UUID.randomUUID().toString();
    private final String mark = "Vraag " + key;
    private final ApiClient anja;

    @Autowired
    IdempotentieIT(@LocalServerPort int port, JdbcClient jdbc) {
        this.kcc = new Kcc(port);
        this.jdbc = jdbc;
        this.anja = kcc.as("anja").with("Idempotency-Key", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "terugbellen", "intake"})
    void theSameRequestGetsTheSameAnswerByteForByte(String soort) {
        String body = marked(
                switch (soort) {
                    case "direct" -> directContactOfNewCustomer("Voorbeeld-" + key);
                    case "terugbellen" -> terugbelverzoek("burgerzaken");
                    default -> aanvraag("uittreksel-aanvragen", "uittreksel-brp");
                });

        Answer first = anja.post(CONTACTEN, body);
        Answer second = anja.post(CONTACTEN, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(contacts()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from klant where naam = :naam")
                        .param("naam", "Voorbeeld-" + key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(soort.equals("direct") ? 1 : 0);
    }

    @Test
    void everyStepCanBeSentTwice() {
        String nummer = kcc.register(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        Answer first = anja.post(CONTACTEN + "/" + nummer + "/intake", zaken(uittreksel()));
        Answer second = anja.post(CONTACTEN + "/" + nummer + "/intake", zaken(uittreksel()));

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(kcc.contact(nummer).json().path("zaken")).hasSize(1);
        String handling = "/api/v1/zaken/" + first.text("/zaken/0/nummer") + "/behandeling";
        String body = "{\"uitkomst\": \"AFGEHANDELD\", \"resultaattype\": \"geleverd\", \"versie\": 0}";
        ApiClient tom = kcc.as("tom").with("Idempotency-Key", key);
        Answer closed = tom.post(handling, body);
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(tom.post(handling, body).text()).isEqualTo(closed.text());
    }

    @Test
    void theOrderOfTheFieldsDoesNotMatter() {
        String body = marked(directContact());
        String turned = with(without(body, "/kanaal"), "/kanaal", "telefoon");
        assertThat(turned).isNotEqualTo(body);

        Answer first = anja.post(CONTACTEN, body);

        assertThat(anja.post(CONTACTEN, turned).text()).isEqualTo(first.text());
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        Answer first = anja.post(CONTACTEN, marked(directContact()));

        Answer otherBody = anja.post(CONTACTEN, with(marked(directContact()), "/kanaal", "balie"));
        Answer otherStep = anja.post(CONTACTEN + "/" + first.text("/nummer") + "/intake", zaken(uittreksel()));

        assertThat(otherBody.status()).isEqualTo(409);
        assertThat(otherBody.text("/code")).isEqualTo("sleutel-hergebruikt");
        assertThat(otherStep.text("/code")).isEqualTo("sleutel-hergebruikt");
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void eightAtOnceMakeOneContact() throws Exception {
        String body = marked(aanvraag("uittreksel-aanvragen", "uittreksel-brp"));

        List<Answer> answers = allAtOnce(() -> anja.post(CONTACTEN, body));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.text())
                .containsOnly(answers.get(0).text());
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void eightAtOnceWithKeysOfTheirOwnMakeEightContacts() throws Exception {
        List<Answer> answers = allAtOnce(() -> kcc.as("anja").post(CONTACTEN, marked(directContact())));

        Set<String> numbers = new HashSet<>();
        answers.forEach(answer -> numbers.add(answer.text("/nummer")));
        assertThat(numbers).hasSize(THREADS);
        assertThat(contacts()).isEqualTo(THREADS);
    }

    @Test
    void theSameKeyOfAnotherAccountIsAnotherContact() {
        Answer ofAnja = anja.post(CONTACTEN, marked(directContact()));
        Answer ofBram = kcc.as("bram").with("Idempotency-Key", key).post(CONTACTEN, marked(directContact()));

        assertThat(ofBram.status()).isEqualTo(201);
        assertThat(ofBram.text("/nummer")).isNotEqualTo(ofAnja.text("/nummer"));
        assertThat(contacts()).isEqualTo(2);
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        String body = marked(directContact());

        assertThat(anja.post(CONTACTEN, with(body, "/kanaal", "postduif")).status())
                .isEqualTo(400);
        assertThat(anja.post(CONTACTEN, with(body, "/wachttijdSeconden", -1)).status())
                .isEqualTo(400);

        assertThat(anja.post(CONTACTEN, body).status()).isEqualTo(201);
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void aConflictLeavesTheKeyFree() {
        String nummer = kcc.register("webformulier", aanvraag("uittreksel-aanvragen", "uittreksel-brp"));
        String transfer = "{\"vorm\": \"DOORVERBONDEN\", \"afdeling\": \"burgerzaken\"}";
        assertThat(anja.post(CONTACTEN + "/" + nummer + "/overdracht", transfer).status())
                .isEqualTo(409);

        Answer intake = anja.post(CONTACTEN + "/" + nummer + "/intake", zaken(uittreksel()));

        assertThat(intake.status()).as(intake.text()).isEqualTo(200);
    }

    private String marked(String body) {
        return with(body, "/vraag", mark);
    }

    private int contacts() {
        return jdbc.sql("select count(*) from klantcontact_vraag where vraag = :vraag")
                .param("vraag", mark)
                .query(Integer.class)
                .single();
    }

    private static List<Answer> allAtOnce(Callable<Answer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Answer> together = () -> {
            start.await();
            return request.call();
        };
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(THREADS, together))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
