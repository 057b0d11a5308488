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
import org.camunda.bpm.engine.FilterService;
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
     * Beheerder, privacy Officer, Systeem via de API, and whoever has not logged in. The last two roles have no webapp to log in to.
     */
    private static final String TABEL = """
            .                                                              E T V F A L K P B O S -
            POST    /api/v1/klantcontacten                                 x x . x . x . . . . x .
            GET     /api/v1/klantcontacten                                 x x x x x x x . . . x .
            GET     /api/v1/klantcontacten/{nummer}                        x x x x x x x . . . x .
            POST    /api/v1/klantcontacten/{nummer}/intake                 x x . . . x . . . . x .
            POST    /api/v1/klantcontacten/{nummer}/overdracht             x x . . . x . . . . x .
            POST    /api/v1/klantcontacten/{nummer}/beoordeling            . . x . . . . . . . . .
            POST    /api/v1/eerstelijnsbeslissingen                        x x x x x x x x x x x .
            GET     /api/v1/zaken                                          x x x x x x x . . . x .
            GET     /api/v1/zaken/{nummer}                                 x x x x x x x . . . x .
            POST    /api/v1/zaken/{nummer}/behandeling                     . x x . . . . . . . . .
            GET     /api/v1/zaaktypen                                      x x x x x x x x x x x .
            GET     /api/v1/zaaktypen/{identificatie}                      x x x x x x x x x x x .
            GET     /api/v1/referentielijsten                              x x x x x x x x x x x .
            POST    /api/v1/klanten/zoekopdracht                           x x x x x x x . . . x .
            GET     /api/v1/klanten/{nummer}                               x x x x x x x . . . x .
            GET     /api/v1/taken/{taakId}                                 x x x x x x x x x x x .
            POST    /api/v1/termijnen/berekening                           x x x x x x x x x x x .
            GET     /                                                      x x x x x x x x x x x x
            GET     /openapi                                               x x x x x x x x x x x x
            GET     /openapi/**                                            x x x x x x x x x x x x
            GET     /formulieren/**                                        x x x x x x x x x x x x
            GET     /stijl/**                                              x x x x x x x x x x x x
            GET     /favicon.ico                                           x x x x x x x x x x x x
            GET     /actuator/health                                       x x x x x x x x x x x x
            GET     /actuator/health/**                                    x x x x x x x x x x x x
            GET     /termijnen                                             x x x x x x x x x . . .
            GET     /actuator                                              . . . . . . . . . . . .
            *       /error                                                 . . . . . . . . . . . .
            *       /**                                                    . . . . . . . . . . . .
            *       /webjars/**                                            . . . . . . . . . . . .
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
            GET     {rest}/authorization/check                             x x x x x x x x x . . .
            GET     {rest}/case-definition/**                              x x x x x x x x x . . .
            GET     {rest}/deployment/**                                   x x x x x x x x x . . .
            GET     {rest}/filter/**                                       x x x x x x x x x . . .
            GET     {rest}/group/**                                        x x x x x x x x x . . .
            GET     {rest}/history/**                                      x x x x x x x x x . . .
            GET     {rest}/identity/**                                     x x x x x x x x x . . .
            GET     {rest}/process-definition/**                           x x x x x x x x x . . .
            GET     {rest}/process-instance/**                             x x x x x x x x x . . .
            GET     {rest}/task/**                                         x x x x x x x x x . . .
            GET     {rest}/user/**                                         x x x x x x x x x . . .
            GET     {rest}/variable-instance/**                            x x x x x x x x x . . .
            OPTIONS {rest}/**                                              x x x x x x x x x . . .
            POST    {rest}/filter/{id}/list                                x x x x x x x x x . . .
            POST    {rest}/filter/{id}/count                               x x x x x x x x x . . .
            POST    {rest}/task                                            x x x x x x x x x . . .
            POST    {rest}/task/count                                      x x x x x x x x x . . .
            POST    {rest}/task/{id}/claim                                 x x x x x x x x x . . .
            POST    {rest}/task/{id}/unclaim                               x x x x x x x x x . . .
            GET     {rest}/metrics                                         . . . . . . . x x . . .
            GET     {rest}/version                                         . . . . . . . x x . . .
            GET     {rest}/job                                             . . . . . . . x x . . .
            GET     /camunda/api/**                                        . . . . . . . x x . . .
            POST    /camunda/api/cockpit/**                                . . . . . . . x x . . .
            POST    {rest}/history/**                                      . . . . . . . x x . . .
            POST    {rest}/process-instance                                . . . . . . . x x . . .
            POST    {rest}/process-instance/count                          . . . . . . . x x . . .
            POST    {rest}/incident/**                                     . . . . . . . x x . . .
            *       /camunda/api/**                                        . . . . . . . . x . . .
            """;

    private static final String REST = "/camunda/api/engine/engine/{engine}";
    private static final List<String> ACCOUNTS =
            List.of("anja", "tom", "bea", "tess", "amira", "teun", "karin", "petra", "beheer", "pia", "webformulier");
    private static final Set<String> WITHOUT_WEBAPP = Set.of("pia", "webformulier");
    private static final String NOBODY = "";

    private final int port;
    private final ApplicationContext context;
    private final FilterService filters;
    private final ServletContext servlets;

    @Autowired
    ToegangIT(@LocalServerPort int port, ApplicationContext context, FilterService filters, ServletContext servlets) {
        this.port = port;
        this.context = context;
        this.filters = filters;
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

        assertThat(regels().stream().filter(Regel::forApi)).allSatisfy(regel -> {
            Answer answer = client.send(regel.method(), sample(regel.path()), body(regel.method()), login);
            assertThat(isRefused(regel, answer))
                    .as(account + " " + regel.key() + answer)
                    .isEqualTo(!regel.allows(account));
        });
    }

    @ParameterizedTest
    @MethodSource("callers")
    void pagesAndWebappsAnswerWhomTheTableNames(String account) {
        boolean person = !account.equals(NOBODY) && !WITHOUT_WEBAPP.contains(account);
        TasklistClient client = person ? TasklistClient.as(account, port) : TasklistClient.anonymous(port);
        if (!person) {
            client.get("/camunda/app/tasklist/default/");
        }

        assertThat(regels().stream()
                        .filter(regel -> !regel.path().endsWith("/login/{app}")
                                && !regel.path().endsWith("/logout")))
                .allSatisfy(regel -> {
                    for (String method :
                            regel.method().equals("*") ? List.of("PUT", "DELETE", "PATCH") : List.of(regel.method())) {
                        Answer answer = client.send(method, sample(regel.path()), body(method));
                        assertThat(isRefused(regel, answer))
                                .as(account + " " + method + " " + regel.path() + " " + answer)
                                .isEqualTo(!regel.allows(person ? account : regel.forApi() ? NOBODY : account));
                    }
                });
    }

    @Test
    void twoRolesHaveNoWebapp() {
        for (String account : WITHOUT_WEBAPP) {
            for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
                assertThat(TasklistClient.anonymous(port)
                                .logIn(account, account, app)
                                .status())
                        .as(account + " in " + app)
                        .isEqualTo(403);
            }
        }
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

    @Test
    void everyServletIsBehindARow() {
        List<String> paths = regels().stream().map(Regel::path).toList();
        Stream<String> mappings =
                servlets.getServletRegistrations().values().stream().flatMap(servlet -> servlet.getMappings().stream());

        assertThat(mappings)
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(paths)
                        .as("rows for servlet " + mapping)
                        .anyMatch(path -> path.startsWith("/camunda/api/")
                                ? mapping.startsWith("/camunda/api/")
                                : mapping.equals("/") || mapping.equals("/favicon.ico")));
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
                        "/META-INF/MANIFEST.MF",
                        "/error",
                        "/camunda",
                        "/camunda/bestaat-niet",
                        "/v3/api-docs",
                        "/h2-console"))
                .allSatisfy(path -> {
                    Answer answer = client.get(path);
                    assertThat(answer.status() == 302 ? answer.header("Location") : "/")
                            .as(path)
                            .endsWith("/");
                    assertThat(answer.status()).as(path).isIn(401, 403, 302);
                });
        assertThat(Stream.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "PROPFIND"))
                .allSatisfy(method -> assertThat(client.send(method, "/api/v1/klantcontacten", null)
                                .status())
                        .as(method)
                        .isIn(401, 403));
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

    /** Refused at the door: not logged in, not allowed, or sent to the start page. */
    private static boolean isRefused(Regel regel, Answer answer) {
        boolean sentAway = answer.status() == 302
                && !regel.path().equals("/")
                && answer.header("Location").matches("http://localhost:\\d+/");
        return answer.status() == 401 || answer.status() == 403 || sentAway;
    }

    private String sample(String path) {
        String nummer = path.contains("klantcontacten")
                ? "KC-2026-9999999"
                : path.contains("zaken") ? "ZAAK-2026-9999999" : "K-9999999";
        String id = path.contains("/filter/") ? mijnWerk() : "bestaat-niet";
        return path.replace("{nummer}", nummer)
                .replace("{engine}", "default")
                .replace("{app}", "tasklist")
                .replace("{id}", id)
                .replaceAll("\\{\\w+}", "bestaat-niet")
                .replace("**", "bestaat-niet");
    }

    private String mijnWerk() {
        return filters.createFilterQuery()
                .filterName("Mijn werk")
                .singleResult()
                .getId();
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
