package nl.zaakregie.kalender;

/**
 * One step of an explanation.
 *
 * @param regel article of law, such as {@code Atw 1}, or {@code DVO}
 * @param tekst one or two sentences in plain Dutch
 */
public record Uitlegregel(String regel, String tekst) {}
