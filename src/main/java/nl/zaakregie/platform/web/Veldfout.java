package nl.zaakregie.platform.web;

/**
 * One field of the input that cannot be accepted.
 *
 * @param name path of the field as the caller sent it, such as {@code zaken[0].eigenschappen.bsn}
 * @param code stable kebab-case code for programs, such as {@code verplicht}
 * @param reason Dutch sentence for people: what is wrong and what to fill in instead
 */
public record Veldfout(String name, String code, String reason) {}
