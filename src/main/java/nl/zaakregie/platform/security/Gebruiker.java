package nl.zaakregie.platform.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is at work in this request. */
public final class Gebruiker {

    /** Whom the history names when a scheduled job does something. */
    private static final String SYSTEEM = "systeem";

    private Gebruiker() {}

    /**
     * Id of the account that is logged in.
     *
     * @throws IllegalStateException outside a request of a logged-in person or system
     */
    public static String account() {
        return authentication().getName();
    }

    /** Id of the account that is logged in, or {@code systeem} when the application acts by itself, as in a scheduled job. */
    public static String accountOrSysteem() {
        return SecurityContextHolder.getContext().getAuthentication() == null ? SYSTEEM : account();
    }

    /** Group ids of the account that is logged in. */
    public static Set<String> groepen() {
        return authentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Authentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            throw new IllegalStateException("Nobody is logged in");
        }
        return authentication;
    }
}
