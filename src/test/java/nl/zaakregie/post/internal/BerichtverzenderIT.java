package nl.zaakregie.post.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.zaakregie.post.Bericht;
import nl.zaakregie.post.Emailadres;
import nl.zaakregie.post.Postbus;
import nl.zaakregie.support.ApplicationTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of a message from the outbox to a real mail server. The messages are written in a far future, so that the application's own
 * job, which lives now, leaves them to the senders of this test.
 */
@ApplicationTest
class BerichtverzenderIT {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Postbus postbus;

    @Autowired
    private Postinstellingen instellingen;

    @Autowired
    private Berichtverzender ofTheApplication;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    private final Reisklok klok = new Reisklok(Instant.parse("2060-01-01T09:00:00Z"));
    private final Proefmailserver server = new Proefmailserver();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void start() {
        // Whatever earlier tests caused is not for the server of this test.
        ofTheApplication.runDue();
        serverComesUp();
    }

    @AfterEach
    void stop() {
        server.stop();
        jdbc.sql("delete from bericht where aan like :mark and status = 'WACHT'")
                .param("mark", "%" + mark + "%")
                .update();
    }

    @Test
    void aMessageArrivesAsTextAndAsHtml() throws Exception {
        insert("een", "vera");

        node().runDue();

        MimeMessage message = received().get(0);
        assertThat(message.getHeader("From"))
                .containsExactly("Gemeente Voorbeeldstad <" + instellingen.afzender() + ">");
        assertThat(message.getSubject()).isEqualTo("Zoëven: één bericht");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID")).containsExactly(messageId("een"));
        String source = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(message);
        assertThat(source).contains("multipart/alternative", "text/plain; charset=UTF-8", "text/html;charset=UTF-8");
        assertThat(status("een")).isEqualTo("VERSTUURD");
    }

