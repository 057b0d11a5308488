package nl.zaakregie.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be granted for a reason the caller can understand. The message is a Dutch sentence for people and
 * holds no personal data; module and code are for programs and together make the problem type.
 */
public abstract class ZaakregieException extends RuntimeException {

    private final String module;
    private final String code;

    protected ZaakregieException(String module, String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.module = module;
        this.code = code;
    }

    public String module() {
        return module;
    }

    public String code() {
        return code;
    }
}
