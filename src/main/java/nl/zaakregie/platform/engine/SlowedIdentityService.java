package nl.zaakregie.platform.engine;

import java.util.Objects;
import nl.zaakregie.platform.security.Wachtwoordpogingen;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where every password is checked, whatever page or address it came in by; {@link Wachtwoordpogingen} says when it is too soon. */
class SlowedIdentityService extends IdentityServiceImpl {

    private final Wachtwoordpogingen pogingen;

    SlowedIdentityService(Wachtwoordpogingen pogingen) {
        this.pogingen = pogingen;
    }

    @Override
    public boolean checkPassword(@Nullable String account, @Nullable String password) {
        return pogingen.check(
                Objects.requireNonNullElse(account, ""), address(), () -> super.checkPassword(account, password));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Objects.requireNonNullElse(request.getRequest().getRemoteAddr(), "")
                : "";
    }
}
