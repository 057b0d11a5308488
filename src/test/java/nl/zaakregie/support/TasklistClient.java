package nl.zaakregie.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser, or somebody who writes requests by hand, can send to the webapps: a session with cookies, and the token that goes
 * with every change. It keeps no rule of the screens, so that it can ask for what no screen offers.
 */
public final class TasklistClient {

    /** Where the webapps reach the engine. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String TOKEN = "XSRF-TOKEN";
    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;

    private TasklistClient(int port) {
        this.origin = "http://localhost:" + port;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** A browser in which nobody has logged in. */
    public static TasklistClient anonymous(int port) {
        return new TasklistClient(port);
    }

    /** Logs in to Tasklist as this demo account, whose password is its name. */
    public static TasklistClient as(String account, int port) {
        return as(account, "tasklist", port);
    }

    /** Logs in to one of the webapps: tasklist, cockpit, admin or welcome. */
    public static TasklistClient as(String account, String app, int port) {
        TasklistClient client = anonymous(port);
        Answer answer = client.logIn(account, account, app);
        if (answer.status() != 200) {
            throw new IllegalStateException(account + " cannot log in to " + app + ": " + answer.status());
        }
        // The session was renewed; its first page brings the token that belongs to it.
        client.get("/camunda/app/tasklist/default/");
        return client;
    }

    /** Sends the log-in form, after fetching the page it is on. */
    public Answer logIn(String account, String password, String app) {
        get("/camunda/app/" + app + "/default/");
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app,
                "username=" + encode(account) + "&password=" + encode(password),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    /** Sends JSON with the token of this session; a null body sends none. */
    public Answer send(String method, String path, @Nullable String json) {
        return send(method, path, json, Map.of());
    }

    /** Sends with these headers on top of, or instead of, the usual ones; an empty value leaves a header out. */
    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        set(request, headers, "Accept", "application/json, text/html");
        set(request, headers, "Content-Type", "application/json");
        set(request, headers, TOKEN_HEADER, findCookie(TOKEN).orElse(""));
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Value of a cookie that this browser holds. */
    public Optional<String> findCookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private static void set(HttpRequest.Builder request, Map<String, String> headers, String name, String value) {
        if (!headers.containsKey(name) && !value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String text) {

        /** First value of a header, whatever its case; empty text when it is absent. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst()
                    .orElse("");
        }

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            try {
                return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }
    }
}
