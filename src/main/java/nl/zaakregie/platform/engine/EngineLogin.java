package nl.zaakregie.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;

/** The one log-in that Tasklist, the pages and the API share: Camunda keeps it in the session, the engine per thread. */
@Component
public class EngineLogin {

    /** Session attribute in which Camunda's CSRF filter keeps its token; not a public constant there. */
    private static final String CSRF_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private final IdentityService identityService;

    EngineLogin(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Account that logged in to Tasklist in this session, if anybody did. */
    public Optional<String> findAccount(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(AuthenticationUtil::getAuthsFromSession)
                .flatMap(logins -> logins.getAuthentications().stream().findFirst())
                .map(UserAuthentication::getIdentityId);
    }

    /** The token that a page of this session must send back with every change. */
    public Optional<String> findCsrfToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(existing -> existing.getAttribute(CSRF_TOKEN))
                .map(Object::toString);
    }

    /** From now on this thread acts in the engine as this account, with its rights. */
    public void enter(String account, Collection<String> groepen) {
        identityService.setAuthentication(account, List.copyOf(groepen));
    }

    /** This thread acts for nobody any more. */
    public void leave() {
        identityService.clearAuthentication();
    }
}
