package nl.zaakregie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Sends who has not logged in to the log-in of Tasklist, which leads back to the page that was asked for ({@code shell/terug.js}).
 * Only a page of our own is passed on, and only its path: what else is asked for leads to the start page.
 */
class LoginFirst implements AuthenticationEntryPoint {

    private static final String LOGIN = "/camunda/app/tasklist/default/";

    private final List<PathPatternRequestMatcher> pages;

    LoginFirst(List<Toegangsregel> regels) {
        this.pages = regels.stream()
                .filter(regel -> regel.wie() != Toegangsregel.Wie.IEDEREEN)
                .flatMap(regel -> regel.paths().stream())
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
                .toList();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean isPage = pages.stream().anyMatch(page -> page.matches(request));
        response.sendRedirect(
                isPage ? LOGIN + "?terug=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) : "/");
    }
}
