package nl.zaakregie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.EngineLogin;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes over who logged in to Tasklist. Groups are read anew on every request, so that a right taken away is gone at once.
 *
 * <p>A browser sends its session cookie along with requests that other sites make up; a change therefore needs the token that only our
 * own pages can read. Camunda's own filter is not used for this, because it ends the whole session on a wrong token.
 */
class TasklistLoginFilter extends OncePerRequestFilter {

    private static final String TOKEN_HEADER = "X-XSRF-TOKEN";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final EngineLogin login;
    private final Accounts accounts;
    private final SecurityProblems problems;
    private final boolean checksToken;

    TasklistLoginFilter(EngineLogin login, Accounts accounts, SecurityProblems problems, boolean checksToken) {
        this.login = login;
        this.accounts = accounts;
        this.problems = problems;
        this.checksToken = checksToken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> account = login.findAccount(request);
        if (account.isPresent()) {
            if (checksToken && !SAFE_METHODS.contains(request.getMethod()) && !hasToken(request)) {
                problems.handle(request, response, new AccessDeniedException("CSRF token is missing or wrong"));
                return;
            }
            enter(account.get());
        }
        chain.doFilter(request, response);
    }

    private void enter(String account) {
        String[] roles =
                accounts.groepen(account).stream().map(groep -> "ROLE_" + groep).toArray(String[]::new);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(roles)));
        SecurityContextHolder.setContext(context);
    }

    private boolean hasToken(HttpServletRequest request) {
        String sent = request.getHeader(TOKEN_HEADER);
        return sent != null
                && login.findCsrfToken(request)
                        .filter(expected -> MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
