package nl.zaakregie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zaakregie.support.ApplicationTest;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Who may call what, written down once more and tried on the running application. The table here is not made from {@link Toegang}:
 * whoever changes one must mean to change the other.
 */
@ApplicationTest
class ToegangIT {

    /**
     * The columns: Eerste lijn, Tweede lijn, Vakafdeling, teleFonist, Accountmanager, teamLeider, Kcc-manager, Proceseigenaar,
     * Beheerder, privacy Officer, Systeem via de API, and whoever has not logged in.
     */
    private static final String TABEL = """
            .                                                              E T V F A L K P B O S -
            POST    /api/v1/klantcontacten                                 x x . x . x . . . . x .
            GET     /api/v1/klantcontacten                                 x x x x x x x . . . x .
            GET     /api/v1/klantcontacten/{nummer}                        x x x x x x x . . . x .
            POST    /api/v1/klantcontacten/{nummer}/intake                 x x . . . x . . . . x .
            POST    /api/v1/klantcontacten/{nummer}/overdracht             x x . . . x . . . . x .
            POST    /api/v1/klantcontacten/{nummer}/beoordeling            x . x . . . . . . . . .
            POST    /api/v1/eerstelijnsbeslissingen                        x x x x x x x x x x x .
            GET     /api/v1/zaken                                          x x x x x x x . . . x .
            GET     /api/v1/zaken/{nummer}                                 x x x x x x x . . . x .
            POST    /api/v1/zaken/{nummer}/behandeling                     . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/start                           . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/opschorting                     . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/hervatting                      . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/verlenging                      . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/teruggave                       . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/kwaliteitscontrole              . x x . . . . . . . . .
            POST    /api/v1/zaken/{nummer}/overdracht                      x x x . x x . . . . . .
            POST    /api/v1/zaken/{nummer}/notities                        x x x . x x . . . . . .
            POST    /api/v1/zaken/{nummer}/intrekking                      x x x . . x . . . . . .
            POST    /api/v1/zaken/{nummer}/documenten                      x x x . . x . . . . . .
            POST    /api/v1/zaken/{nummer}/heropening                      . x x . x . . . . . . .
            GET     /api/v1/zaaktypen                                      x x x x x x x x x x x .
            GET     /api/v1/zaaktypen/{identificatie}                      x x x x x x x x x x x .
            GET     /api/v1/referentielijsten                              x x x x x x x x x x x .
            GET     /api/v1/medewerkers                                    x x . x . x . . . . . .
            POST    /api/v1/klanten/zoekopdracht                           x x x x x x x . . . x .
            GET     /api/v1/klanten/{nummer}                               x x x x x x x . . . x .
            GET     /api/v1/klanten/{nummer}/klantbeeld                    x x x x x x x . . . x .
            POST    /api/v1/suggesties/zoekopdracht                        x x x x x x x x x x x .
            GET     /api/v1/taken/{taakId}                                 x x x x x x x x x x x .
            GET     /api/v1/conceptsleutel                                 x x x x x x x x x x x .
            GET     /api/v1/sessietoken                                    x x x x x x x x x x x .
            GET     /api/v1/overzichten                                    x x x x x x x x x x x .
            GET     /api/v1/klantaanvragen                                 x x x x x x x . . . x .
            GET     /api/v1/klantaanvragen/{nummer}                        x x x x x x x . . . x .
            GET     /api/v1/zaken/{nummer}/planning                        x x x x x x x . . . x .
            POST    /api/v1/klantaanvragen/{nummer}/relaties               x x x . x x . . . . . .
            POST    /api/v1/klantaanvragen/{nummer}/zaken                  x x x . x x . . . . . .
            POST    /api/v1/klantaanvragen/{nummer}/vertragingsbeoordeling x . . . x . . . . . . .
            POST    /api/v1/termijnen/berekening                           x x x x x x x x x x x .
            GET     /                                                      x x x x x x x x x x x x
            GET     /openapi                                               x x x x x x x x x x x x
            GET     /openapi/**                                            x x x x x x x x x x x x
            GET     /openapi/zaakregie.yaml                                x x x x x x x x x x x x
            GET     /formulieren/**                                        x x x x x x x x x x x x
            GET     /stijl/**                                              x x x x x x x x x x x x
            GET     /favicon.ico                                           x x x x x x x x x x x x
            GET     /actuator/health                                       x x x x x x x x x x x x
            GET     /actuator/health/**                                    x x x x x x x x x x x x
            GET     /termijnen                                             x x x x x x x x x x x .
            GET     /klantcontacten/{nummer}                               x x x x x x x . . . x .
            GET     /zaken/{nummer}                                        x x x x x x x . . . x .
            GET     /zaken/{nummer}/documenten/{id}                        x x x . . x . . . . . .
            GET     /taken/{taakId}                                        x x x x x x x x x x x .
            GET     /demo/post                                             x x x x x x x . x . . .
            GET     /demo/post/{id}                                        x x x x x x x . x . . .
            GET     /klantaanvragen                                        x x x x x x x . . . x .
            GET     /klantaanvragen.csv                                    . . . . x x x . . . . .
            GET     /klantaanvragen/{nummer}                               x x x x x x x . . . x .
            GET     /actuator                                              . . . . . . . . . . . .
            *       /error                                                 . . . . . . . . . . . .
            *       /**                                                    . . . . . . . . . . . .
            *       /webjars/**                                            . . . . . . . . . . . .
            *       /camunda/app/**                                        . . . . . . . . . . . .
            *       /camunda/lib/**                                        . . . . . . . . . . . .
            *       /camunda/assets/**                                     . . . . . . . . . . . .
            *       /camunda/api/**                                        . . . . . . . . x . . .
            *       /favicon.ico                                           . . . . . . . . . . . .
            *       /camunda/favicon.ico                                   . . . . . . . . . . . .
            GET     /camunda/app/**                                        x x x x x x x x x x x x
            GET     /camunda/lib/**                                        x x x x x x x x x x x x
            GET     /camunda/assets/**                                     x x x x x x x x x x x x
            GET     /camunda/favicon.ico                                   x x x x x x x x x x x x
            HEAD    /camunda/app/**                                        x x x x x x x x x x x x
            HEAD    /camunda/lib/**                                        x x x x x x x x x x x x
            HEAD    /camunda/assets/**                                     x x x x x x x x x x x x
            GET     /camunda/api/engine/engine                             x x x x x x x x x x x x
            GET     /camunda/api/engine/engine/                            x x x x x x x x x x x x
            GET     /camunda/api/admin/auth/user/{engine}                  x x x x x x x x x x x x
            GET     /camunda/api/{app}/plugin/{plugin}/static/**           x x x x x x x x x x x x
            POST    /camunda/api/admin/auth/user/{engine}/login/{app}      x x x x x x x x x x x x
            POST    /camunda/api/admin/auth/user/{engine}/logout           x x x x x x x x x x x x
            GET     {rest}/authorization/check                             x x x x x x x x x x x .
            GET     {rest}/case-definition/**                              x x x x x x x x x x x .
            GET     {rest}/deployment/**                                   x x x x x x x x x x x .
            GET     {rest}/filter/**                                       x x x x x x x x x x x .
            GET     {rest}/group/**                                        x x x x x x x x x x x .
            GET     {rest}/history/**                                      x x x x x x x x x x x .
            GET     {rest}/identity/**                                     x x x x x x x x x x x .
            GET     {rest}/process-definition/**                           x x x x x x x x x x x .
            GET     {rest}/process-instance/**                             x x x x x x x x x x x .
            GET     {rest}/task/**                                         x x x x x x x x x x x .
            GET     {rest}/user/**                                         x x x x x x x x x x x .
            GET     {rest}/variable-instance/**                            x x x x x x x x x x x .
            OPTIONS {rest}/**                                              x x x x x x x x x x x .
            POST    {rest}/filter/{id}/list                                x x x x x x x x x x x .
            POST    {rest}/filter/{id}/count                               x x x x x x x x x x x .
            POST    {rest}/task                                            x x x x x x x x x x x .
            POST    {rest}/task/count                                      x x x x x x x x x x x .
            POST    {rest}/task/{id}/claim                                 x x x x x x x x x x x .
            POST    {rest}/task/{id}/unclaim                               x x x x x x x x x x x .
            GET     {rest}/metrics                                         . . . . . . . x x . . .
            GET     {rest}/version                                         . . . . . . . x x . . .
            GET     {rest}/job                                             . . . . . . . x x . . .
            GET     /camunda/api/**                                        . . . . . . . x x . . .
            POST    /camunda/api/cockpit/**                                . . . . . . . x x . . .
            POST    {rest}/history/**                                      . . . . . . . x x . . .
            POST    {rest}/process-instance                                . . . . . . . x x . . .
            POST    {rest}/process-instance/count                          . . . . . . . x x . . .
            POST    {rest}/incident/**                                     . . . . . . . x x . . .
            """;