    @Test
    void aMessageWithAKnownKeyIsSentOnce() {
        Bericht bericht = new Bericht(sleutel("dubbel"), adres("vera"), "proef", Map.of("naam", "Vera"));
        transaction().executeWithoutResult(status -> postbus.send(bericht));
        transaction().executeWithoutResult(status -> {
            postbus.send(bericht);
            postbus.send(bericht);
        });

        assertThat(jdbc.sql("select count(*) from bericht where sleutel = :sleutel")
                        .param("sleutel", bericht.sleutel())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatDidNotHappenSendsNoMail() {
        Bericht bericht = new Bericht(sleutel("teruggedraaid"), adres("vera"), "proef", Map.of("naam", "Vera"));
        transaction().executeWithoutResult(status -> {
            postbus.send(bericht);
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select status from bericht where sleutel = :sleutel")
                        .param("sleutel", bericht.sleutel())
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThatThrownBy(() -> postbus.send(bericht)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndAfterwardsNothingComesTwice() throws Exception {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "storing" + i).toList();
        names.forEach(name -> insert(name, name));
        server.stop();
        for (int i = 0; i < 5; i++) {
            node().runDue();
            klok.travel(TWO_HOURS);
        }
        assertThat(names).allSatisfy(name -> assertThat(status(name)).isEqualTo("WACHT"));

        serverComesUp();
        node().runDue();
        node().runDue();

        assertThat(names).allSatisfy(name -> assertThat(status(name)).isEqualTo("VERSTUURD"));
        assertThat(messageIds()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatIsDownIsAskedOncePerTurn() {
        IntStream.range(0, 3).forEach(i -> insert("beleefd" + i, "vera"));
        server.stop();

        node().runDue();

        assertThat(jdbc.sql("select sum(pogingen) from bericht where sleutel like :sleutel")
                        .param("sleutel", "proef:beleefd%" + mark)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nodesThatSendAtOnceSendEachMessageOnce() throws Exception {
        IntStream.range(0, 40).forEach(i -> insert("cluster" + i, "klant" + i));

        CompletableFuture<?>[] nodes = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(node()::runDue))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();

        assertThat(messageIds()).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatDiesBeforeTheMarkSendsTheSameMessageAgain() throws Exception {
        insert("kill", "vera");
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new Killed();
            }
        };
        dying.setHost("127.0.0.1");
        dying.setPort(server.getSmtp().getPort());

        assertThatThrownBy(node(dying)::runDue).isInstanceOf(Killed.class);
        assertThat(status("kill")).isEqualTo("WACHT");
        node().runDue();

        assertThat(messageIds()).containsExactly(messageId("kill"), messageId("kill"));
    }

    @Test
    void aMessageThatIsPutOffDoesNotHoldTheOthersUp() throws Exception {
        insert("uitstel", Proefmailserver.BUSY);
        insert("daarna", "vera");

        node().runDue();

        assertThat(status("uitstel")).isEqualTo("WACHT");
        assertThat(fout("uitstel")).isEqualTo("UITGESTELD 451");
        assertThat(messageIds()).containsExactly(messageId("daarna"));

        for (int i = 1; i < Berichtverzender.MOST_ATTEMPTS; i++) {
            assertThat(status("uitstel")).isEqualTo("WACHT");
            klok.travel(TWO_HOURS);
            node().runDue();
        }
        assertThat(status("uitstel")).isEqualTo("ONBEZORGD");
    }

    @Test
    void aRefusedMessageIsAnIncidentUntilItIsDelivered() {
        insert("geweigerd", Proefmailserver.UNKNOWN);

        node().runDue();

        assertThat(status("geweigerd")).isEqualTo("ONBEZORGD");
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(sleutel("geweigerd"))
                .singleResult();
        assertThat(instance.getProcessDefinitionId()).startsWith("onbezorgd-bericht:");
        Incident incident = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> runtimeService
                                .createIncidentQuery()
                                .processInstanceId(instance.getId())
                                .singleResult(),
                        found -> found != null);
        assertThat(incident.getIncidentMessage())
                .isEqualTo("Bericht " + sleutel("geweigerd") + " is niet bezorgd: GEWEIGERD 550");
        assertThat(managementService.getJobExceptionStacktrace(incident.getConfiguration()))
                .doesNotContain(mark + "@");

        // The administrator has had the mailbox made and lets Cockpit try again.
        jdbc.sql("update bericht set aan = :aan where sleutel = :sleutel")
                .param("aan", adres("vera").waarde())
                .param("sleutel", sleutel("geweigerd"))
                .update();
        managementService.setJobRetries(incident.getConfiguration(), 1);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(status("geweigerd")).isEqualTo("VERSTUURD"));
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
    }

    // --- What the tests are made of ----------------------------------------------------------------------------------

    private void insert(String name, String to) {
        transaction()
                .executeWithoutResult(status -> berichten()
                        .insert(
                                sleutel(name),
                                adres(to),
                                new Inhoud("Zoëven: één bericht", "Goedendag,", "<p>Goedendag,</p>")));
    }

    private String sleutel(String name) {
        return "proef:" + name + "-" + mark;
    }

    private Emailadres adres(String name) {
        return Emailadres.find(name + "." + mark + "@voorbeeld.example").orElseThrow();
    }

    private Berichten berichten() {
        return new Berichten(jdbc, klok, instellingen);
    }

    private Berichtverzender node() {
        return node(sender);
    }

    private Berichtverzender node(JavaMailSenderImpl through) {
        return new Berichtverzender(berichten(), new Mailserver(through, true, instellingen), events, transactions);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private void serverComesUp() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private List<String> messageIds() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : received()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private String messageId(String name) {
        return column("message_id", name);
    }

    private String status(String name) {
        return column("status", name);
    }

    private String fout(String name) {
        return column("laatste_fout", name);
    }

    private String column(String column, String name) {
        return jdbc.sql("select " + column + " from bericht where sleutel = :sleutel")
                .param("sleutel", sleutel(name))
                .query(String.class)
                .single();
    }

    private static final class Killed extends Error {}

    /** A clock that stands still until somebody travels. */
    private static final class Reisklok extends Clock {

        private Instant now;

        Reisklok(Instant now) {
            this.now = now;
        }

        void travel(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Amsterdam");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
