package nl.zaakregie.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Place in a list that is ordered by time and then number, newest first: the last row of the page before. Opaque to callers.
 *
 * @param op time of that row
 * @param nummer its number
 */
public record Cursor(Instant op, String nummer) {

    /** The text to hand out as {@code volgende}. */
    public String toText() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((op + "|" + nummer).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text a text that {@link #toText()} made
     * @throws InvalidInvoerException when it is anything else
     */
    public static Cursor parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return new Cursor(Instant.parse(plain.substring(0, Math.max(bar, 0))), plain.substring(bar + 1));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            throw new InvalidInvoerException(List.of(new Veldfout(
                    "na",
                    "ongeldig",
                    "Gebruik de waarde van 'volgende' uit het vorige antwoord, zonder iets te veranderen.")));
        }
    }
}
