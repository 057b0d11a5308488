package nl.zaakregie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing passwords, at the log-in page and through the API. How the waits grow is in {@link WachtwoordpogingenTest}. */
@ApplicationTest
class WachtwoordpogingenIT {

    private static final String RIGHT = "Goed-wachtwoord-1";
    private static final int OPEN = 200;
    private static final int CLOSED = 401;

    /** A second address of this machine, so that its guesses come from elsewhere. */
    private static final String ELSEWHERE = "127.0.0.2";

    private final int port;
    private final IdentityService identity;
    private final String account = "raadsel-" + UUID.randomUUID();

    @Autowired
    WachtwoordpogingenIT(@LocalServerPort int port, IdentityService identity) {
        this.port = port;
        this.identity = identity;
    }

    @BeforeEach
    void makeAccount() {
        User user = identity.newUser(account);
        user.setPassword(RIGHT);
        identity.saveUser(user);
        identity.createMembership(account, "eerstelijn");
    }

    @AfterEach
    void removeAccount() {
        identity.deleteUser(account);
    }

    /** The two ways in with a password. */
    private enum Door {
        WEBAPP {
            @Override
            Answer tryOn(int port, String account, String password) {
                return TasklistClient.anonymous(port).logIn(account, password, "tasklist");
            }
        },
        API {
            @Override
            Answer tryOn(int port, String account, String password) {
                return TasklistClient.anonymous(port)
                        .send(
                                "GET",
                                "/api/v1/referentielijsten",
                                null,
                                Map.of("Authorization", basic(account, password)));
            }
        };

        abstract Answer tryOn(int port, String account, String password);
    }

    private int attempt(Door door, String password) {
        return door.tryOn(port, account, password).status();
    }

    private void guess(Door door) {
        for (int i = 0; i < Wachtwoordpogingen.FREE_AT_ONE_PLACE; i++) {
            assertThat(attempt(door, "fout" + i)).isEqualTo(CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void tooManyWrongPasswordsCloseBothDoorsForAWhile(Door door) {
        assertThat(attempt(door, RIGHT)).isEqualTo(OPEN);

        guess(door);

        for (Door either : Door.values()) {
            assertThat(attempt(either, RIGHT)).as(either.name()).isEqualTo(CLOSED);
        }
    }

    @Test
    void aStrangerElsewhereDoesNotKeepAColleagueOut() {
        assertThat(attempt(Door.WEBAPP, RIGHT)).isEqualTo(OPEN);

        for (int i = 0; i < Wachtwoordpogingen.FREE_FOR_AN_ACCOUNT + 5; i++) {
            assertThat(fromElsewhere("fout" + i)).startsWith("HTTP/1.1 401 ");
        }

        assertThat(fromElsewhere(RIGHT)).startsWith("HTTP/1.1 401 ");
        for (Door either : Door.values()) {
            assertThat(attempt(either, RIGHT)).as(either.name()).isEqualTo(OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void noAnswerTellsWhetherAnAccountExistsOrIsClosed(Door door) {
        Answer unknown = door.tryOn(port, "bestaat-niet-" + UUID.randomUUID(), "fout");
        Answer wrong = door.tryOn(port, account, "fout");
        guess(door);
        Answer closed = door.tryOn(port, account, RIGHT);

        for (Answer answer : List.of(wrong, closed)) {
            assertThat(withoutReference(answer)).isEqualTo(withoutReference(unknown));
            assertThat(answer.status()).isEqualTo(unknown.status());
            assertThat(answer.header("WWW-Authenticate")).isEqualTo(unknown.header("WWW-Authenticate"));
        }
    }

    private static String withoutReference(Answer answer) {
        return answer.text().replaceAll("urn:uuid:[0-9a-f-]+", "").replaceAll("\"timestamp\":\"[^\"]+\"", "");
    }

    private String fromElsewhere(String password) {
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(ELSEWHERE), 0)) {
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/referentielijsten HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n\r\n"
                                    .formatted(basic(account, password))
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
