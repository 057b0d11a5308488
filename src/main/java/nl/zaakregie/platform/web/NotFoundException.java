package nl.zaakregie.platform.web;

/** There is nothing under this number that the caller may see; the two cases are not told apart. */
public class NotFoundException extends ZaakregieException {

    public NotFoundException(String module, String code, String message) {
        super(module, code, message, null);
    }
}
