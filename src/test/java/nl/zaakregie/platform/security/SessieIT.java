package nl.zaakregie.platform.security;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.Databasestand;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import nl.zaakregie.support.Voorbeelden;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session in the browser: who may use it, from where, and that nobody can hand one to somebody else. */
@ApplicationTest
class SessieIT {

    private static final String CONTACTEN = "/api/v1/klantcontacten";
    private static final String SESSION = "JSESSIONID";
    private static final Map<String, String> NO_TOKEN = Map.of("X-XSRF-TOKEN", "");
    private static final Map<String, String> WRONG_TOKEN = Map.of("X-XSRF-TOKEN", "0123456789ABCDEF0123456789ABCDEF");
    private static final String BASIC_ANJA = "Basic YW5qYTphbmph";

    private final int port;
    private final TaskService tasks;
    private final Databasestand database;

    @Autowired
    SessieIT(@LocalServerPort int port, TaskService tasks, JdbcClient jdbc) {
        this.port = port;
        this.tasks = tasks;
        this.database = new Databasestand(jdbc);
    }

    // --- Another site that uses this session ------------------------------------------------------------------------

    static Stream<Map<String, String>> forgedHeaders() {
        return Stream.of(
                NO_TOKEN,
                WRONG_TOKEN,
                // A browser may have remembered a password for the API as well; the session decides.
                Map.of("X-XSRF-TOKEN", "", "Authorization", BASIC_ANJA),
                Map.of("X-XSRF-TOKEN", "", "Content-Type", "text/plain"),
                Map.of("X-XSRF-TOKEN", "", "Content-Type", "application/x-www-form-urlencoded"),
                Map.of("X-XSRF-TOKEN", "", "Origin", "https://elders.example"));
    }

    @ParameterizedTest
    @MethodSource("forgedHeaders")
    void theApiChangesNothingWithoutTheTokenOfThisSession(Map<String, String> headers) {
        TasklistClient anja = TasklistClient.as("anja", port);

        database.assertUnchangedBy("a forged request", () -> {
            for (String path : List.of(
                    CONTACTEN,
                    "/api/v1/eerstelijnsbeslissingen",
                    "/api/v1/klanten/zoekopdracht",
                    CONTACTEN + "/KC-2026-9999999/intake",
                    "/api/v1/bestaat-niet",
                    "/bestaat-niet")) {
                Answer answer = anja.send("POST", path, Voorbeelden.directContact(), headers);
                assertThat(answer.status()).as(path).isEqualTo(403);
            }
        });
        assertThat(anja.get(CONTACTEN).status()).as("still logged in").isEqualTo(200);
    }

