package nl.zaakregie.demo.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.web.Problemen;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks everybody to wait until the demo municipality is there: the web server listens before that, and the engine's clock is
 * elsewhere meanwhile. Whoever watches over the program does get an answer.
 */
@Component
@DemoOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpeningFilter extends OncePerRequestFilter {

    private static final List<String> ALWAYS_OPEN = List.of("/actuator/health", "/stijl/");
    private static final String API = "/api/";
    private static final String RETRY_AFTER_SECONDS = "3";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="refresh" content="3">
              <title>Zaakregie start – Zaakregie</title>
              <link rel="stylesheet" href="/stijl/tokens.css">
              <link rel="stylesheet" href="/stijl/pagina.css">
            </head>
            <body>
            <main id="inhoud">
              <h1>Zaakregie start</h1>
              <p>De voorbeeldgemeente wordt klaargezet. Dat duurt alleen de eerste keer even. Daarna gaat deze pagina vanzelf
                verder.</p>
            </main>
            </body>
            </html>
            """;

    private final ObjectMapper json;
    private volatile boolean open;

    OpeningFilter(ObjectMapper json) {
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open || ALWAYS_OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith(API)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem());
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ProblemDetail problem() {
        return Problemen.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "platform",
                "start-nog",
                "Zaakregie start nog",
                "De voorbeeldgemeente wordt klaargezet. Probeer het over een paar seconden opnieuw.");
    }
}
