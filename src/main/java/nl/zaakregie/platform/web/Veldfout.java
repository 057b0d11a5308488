package nl.zaakregie.platform.web;

/**
 * One field of the input that cannot be accepted.
 *
 * @param name path of the field as the caller sent it, such as {@code zaken[0].eigenschappen.bsn}
 * @param code stable kebab-case code for programs, such as {@code verplicht}
 * @param reason Dutch sentence for people: what is wrong and what to fill in instead
 */
public record Veldfout(String name, String code, String reason) {

    /** Bounds of the contract: a field that does not exist can have a name of any length. */
    private static final int NAME_LENGTH = 300;

    private static final int REASON_LENGTH = 500;

    public Veldfout {
        name = shorten(name, NAME_LENGTH);
        reason = shorten(reason, REASON_LENGTH);
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
