package nl.zaakregie.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zaakregie.platform.web.Problemen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers who is not logged in (401) or may not do this (403), without telling whether what was asked for exists. */
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;
    private final boolean acceptsPasswords;

    /** @param acceptsPasswords whether callers here may send an account and password with each request */
    SecurityProblems(ObjectMapper json, boolean acceptsPasswords) {
        this.json = json;
        this.acceptsPasswords = acceptsPasswords;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        // A browser that sees this header asks for a password in a window of its own, over the form on the screen.
        if (acceptsPasswords
                && request.getHeader("X-XSRF-TOKEN") == null
                && request.getHeader(HttpHeaders.COOKIE) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Zaakregie\", charset=\"UTF-8\"");
        }
        write(
                response,
                Problemen.of(
                        HttpStatus.UNAUTHORIZED,
                        "platform",
                        "niet-ingelogd",
                        "U bent niet ingelogd",
                        "Log in en probeer het opnieuw. Wat u invulde, blijft in het formulier staan."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(
                response,
                Problemen.of(
                        HttpStatus.FORBIDDEN,
                        "platform",
                        "geen-toegang",
                        "Dit mag u niet",
                        "Uw account heeft hier geen rechten voor. Vraag de beheerder als u denkt dat dit wel zou moeten."));
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
