package nl.zaakregie.platform.web;

/** The request was right, but the state of things has moved on: a stale version, a task that is done, a reused key. */
public class ConflictException extends ZaakregieException {

    public ConflictException(String module, String code, String message) {
        super(module, code, message, null);
    }
}
