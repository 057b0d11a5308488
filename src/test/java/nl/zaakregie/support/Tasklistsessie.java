package nl.zaakregie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tasklist without a screen: the session, the cookies and the requests of somebody's browser. */
public final class Tasklistsessie {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String origin;
    private final String account;
    private final Map<String, String> cookies = new TreeMap<>();

    private Tasklistsessie(String account, int port) {
        this.origin = "http://localhost:" + port;
        this.account = account;
    }

    /** Logs in as this demo account, whose password is its name. */
    public static Tasklistsessie logIn(String account, int port) {
        Tasklistsessie tasklist = new Tasklistsessie(account, port);
        tasklist.open();
        HttpResponse<String> answer = tasklist.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=%s&password=%s".formatted(encode(account), encode(account)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        // Logging in makes a new session; its token comes with the first page.
        tasklist.open();
        return tasklist;
    }

    /** Names of the open tasks about this contact or zaak that this person sees. */
    public List<String> tasks(String onderwerp) {
        List<String> names = new ArrayList<>();
        find(onderwerp).forEach(task -> names.add(task.path("name").asText()));
        return names;
    }

    /** Takes the one task about this contact or zaak up. */
    public void claim(String onderwerp) {
        change(onderwerp, "claim", "{\"userId\": \"" + account + "\"}");
    }

    /** Puts the one task about this contact or zaak back. */
    public void unclaim(String onderwerp) {
        change(onderwerp, "unclaim", "{}");
    }

    private void open() {
        send("GET", "/camunda/app/tasklist/default/", "text/html", null);
    }

    private void change(String onderwerp, String action, String body) {
        JsonNode tasks = find(onderwerp);
        assertThat(tasks).as("tasks of %s about %s", account, onderwerp).hasSize(1);
        String id = tasks.get(0).path("id").asText();
        HttpResponse<String> answer = send("POST", ENGINE + "/task/" + id + "/" + action, "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private JsonNode find(String onderwerp) {
        HttpResponse<String> answer = send(
                "POST",
                ENGINE + "/task",
                "application/json",
                "{\"processInstanceBusinessKey\": \"" + onderwerp + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Voorbeelden.json(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String contentType, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json, text/html")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header("Cookie", String.join("; ", cookies.values()));
            request.header(
                    "X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", "").replaceFirst("XSRF-TOKEN=", ""));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceFirst(";.*", ""))
                    .forEach(cookie -> cookies.put(cookie.replaceFirst("=.*", ""), cookie));
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
