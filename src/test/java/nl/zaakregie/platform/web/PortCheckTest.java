package nl.zaakregie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import nl.zaakregie.ZaakregieApplication;
import nl.zaakregie.platform.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** A port that is in use stops the start before a database is started, in one line that says what to do. */
@ExtendWith(OutputCaptureExtension.class)
class PortCheckTest {

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> check(other.getLocalPort()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage(
                            "poort " + other.getLocalPort() + " is al in gebruik. Stop het andere programma, of kies"
                                    + " een andere poort met --server.port=<nummer>.");
        }
    }

    @Test
    void aFreePortIsLeftFree() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatCode(() -> check(free)).doesNotThrowAnyException();
        assertThatCode(() -> new ServerSocket(free).close()).doesNotThrowAnyException();
    }

    @Test
    void aRandomPortIsNotLookedAt() {
        assertThatCode(() -> check(0)).doesNotThrowAnyException();
    }

    @Test
    void theApplicationSaysItInOneLineAndStartsNoDatabase(CapturedOutput output) throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            String[] arguments = {"--server.port=" + other.getLocalPort(), "--spring.main.banner-mode=off"};

            assertThatThrownBy(() -> SpringApplication.run(ZaakregieApplication.class, arguments))
                    .isInstanceOf(StartRefusedException.class);

            assertThat(output.getAll().lines().filter(line -> !line.isBlank()))
                    .singleElement()
                    .asString()
                    .contains("Zaakregie start niet: poort " + other.getLocalPort() + " is al in gebruik");
        }
    }

    private static void check(int port) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", String.valueOf(port));
        new PortCheck()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }
}
