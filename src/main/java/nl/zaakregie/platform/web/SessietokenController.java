package nl.zaakregie.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.zaakregie.openapi.Sessietoken;
import nl.zaakregie.openapi.SessietokenApi;
import nl.zaakregie.platform.engine.EngineLogin;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives our own pages the token that a change needs. Camunda keeps it in a cookie for its own addresses only; another site can send
 * a request in somebody's name, but cannot read this answer.
 */
@RestController
class SessietokenController implements SessietokenApi {

    private final EngineLogin login;
    private final HttpServletRequest request;

    SessietokenController(EngineLogin login, HttpServletRequest request) {
        this.login = login;
        this.request = request;
    }

    @Override
    public ResponseEntity<Sessietoken> getSessietoken() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Sessietoken().token(login.findCsrfToken(request).orElse(null)));
    }
}
