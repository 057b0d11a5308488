package nl.zaakregie.platform.security;

import static nl.zaakregie.platform.security.Rol.ACCOUNTMANAGER;
import static nl.zaakregie.platform.security.Rol.API;
import static nl.zaakregie.platform.security.Rol.BEHEERDER;
import static nl.zaakregie.platform.security.Rol.EERSTELIJN;
import static nl.zaakregie.platform.security.Rol.KCC_MANAGER;
import static nl.zaakregie.platform.security.Rol.PROCESEIGENAAR;
import static nl.zaakregie.platform.security.Rol.TEAMLEIDER;
import static nl.zaakregie.platform.security.Rol.TELEFONIST;
import static nl.zaakregie.platform.security.Rol.TWEEDELIJN;
import static nl.zaakregie.platform.security.Rol.VAKAFDELING;
import static nl.zaakregie.platform.security.Toegangsregel.anyOf;
import static nl.zaakregie.platform.security.Toegangsregel.everybody;
import static nl.zaakregie.platform.security.Toegangsregel.loggedIn;
import static nl.zaakregie.platform.security.Toegangsregel.roles;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Who may call what: the authorization matrix of everything the application answers on. What is not in it is refused. Within an
 * allowed call the modules and the engine look further, at the department of a task for instance.
 */
