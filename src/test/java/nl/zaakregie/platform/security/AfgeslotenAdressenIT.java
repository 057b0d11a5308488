package nl.zaakregie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.TasklistClient;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Addresses that do not exist here, however they are written, and what a stranger learns from an error. The requests are written to
 * the socket as they stand: a decent client would tidy them up.
 */
@ApplicationTest
class AfgeslotenAdressenIT {

    private static final String NEW_ADMINISTRATOR = """
            {"profile": {"id": "boef", "firstName": "B", "lastName": "Oef", "email": ""}, "credentials": {"password": "boef"}}""";

    /** What tells which software answers, of which version, or how it is built. */
    private static final Pattern TELLTALE = Pattern.compile(
            "\\tat |\\.java:\\d|java\\.(lang|util|io)|org\\.(camunda|spring|apache|thymeleaf|postgresql)|nl\\.zaakregie"
                    + "|(?i)tomcat|spring|7\\.24|10\\.1\\.|jetty|stack ?trace|thymeleaf|whitelabel|postgres|sqlstate",
            Pattern.CASE_INSENSITIVE);

    private final int port;
    private final IdentityService identity;

    @Autowired
    AfgeslotenAdressenIT(@LocalServerPort int port, IdentityService identity) {
        this.port = port;
        this.identity = identity;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/setup",
                "/camunda/api/admin/setup/",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin/Setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%53%45%54%55%50/default/user/create",
                "/camunda/api/admin/setup%20/default/user/create",
                "/camunda/api/admin/setup;jsessionid=1/default/user/create",
                "/camunda/api/admin/setup/default/user/create;jsessionid=1",
                "/camunda/api/admin;x/setup;y=1/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/auth/../setup/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/CAMUNDA/api/admin/setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create?x=1",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/SETUP/",
                "/camunda/app/admin/default/%73etup/",
                "/camunda/app/admin/setup/",
            })
    void adminHasNoFirstRunPage(String path) {
        String beheer = cookies(TasklistClient.as("beheer", "admin", port));

        for (String method : List.of("GET", "POST", "PUT", "HEAD", "OPTIONS")) {
            for (String headers : List.of("", beheer)) {
                String answer = send(method, path, headers, method.startsWith("P") ? NEW_ADMINISTRATOR : "");
                assertThat(answer).as(method + " " + path).startsWith("HTTP/1.1 404 ");
            }
        }
        assertThat(identity.createUserQuery().userId("boef").count()).isZero();
    }

    /** The server itself does not even read these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup%2fdefault/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/api/admin/setup%00/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin\\setup\\default\\user\\create",
                "/camunda/api/admin/%c0%afsetup/default/user/create",
            })
    void adminHasNoFirstRunPageBehindAMalformedAddressEither(String path) {
        String answer = send("POST", path, "", NEW_ADMINISTRATOR);

        assertThat(answer).as(path).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
        assertThat(identity.createUserQuery().userId("boef").count()).isZero();
    }

    @Test
    void theEngineHasAnAdministratorFromTheStart() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bestaat-niet",
                "/[",
                "/%",
                "/%zz",
                "/a b",
                "/<script>alert(1)</script>",
                "/bestaat-niet%3Cscript%3E",
                "/%00",
                "/..%2f..%2fetc%2fpasswd",
                "/formulieren/../application.yaml",
                "/formulieren/%2e%2e/application.yaml",
                "/formulieren/bestaat-niet.html",
                "/api/v1/klantcontacten?limiet=veel",
                "/api/v1/klantcontacten?na=%00",
                "/api/v1/klantcontacten/%27%20or%201=1--",
                "/api/v1/zaken/ZAAK-2026-9999999",
                "/api/v1/taken/bestaat-niet",
                "/api/v1/zaaktypen/x?versie=99999999999999999999",
                "/camunda/app/tasklist/bestaat-niet/",
                "/camunda/app/bestaat-niet/default/",
                "/camunda/api/engine/engine/bestaat-niet/task",
                "/camunda/api/bestaat-niet",
                "/%63amunda/api/engine/engine/default/task",
                "/error",
            })
    void anErrorTellsNothingAboutTheSystem(String path) {
        String basic = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("anja:anja".getBytes(StandardCharsets.UTF_8)) + "\r\n";
        String session = cookies(TasklistClient.as("anja", port));

        for (String login : List.of("", basic, session)) {
            for (String accept : List.of("text/html", "application/json", "*/*", "image/png")) {
                String answer = send("GET", path, login + "Accept: " + accept + "\r\n", "");
                String tellsNothing = answer.lines()
                        // A page repeats the address that was asked for, and says what it may load.
                        .map(line -> line.replace(path, "").replaceFirst("^Content-Security-Policy:.*", ""))
                        .filter(line -> TELLTALE.matcher(line).find())
                        .findFirst()
                        .orElse("");
                assertThat(tellsNothing).as(accept + " " + path).isEmpty();
                assertThat(answer).doesNotContain("<script>alert");
            }
        }
    }

    /** Who mistypes an address, or follows a link that is for others, reads it in words; a program gets its own shape. */
    @Test
    void aPersonWhoMayNotSeeAPageReadsSoInWords() {
        String session = cookies(TasklistClient.as("anja", port));

        String forAPerson = send("GET", "/bestaat-niet", session + "Accept: text/html,*/*;q=0.8\r\n", "");
        String forAProgram = send("GET", "/bestaat-niet", session + "Accept: */*\r\n", "");

        assertThat(forAPerson)
                .startsWith("HTTP/1.1 403 ")
                .contains("Content-Type: text/html", "Deze pagina is niet voor u", "Naar uw werk");
        assertThat(forAProgram)
                .startsWith("HTTP/1.1 403 ")
                .contains("Content-Type: application/problem+json", "\"code\":\"geen-toegang\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"x\"",
                "{\"kanaal\": {}}",
                "{\"kanaal\": \"\\u0000\"}",
                "<x/>",
                "{\"a\":{\"a\":{\"a\":1}}}"
            })
    void aRefusedBodyTellsNothingAboutTheSystem(String body) {
        String headers =
                "Authorization: Basic YW5qYTphbmph\r\nContent-Type: application/json\r\nIdempotency-Key: 12345678\r\n";

        String answer = send("POST", "/api/v1/klantcontacten", headers, body);

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(TELLTALE.matcher(answer.replaceFirst("Content-Security-Policy:.*", ""))
                        .find())
                .as(answer)
                .isFalse();
    }

    /** These never reach the application: the web server itself answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9",
                "GET /%2F HTTP/1.1",
                "GET /a%5Cb HTTP/1.1",
                "GET /[ HTTP/1.1",
                "GET",
                "G\u00e9T / HTTP/1.1",
                "<script>alert(1)</script> / HTTP/1.1",
                "GET http://[ HTTP/1.1",
                "TRACE / HTTP/1.1",
                "CONNECT localhost:1 HTTP/1.1",
            })
    void aRequestThatIsNoneIsRefusedInPlainWords(String firstLine) {
        String answer = sendLines(firstLine, "Host: localhost", "Connection: close");

        assertThat(answer).as(firstLine).matches("(?s)HTTP/1.1 (400|403|404|405|501|505) .*");
        assertThat(answer).doesNotContain("<html", "<h1", "<script>");
        assertThat(TELLTALE.matcher(answer.replaceFirst("Content-Security-Policy:.*", ""))
                        .find())
                .as(answer)
                .isFalse();
    }

    @Test
    void headersThatAreNoneAreRefusedInPlainWords() {
        for (String header : List.of(
                "X: " + "x".repeat(20_000),
                "Content-Length: -1",
                "Content-Length: veel",
                "Transfer-Encoding: zip",
                "Host: b",
                "Host: <a>")) {
            String answer =
                    sendLines("POST /api/v1/klantcontacten HTTP/1.1", "Host: localhost", "Connection: close", header);

            assertThat(answer)
                    .as(header)
                    .matches("(?s)HTTP/1.1 (400|401|413|431|501) .*")
                    .doesNotContain("<html", "<h1");
            assertThat(TELLTALE.matcher(answer.replaceFirst("Content-Security-Policy:.*", ""))
                            .find())
                    .as(answer)
                    .isFalse();
        }
    }

    @Test
    void anAnswerDoesNotNameTheServer() {
        assertThat(send("GET", "/", "", "").toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("\nserver:")
                .doesNotContain("x-powered-by");
    }

    private static String cookies(TasklistClient client) {
        return "Cookie: JSESSIONID=" + client.findCookie("JSESSIONID").orElseThrow() + "\r\nX-XSRF-TOKEN: "
                + client.findCookie("XSRF-TOKEN").orElseThrow() + "\r\n";
    }

    private String send(String method, String path, String headers, String body) {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + (headers.contains("Content-Type") || body.isEmpty() ? "" : "Content-Type: application/json\r\n")
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
        return sendBytes(request);
    }

    private String sendLines(String... lines) {
        return sendBytes(String.join("\r\n", lines) + "\r\n\r\n");
    }

    private String sendBytes(String request) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
