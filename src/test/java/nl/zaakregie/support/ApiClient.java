package nl.zaakregie.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the running application as one account does, over HTTP; every answer is held against the contract. */
public final class ApiClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String origin;
    private final Map<String, String> headers;

    private ApiClient(String origin, Map<String, String> headers) {
        this.origin = origin;
        this.headers = headers;
    }

    /** As nobody. */
    public static ApiClient anonymous(int port) {
        return new ApiClient("http://localhost:" + port, Map.of("Accept", "application/json"));
    }

    /** As this demo account, whose password is its name. */
    public static ApiClient as(String account, int port) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        return anonymous(port).with("Authorization", "Basic " + credentials);
    }

    /** The same caller with one header more. */
    public ApiClient with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiClient(origin, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Posts with a key of its own, unless the caller carries one. */
    public Answer post(String path, String json) {
        ApiClient caller = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return caller.with("Content-Type", "application/json").send("POST", path, json);
    }

    /** Sends as it is, without a content type or key unless the caller carries them; a null body sends none. */
    public Answer send(String method, String path, @Nullable String body) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes, whatever encoding they are in. */
    public Answer sendBytes(String method, String path, byte @Nullable [] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        headers.forEach(request::header);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            Contractcontrole.check(method, path, answer);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        /** The body as JSON; a missing node when it is none. */
        public JsonNode json() {
            try {
                return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        /** Text of a field of the body, by JSON pointer. */
        public String text(String pointer) {
            return json().at(pointer).asText();
        }

        /** Names of the fields that were refused. */
        public List<String> wrongFields() {
            return json().path("invalidParams").findValuesAsText("name");
        }

        /** Codes of the refusals per field, as {@code name: code}. */
        public List<String> refusals() {
            List<String> refusals = new ArrayList<>();
            json().path("invalidParams")
                    .forEach(field -> refusals.add(field.path("name").asText() + ": "
                            + field.path("code").asText()));
            return refusals;
        }
    }
}