public final class Toegang {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}";

    private static final Set<Rol> REGISTREREN = anyOf(EERSTELIJN, TWEEDELIJN, TELEFONIST, TEAMLEIDER, API);
    private static final Set<Rol> MEDEWERKERS =
            anyOf(EERSTELIJN, TWEEDELIJN, VAKAFDELING, TELEFONIST, ACCOUNTMANAGER, TEAMLEIDER, KCC_MANAGER, API);

    private static final List<Toegangsregel> API_REGELS = List.of(
            roles(POST, REGISTREREN, "/api/v1/klantcontacten"),
            roles(GET, MEDEWERKERS, "/api/v1/klantcontacten", "/api/v1/klantcontacten/{nummer}"),
            roles(
                    POST,
                    anyOf(EERSTELIJN, TWEEDELIJN, TEAMLEIDER, API),
                    "/api/v1/klantcontacten/{nummer}/intake",
                    "/api/v1/klantcontacten/{nummer}/overdracht"),
            // The first line judges what customers want to be called back on by itself; of other departments it sees no
            // task.
            roles(POST, anyOf(EERSTELIJN, VAKAFDELING), "/api/v1/klantcontacten/{nummer}/beoordeling"),
            loggedIn(POST, "/api/v1/eerstelijnsbeslissingen"),
            roles(GET, MEDEWERKERS, "/api/v1/zaken", "/api/v1/zaken/{nummer}"),
            roles(
                    POST,
                    anyOf(TWEEDELIJN, VAKAFDELING),
                    "/api/v1/zaken/{nummer}/behandeling",
                    "/api/v1/zaken/{nummer}/start",
                    "/api/v1/zaken/{nummer}/opschorting",
                    "/api/v1/zaken/{nummer}/hervatting",
                    "/api/v1/zaken/{nummer}/verlenging",
                    "/api/v1/zaken/{nummer}/teruggave",
                    "/api/v1/zaken/{nummer}/kwaliteitscontrole"),
            roles(
                    POST,
                    anyOf(EERSTELIJN, TWEEDELIJN, VAKAFDELING, ACCOUNTMANAGER, TEAMLEIDER),
                    "/api/v1/zaken/{nummer}/overdracht",
                    "/api/v1/zaken/{nummer}/notities"),
            roles(
                    POST,
                    anyOf(EERSTELIJN, TWEEDELIJN, VAKAFDELING, TEAMLEIDER),
                    "/api/v1/zaken/{nummer}/intrekking",
                    "/api/v1/zaken/{nummer}/documenten"),
            // Not who looks after the system: that one does not look into zaken.
            roles(POST, anyOf(TWEEDELIJN, VAKAFDELING, ACCOUNTMANAGER), "/api/v1/zaken/{nummer}/heropening"),
            loggedIn(GET, "/api/v1/zaaktypen", "/api/v1/zaaktypen/{identificatie}", "/api/v1/referentielijsten"),
            roles(GET, anyOf(EERSTELIJN, TWEEDELIJN, TELEFONIST, TEAMLEIDER), "/api/v1/medewerkers"),
            roles(POST, MEDEWERKERS, "/api/v1/klanten/zoekopdracht"),
            roles(GET, MEDEWERKERS, "/api/v1/klanten/{nummer}", "/api/v1/klanten/{nummer}/klantbeeld"),
            loggedIn(POST, "/api/v1/suggesties/zoekopdracht"),
            loggedIn(
                    GET,
                    "/api/v1/taken/{taakId}",
                    "/api/v1/conceptsleutel",
                    "/api/v1/sessietoken",
                    "/api/v1/overzichten"),
            roles(
                    GET,
                    MEDEWERKERS,
                    "/api/v1/klantaanvragen",
                    "/api/v1/klantaanvragen/{nummer}",
                    "/api/v1/zaken/{nummer}/planning"),
            roles(
                    POST,
                    anyOf(EERSTELIJN, TWEEDELIJN, VAKAFDELING, ACCOUNTMANAGER, TEAMLEIDER),
                    "/api/v1/klantaanvragen/{nummer}/relaties",
                    "/api/v1/klantaanvragen/{nummer}/zaken"),
            // Who made a promise in the first line may be the one who directs.
            roles(POST, anyOf(EERSTELIJN, ACCOUNTMANAGER), "/api/v1/klantaanvragen/{nummer}/vertragingsbeoordeling"),
            loggedIn(POST, "/api/v1/termijnen/berekening"));

    private static final List<Toegangsregel> PAGINA_REGELS = List.of(
            everybody(GET, "/", "/openapi", "/openapi/**", "/formulieren/**", "/stijl/**", "/favicon.ico"),
            everybody(GET, "/actuator/health", "/actuator/health/**"),
            roles(
                    GET,
                    MEDEWERKERS,
                    "/klantcontacten/{nummer}",
                    "/zaken/{nummer}",
                    "/klantaanvragen",
                    "/klantaanvragen/{nummer}"),
            // Many at once are for those who direct.
            roles(GET, anyOf(ACCOUNTMANAGER, TEAMLEIDER, KCC_MANAGER), "/klantaanvragen.csv"),
            roles(GET, anyOf(EERSTELIJN, TWEEDELIJN, VAKAFDELING, TEAMLEIDER), "/zaken/{nummer}/documenten/{id}"),
            loggedIn(GET, "/termijnen", "/taken/{taakId}"),
            // Mail holds personal data, in a demo too: for those who see customers, and who looks after the mail.
            roles(
                    GET,
                    anyOf(
                            EERSTELIJN,
                            TWEEDELIJN,
                            VAKAFDELING,
                            TELEFONIST,
                            ACCOUNTMANAGER,
                            TEAMLEIDER,
                            KCC_MANAGER,
                            BEHEERDER),
                    "/demo/post",
                    "/demo/post/{id}"));

    /** Camunda's webapps check the log-in and the engine's rights themselves; these rows close what people must not reach. */
    private static final List<Toegangsregel> CAMUNDA_REGELS = List.of(
            everybody(GET, "/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**", "/camunda/favicon.ico"),
            everybody(HEAD, "/camunda/app/**", "/camunda/lib/**", "/camunda/assets/**"),
            // What the page to log in needs.
            everybody(
                    GET,
                    "/camunda/api/engine/engine",
                    "/camunda/api/engine/engine/",
                    "/camunda/api/admin/auth/user/{engine}",
                    "/camunda/api/{app}/plugin/{plugin}/static/**"),
            everybody(
                    POST,
                    "/camunda/api/admin/auth/user/{engine}/login/{app}",
                    "/camunda/api/admin/auth/user/{engine}/logout"),
            // What Tasklist reads; the engine gives everybody their own.
            loggedIn(
                    GET,
                    ENGINE + "/authorization/check",
                    ENGINE + "/case-definition/**",
                    ENGINE + "/deployment/**",
                    ENGINE + "/filter/**",
                    ENGINE + "/group/**",
                    ENGINE + "/history/**",
                    ENGINE + "/identity/**",
                    ENGINE + "/process-definition/**",
                    ENGINE + "/process-instance/**",
                    ENGINE + "/task/**",
                    ENGINE + "/user/**",
                    ENGINE + "/variable-instance/**"),
            loggedIn(OPTIONS, ENGINE + "/**"),
            loggedIn(
                    POST,
                    ENGINE + "/filter/{id}/list",
                    ENGINE + "/filter/{id}/count",
                    ENGINE + "/task",
                    ENGINE + "/task/count",
                    ENGINE + "/task/{id}/claim",
                    ENGINE + "/task/{id}/unclaim"),
            roles(GET, anyOf(PROCESEIGENAAR, BEHEERDER), "/camunda/api/**"),
            roles(
                    POST,
                    anyOf(PROCESEIGENAAR, BEHEERDER),
                    "/camunda/api/cockpit/**",
                    ENGINE + "/history/**",
                    ENGINE + "/process-instance",
                    ENGINE + "/process-instance/count",
                    ENGINE + "/incident/**"),
            roles(null, anyOf(BEHEERDER), "/camunda/api/**"));

    private Toegang() {}

    /**
     * Whether whoever is logged in passes the door here; within the call the modules look further.
     *
     * @param path a path as it stands in a row, with its variables
     * @throws IllegalArgumentException when there is no such row
     */
    public static boolean allows(HttpMethod method, String path) {
        return Stream.of(API_REGELS, PAGINA_REGELS)
                .flatMap(List::stream)
                .filter(regel -> method.equals(regel.method()) && regel.paths().contains(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row for " + method + " " + path))
                .allows(Gebruiker.groepen());
    }

    /** Rows for {@code /api/**}, in the order in which they are tried. */
    public static List<Toegangsregel> api() {
        return API_REGELS;
    }

    /** Rows for {@code /camunda/**}, in the order in which they are tried. */
    public static List<Toegangsregel> camunda() {
        return CAMUNDA_REGELS;
    }

    /** Rows for all other pages, in the order in which they are tried. */
    public static List<Toegangsregel> paginas() {
        return PAGINA_REGELS;
    }
}