    @Test
    void theApiAcceptsTheTokenOfThisSession() {
        TasklistClient anja = TasklistClient.as("anja", port);

        Answer answer = anja.send(
                "POST",
                CONTACTEN,
                Voorbeelden.directContact(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void ourOwnPagesReadTheTokenAndOtherSitesDoNot() {
        TasklistClient anja = TasklistClient.as("anja", port);

        Answer answer = anja.send("GET", "/api/v1/sessietoken", null, Map.of("Origin", "https://elders.example"));

        assertThat(answer.json().path("token").asText())
                .isEqualTo(anja.findCookie("XSRF-TOKEN").orElseThrow());
        assertThat(answer.headers().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(TasklistClient.anonymous(port).get("/api/v1/sessietoken").status())
                .isEqualTo(401);
    }

    @Test
    void theTokenOfAnotherSessionIsNoToken() {
        TasklistClient anja = TasklistClient.as("anja", port);
        String tokenOfBram =
                TasklistClient.as("bram", port).findCookie("XSRF-TOKEN").orElseThrow();

        Answer answer = anja.send("POST", CONTACTEN, Voorbeelden.directContact(), Map.of("X-XSRF-TOKEN", tokenOfBram));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void tasklistClaimsNothingWithoutTheToken() {
        String contact = new Kcc(port).registerForIntake("webformulier");
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .singleResult()
                .getId();

        database.assertUnchangedBy("forged claims", () -> {
            for (Map<String, String> headers : List.of(NO_TOKEN, WRONG_TOKEN)) {
                TasklistClient anja = TasklistClient.as("anja", port);
                Answer answer =
                        anja.send("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\": \"anja\"}", headers);
                assertThat(answer.status()).isEqualTo(403);
            }
        });
    }

    @Test
    void nobodyIsLoggedInByAnotherSite() {
        TasklistClient browser = TasklistClient.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");

        Answer answer = browser.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=anja&password=anja",
                Map.of("X-XSRF-TOKEN", "", "Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.get(CONTACTEN).status()).isEqualTo(401);
    }

    // --- The session itself -----------------------------------------------------------------------------------------

    @Test
    void aSessionFromBeforeLogInIsWorthNothingAfterIt() {
        TasklistClient browser = TasklistClient.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");
        String before = browser.findCookie(SESSION).orElseThrow();

        assertThat(browser.logIn("anja", "anja", "tasklist").status()).isEqualTo(200);

        assertThat(browser.findCookie(SESSION).orElseThrow()).isNotEqualTo(before);
        assertThat(withSession(before).status()).isEqualTo(401);
        assertThat(browser.get(CONTACTEN).status()).isEqualTo(200);
    }

    @Test
    void logInInventsTheSessionItself() {
        Answer answer = TasklistClient.anonymous(port)
                .send(
                        "GET",
                        "/camunda/app/tasklist/default/",
                        null,
                        Map.of("Cookie", SESSION + "=AAAABBBBCCCCDDDDEEEEFFFF00001111"));

        assertThat(answer.header("Set-Cookie")).doesNotContain("AAAABBBBCCCCDDDDEEEEFFFF00001111");
    }

    @Test
    void aSessionLivesThroughManyRequestsAndDiesAtLogOut() {
        TasklistClient anja = TasklistClient.as("anja", port);
        String session = anja.findCookie(SESSION).orElseThrow();

        for (String path : List.of(CONTACTEN, ENGINE + "/task", "/camunda/app/tasklist/default/", "/openapi")) {
            anja.get(path);
        }
        assertThat(anja.findCookie(SESSION)).hasValue(session);
        assertThat(withSession(session).status()).isEqualTo(200);

        assertThat(anja.post("/camunda/api/admin/auth/user/default/logout", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(withSession(session).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/bestaat-niet/",
                "/camunda/api/engine/engine/bestaat-niet/task",
                "/camunda/api/engine/engine/",
            })
    void theCookieStaysOutOfScriptsAndOtherSites(String path) {
        Answer answer = TasklistClient.anonymous(port).get(path);

        List<String> cookies = answer.headers().getOrDefault("Set-Cookie", List.of());
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsOnlyOnce("SameSite=Lax"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
    }

    private Answer withSession(String id) {
        return TasklistClient.anonymous(port).send("GET", CONTACTEN, null, Map.of("Cookie", SESSION + "=" + id));
    }

    // --- The password window of the browser
    // ---------------------------------------------------------------------------

    @Test
    void aBrowserWithASessionIsNotAskedForAPassword() {
        TasklistClient browser = TasklistClient.anonymous(port);
        browser.get("/camunda/app/tasklist/default/");

        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Cookie", SESSION + "=VERLOPEN"),
                Map.of("X-XSRF-TOKEN", "VERLOPEN"))) {
            Answer answer = browser.send("GET", CONTACTEN, null, headers);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    @Test
    void aSystemIsAskedForItsPasswordByTheApiOnly() {
        TasklistClient system = TasklistClient.anonymous(port);

        assertThat(system.get(CONTACTEN).header("WWW-Authenticate")).startsWith("Basic");
        for (String path :
                List.of("/camunda", "/camunda/bestaat-niet", ENGINE + "/task", "/termijnen", "/bestaat-niet")) {
            assertThat(TasklistClient.anonymous(port).get(path).header("WWW-Authenticate"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void aPasswordDoesNotOpenTheWebapps() {
        Answer answer =
                TasklistClient.anonymous(port).send("GET", ENGINE + "/task", null, Map.of("Authorization", BASIC_ANJA));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aRequestWithAPasswordMakesNoSession() {
        Answer answer =
                TasklistClient.anonymous(port).send("GET", CONTACTEN, null, Map.of("Authorization", BASIC_ANJA));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    // --- Our pages inside those of another --------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/openapi",
                "/bestaat-niet",
                "/actuator/health",
                "/formulieren/klantcontact.html",
                "/api/v1/referentielijsten",
                "/api/v1/bestaat-niet",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/welcome/default/",
                "/camunda/api/engine/engine/",
                "/camunda/bestaat-niet",
            })
    void noPageShowsInsideAnotherOrRunsWhatOthersSend(String path) {
        for (TasklistClient client : List.of(TasklistClient.anonymous(port), TasklistClient.as("anja", port))) {
            Answer answer = client.get(path);

            String policy = answer.header("Content-Security-Policy");
            assertThat(policy)
                    .contains("frame-ancestors 'none'")
                    .contains("object-src 'none'")
                    .contains("default-src 'self'");
            // Camunda's pages start their own scripts by a number that is used once; ours have no scripts in the page.
            String scripts = policy.replaceAll("(?s).*script-src ([^;]*).*", "$1");
            assertThat(scripts).doesNotContain("unsafe-inline", "http");
            assertThat(scripts.contains("'unsafe-eval'")).isEqualTo(scripts.contains("'nonce-"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }
}
