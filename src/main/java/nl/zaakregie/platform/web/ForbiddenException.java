package nl.zaakregie.platform.web;

import org.jspecify.annotations.Nullable;

/** The caller is known, but this is not for him. */
public class ForbiddenException extends ZaakregieException {

    public ForbiddenException(String module, String code, String message, @Nullable Throwable cause) {
        super(module, code, message, cause);
    }
}
