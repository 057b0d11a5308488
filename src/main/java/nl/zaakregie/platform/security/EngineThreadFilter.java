package nl.zaakregie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.zaakregie.platform.engine.EngineLogin;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the engine check rights as whoever sent the request; without this the engine would check nothing. */
class EngineThreadFilter extends OncePerRequestFilter {

    private final EngineLogin login;

    EngineThreadFilter(EngineLogin login) {
        this.login = login;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        login.enter(Gebruiker.account(), Gebruiker.groepen());
        try {
            chain.doFilter(request, response);
        } finally {
            login.leave();
        }
    }
}