    private static final String REST = "/camunda/api/engine/engine/{engine}";
    private static final List<String> ACCOUNTS =
            List.of("anja", "tom", "bea", "tess", "amira", "teun", "karin", "petra", "beheer", "pia", "webformulier");
    private static final String NOBODY = "";

    private final int port;
    private final ApplicationContext context;
    private final ServletContext servlets;

    @Autowired
    ToegangIT(@LocalServerPort int port, ApplicationContext context, ServletContext servlets) {
        this.port = port;
        this.context = context;
        this.servlets = servlets;
    }

    /** Who may: one sign per column. */
    private record Regel(String method, String path, List<Boolean> columns) {

        String key() {
            return method + " " + path;
        }

        boolean allows(String account) {
            return columns.get(account.equals(NOBODY) ? ACCOUNTS.size() : ACCOUNTS.indexOf(account));
        }

        boolean forApi() {
            return path.startsWith("/api/");
        }
    }

    private static List<Regel> regels() {
        return TABEL.lines()
                .skip(1)
                .map(line -> line.strip().replace("{rest}", REST).split("\\s+"))
                .map(words -> new Regel(
                        words[0],
                        words[1],
                        Arrays.stream(words).skip(2).map("x"::equals).toList()))
                .peek(regel -> assertThat(regel.columns()).as(regel.key()).hasSize(ACCOUNTS.size() + 1))
                .toList();
    }

