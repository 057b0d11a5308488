package nl.zaakregie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.zaakregie.platform.web.Problemen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Tells a caller of the API why a request was refused: there is no such address, the address knows other methods, or this account may
 * not. The table of access decides what is refused; this only finds the words for it.
 */
class ApiRefusals implements AccessDeniedHandler, RequestRejectedHandler {

    private final List<Toegangsregel> regels;
    private final SecurityProblems problems;

    ApiRefusals(List<Toegangsregel> regels, SecurityProblems problems) {
        this.regels = regels;
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        List<Toegangsregel> ofAddress =
                regels.stream().filter(regel -> isAbout(regel, request)).toList();
        if (ofAddress.isEmpty()) {
            problems.write(response, Problemen.notFound());
        } else if (ofAddress.stream().noneMatch(regel -> knowsMethod(regel, request))) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    ofAddress.stream()
                            .map(Toegangsregel::method)
                            .filter(Objects::nonNull)
                            .map(HttpMethod::name)
                            .distinct()
                            .collect(Collectors.joining(", ")));
            problems.write(response, Problemen.methodNotAllowed());
        } else {
            problems.handle(request, response, denied);
        }
    }

    /** The firewall refuses an address with tricks in it, such as {@code //}, {@code ;} or an encoded slash. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        problems.write(
                response,
                Problemen.of(
                        HttpStatus.BAD_REQUEST,
                        "platform",
                        "ongeldig-adres",
                        "Het adres klopt niet",
                        "In dit adres staan tekens die niet mogen. Kijk in de beschrijving op /openapi."));
    }

    private static boolean isAbout(Toegangsregel regel, HttpServletRequest request) {
        return regel.paths().stream()
                .anyMatch(path ->
                        PathPatternRequestMatcher.withDefaults().matcher(path).matches(request));
    }

    private static boolean knowsMethod(Toegangsregel regel, HttpServletRequest request) {
        return regel.method() == null || regel.method().matches(request.getMethod());
    }
}
