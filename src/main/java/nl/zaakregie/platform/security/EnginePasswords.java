package nl.zaakregie.platform.security;

import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.engine.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Log-in with an account and password of the engine, for API clients of the demo. */
@Component
@DemoOnly
class EnginePasswords implements AuthenticationProvider {

    private final Accounts accounts;

    EnginePasswords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        if (!accounts.checkPassword(account, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Account and password do not match");
        }
        String[] roles =
                accounts.groepen(account).stream().map(groep -> "ROLE_" + groep).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