    static Stream<String> callers() {
        return Stream.concat(ACCOUNTS.stream(), Stream.of(NOBODY));
    }

    // --- The table holds ------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("callers")
    void theApiAnswersWhomTheTableNames(String account) {
        TasklistClient client = TasklistClient.anonymous(port);
        Map<String, String> login = account.equals(NOBODY) ? Map.of() : basic(account);

        assertThat(regels().stream().filter(Regel::forApi).flatMap(regel -> {
                    Answer answer = client.send(regel.method(), sample(regel.path()), body(regel.method()), login);
                    return wrong(regel, regel.method(), answer, regel.allows(account));
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void pagesAndWebappsAnswerWhomTheTableNames(String account) {
        TasklistClient client =
                account.equals(NOBODY) ? TasklistClient.anonymous(port) : TasklistClient.as(account, "welcome", port);
        client.get("/camunda/app/welcome/default/");

        assertThat(regels().stream()
                        .filter(regel -> !regel.path().matches(".*/auth/user/\\{engine}/log.*"))
                        .flatMap(regel -> methods(regel).flatMap(method -> {
                            Answer answer = client.send(method, sample(regel.path()), body(method));
                            return wrong(regel, method, answer, regel.allows(account));
                        })))
                .isEmpty();
    }

    /** A step says which version was seen, and a screen offers it: whoever may not look may not change either. */
    @Test
    void whoMayChangeSomethingMayReadIt() {
        Set<String> lezen = regels().stream()
                .filter(regel -> regel.method().equals("GET"))
                .flatMap(regel -> ACCOUNTS.stream().filter(regel::allows).map(account -> account + " " + regel.path()))
                .collect(Collectors.toSet());

        assertThat(regels().stream()
                        .filter(regel -> regel.method().equals("POST"))
                        .filter(regel -> regel.path().matches("/api/v1/[a-z]+/\\{nummer}/.*"))
                        .flatMap(regel -> ACCOUNTS.stream()
                                .filter(regel::allows)
                                .flatMap(account -> {
                                    String onderwerp = regel.path().replaceFirst("(/\\{nummer})/.*", "$1");
                                    return Stream.of(onderwerp, onderwerp.replace("/api/v1", ""))
                                            .map(path -> account + " " + path);
                                })))
                .isNotEmpty()
                .isSubsetOf(lezen);
    }

    // --- The table is complete --------------------------------------------------------------------------------------

    @Test
    void everyRowOfToegangIsInTheTable() {
        List<String> rows = Stream.of(Toegang.api(), Toegang.paginas(), Toegang.camunda())
                .flatMap(List::stream)
                .flatMap(regel -> regel.paths().stream()
                        .map(path ->
                                (regel.method() == null ? "*" : regel.method().name()) + " " + path))
                .toList();

        assertThat(keys()).containsAll(rows);
    }

    @Test
    void everyOperationOfTheContractIsInTheTable() throws IOException {
        List<String> operations = new ArrayList<>();
        try (InputStream contract = ToegangIT.class.getResourceAsStream("/openapi/zaakregie.yaml")) {
            JsonNode paths =
                    new ObjectMapper(new YAMLFactory()).readTree(contract).path("paths");
            paths.fields()
                    .forEachRemaining(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }

        assertThat(operations).isNotEmpty();
        assertThat(keys()).containsAll(operations);
    }

    @Test
    void everythingThatIsMappedIsInTheTable() {
        Stream<String> methods = context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(ToegangIT::keys);
        Stream<String> resources = context.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(path -> "* " + path);
        List<String> mapped = Stream.concat(methods, resources).distinct().toList();

        assertThat(mapped).contains("GET /api/v1/zaken", "GET /actuator/health", "* /**");
        assertThat(keys()).containsAll(mapped);
    }

    /** Each of these is behind rows of the table; so must a new one be. */
    @Test
    void noOtherServletAnswers() {
        assertThat(servlets.getServletRegistrations().values().stream()
                        .flatMap(servlet -> servlet.getMappings().stream()))
                .containsExactlyInAnyOrder(
                        "/",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    // --- What is not in the table -----------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(Unknown.class)
    void anythingElseIsRefused(Unknown who) {
        TasklistClient client =
                who.account == null ? TasklistClient.anonymous(port) : TasklistClient.as(who.account, port);

        assertThat(Stream.of(
                                "/bestaat-niet",
                                "/api",
                                "/api/v1",
                                "/api/v1/bestaat-niet",
                                "/api/v1/klantcontacten/",
                                "/api/v1/klantcontacten/KC-2026-9999999/historie",
                                "/api/v2/klantcontacten",
                                "/API/v1/klantcontacten",
                                "/engine-rest/engine",
                                "/rest/engine",
                                "/actuator",
                                "/actuator/env",
                                "/actuator/heapdump",
                                "/actuator/metrics",
                                "/application.yaml",
                                "/processes/klantcontact/klantcontact.bpmn",
                                "/zaaktypecatalogus/medewerkers.yaml",
                                "/webjars/camunda/securityFilterRules.json",
                                "/error",
                                "/camunda",
                                "/camunda/bestaat-niet",
                                "/v3/api-docs",
                                "/h2-console")
                        .filter(path -> !isRefused(client.get(path), path) && !isUnknown(client.get(path))))
                .isEmpty();
        assertThat(Stream.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"))
                .allSatisfy(method -> assertThat(client.send(method, "/api/v1/klantcontacten", null)
                                .status())
                        .as(method)
                        .isIn(401, 403, 405));
    }

    private enum Unknown {
        NIEMAND(null),
        MEDEWERKER("anja"),
        BEHEERDER("beheer");

        private final @Nullable String account;

        Unknown(@Nullable String account) {
            this.account = account;
        }
    }

    // --- Reading the table ------------------------------------------------------------------------------------------

    private static Set<String> keys() {
        return regels().stream().map(Regel::key).collect(Collectors.toSet());
    }

    private static Stream<String> keys(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("* " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    private static Stream<String> methods(Regel regel) {
        return regel.method().equals("*") ? Stream.of("PUT", "DELETE", "PATCH") : Stream.of(regel.method());
    }

    /** Names what is not as the table says. */
    private static Stream<String> wrong(Regel regel, String method, Answer answer, boolean allowed) {
        return isRefused(answer, regel.path()) == allowed
                ? Stream.of(
                        method + " " + regel.path() + (allowed ? " is refused: " : " is answered: ") + answer.status())
                : Stream.empty();
    }

    /** Refused at the door: not logged in, not allowed, or sent to the start page. What the engine refuses later does not count. */
    private static boolean isRefused(Answer answer, String path) {
        boolean sentAway = answer.status() == 302
                && !path.equals("/")
                && answer.header("Location")
                        .matches("http://localhost:\\d+/(camunda/app/tasklist/default/\\?terug=.*)?");
        boolean byEngine = answer.text().contains("AuthorizationException");
        return sentAway || answer.status() == 401 || (answer.status() == 403 && !byEngine);
    }

    /** Who is logged in may know that the API has no such address; a stranger learns only that he must log in. */
    private static boolean isUnknown(Answer answer) {
        return answer.json().path("type").asText().equals("urn:zaakregie:fout:platform:adres-niet-gevonden");
    }

    private static String sample(String path) {
        String nummer = path.contains("klantcontacten")
                ? "KC-2026-9999999"
                : path.contains("klantaanvragen")
                        ? "KA-2026-9999999"
                        : path.contains("zaken") ? "ZAAK-2026-9999999" : "K-9999999";
        return path.replace("{nummer}", nummer)
                .replace("{engine}", "default")
                .replace("{app}", "tasklist")
                .replaceAll("\\{\\w+}|\\*\\*", "bestaat-niet");
    }

    private static @Nullable String body(String method) {
        return Set.of("GET", "HEAD", "OPTIONS", "DELETE").contains(method) ? null : "{}";
    }

    private static Map<String, String> basic(String account) {
        String credentials =
                Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        return Map.of("Authorization", "Basic " + credentials);
    }
}
