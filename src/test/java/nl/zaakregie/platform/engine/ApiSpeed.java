package nl.zaakregie.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.zaakregie.ZaakregieApplication;
import nl.zaakregie.support.Rounds;
import nl.zaakregie.support.Voorbeelden;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the API against the bare engine ({@link EmbeddedRival}), in {@link Rounds}: the whole application, asked over HTTP by one
 * caller with a password, next to calls inside the same program. Counts time on the clock, with everything in it: client, log-in,
 * checks, our own tables, a commit that is on disk.
 */
public final class ApiSpeed {

    private static final int ROUNDS = 15;
    private static final int WARM_UP = 500;
    private static final int TURN = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final String credentials =
            "Basic " + Base64.getEncoder().encodeToString("anja:anja".getBytes(StandardCharsets.UTF_8));

    private ApiSpeed(int port) {
        this.origin = "http://localhost:" + port + "/api/v1/klantcontacten";
    }

    public static void main(String[] args) throws Exception {
        String folder = Files.createTempDirectory(Path.of("target"), "meting").toString();
        try (ConfigurableApplicationContext application = SpringApplication.run(
                ZaakregieApplication.class,
                "--server.port=0",
                "--zaakregie.gegevensmap=" + folder,
                "--zaakregie.demo.geschiedenis=false",
                "--logging.level.root=warn")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var dataSource = (HikariDataSource) application.getBean(DataSource.class);
            ApiSpeed api = new ApiSpeed(port);
            try (EmbeddedRival shipped = EmbeddedRival.asShipped(dataSource);
                    EmbeddedRival ours = EmbeddedRival.asOurs(dataSource)) {
                api.warmUp(shipped);
                api.warmUp(ours);
                Rounds.printHeader("over de API", "motor", "API");
                api.compareRegistration("contact, motor zoals geleverd", shipped);
                api.compareRegistration("contact, motor met onze instelling", ours);
                api.compareCompletion("taak, motor zoals geleverd", shipped);
                api.compareCompletion("taak, motor met onze instelling", ours);
            }
        }
        // The program that was asked over HTTP has threads of its own.
        System.exit(0);
    }

    private void warmUp(EmbeddedRival rival) throws Exception {
        repeat(WARM_UP, rival::answerDirectly).perSecond();
        repeat(WARM_UP, this::answerDirectly).perSecond();
        prepared(WARM_UP, rival::startIntake, rival::completeIntake).perSecond();
        prepared(WARM_UP, this::startIntake, this::completeIntake).perSecond();
    }

    private void compareRegistration(String name, EmbeddedRival rival) throws Exception {
        Rounds.Side engine = repeat(TURN, rival::answerDirectly);
        Rounds.Side api = repeat(TURN, this::answerDirectly);
        new Rounds(ROUNDS).compare(name, engine, api);
    }

    private void compareCompletion(String name, EmbeddedRival rival) throws Exception {
        Rounds.Side engine = prepared(TURN, rival::startIntake, rival::completeIntake);
        Rounds.Side api = prepared(TURN, this::startIntake, this::completeIntake);
        new Rounds(ROUNDS).compare(name, engine, api);
    }

    private static Rounds.Side repeat(int times, Runnable work) {
        return () -> {
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) {
                work.run();
            }
            return times * 1e9 / (System.nanoTime() - start);
        };
    }

    /** Makes the work first, outside the measured time. */
    private static Rounds.Side prepared(int times, Supplier<String> preparation, Consumer<String> work) {
        return () -> {
            List<String> subjects = Stream.generate(preparation).limit(times).toList();
            long start = System.nanoTime();
            subjects.forEach(work);
            return times * 1e9 / (System.nanoTime() - start);
        };
    }

    private void answerDirectly() {
        post("", Voorbeelden.directContact());
    }

    private String startIntake() {
        try {
            return JSON.readTree(post("", Voorbeelden.aanvraag("parkeervergunning-aanvragen", "parkeervergunning")))
                    .path("nummer")
                    .asText();
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private void completeIntake(String nummer) {
        post("/" + nummer + "/intake", "{\"uitkomst\": \"VERVALLEN\", \"reden\": \"Toch niet nodig.\"}");
    }

    private String post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
