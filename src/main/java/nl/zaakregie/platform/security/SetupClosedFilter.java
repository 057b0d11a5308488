package nl.zaakregie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Admin's first-run page makes an administrator for whoever asks, as long as nobody is a direct member of {@code camunda-admin}
 * (CVE-2026-77226). The first administrator is made at start, so the page does not exist here, for anybody.
 *
 * <p>It stands before everything else, and looks at the path as the server has read it: decoded, and without what comes after a
 * semicolon. Other ways to write the same address end here too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SetupClosedFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        List<String> steps = Arrays.stream(path.toLowerCase(Locale.ROOT).split("/"))
                .map(String::strip)
                .toList();
        return !(steps.contains("camunda") && steps.contains("setup"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
