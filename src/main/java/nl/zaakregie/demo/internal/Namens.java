package nl.zaakregie.demo.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.zaakregie.platform.database.DemoOnly;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.EngineLogin;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets a colleague do something with the rights of her own account, in the modules and in the engine. */
@Component
@DemoOnly
class Namens {

    private final EngineLogin login;
    private final Accounts accounts;

    /** Nobody changes groups while the history is made. */
    private final Map<String, Set<String>> groepenOf = new ConcurrentHashMap<>();

    Namens(EngineLogin login, Accounts accounts) {
        this.login = login;
        this.accounts = accounts;
    }

    /** What the work gives, done as this account. */
    <T> T act(String account, Supplier<T> werk) {
        Set<String> groepen = groepenOf.computeIfAbsent(account, accounts::groepen);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(account, groepen));
        SecurityContextHolder.setContext(context);
        login.enter(account, groepen);
        try {
            return werk.get();
        } finally {
            login.leave();
            SecurityContextHolder.setContext(before);
        }
    }

    void act(String account, Runnable werk) {
        act(account, () -> {
            werk.run();
            return account;
        });
    }

    private static Authentication authentication(String account, Set<String> groepen) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account,
                null,
                AuthorityUtils.createAuthorityList(
                        groepen.stream().map(groep -> "ROLE_" + groep).toList()));
    }
}
