package nl.zaakregie.platform.web;

/** The caller is known, but this is not for him. */
public class ForbiddenException extends ZaakregieException {

    public ForbiddenException(String module, String code, String message) {
        super(module, code, message, null);
    }
}
