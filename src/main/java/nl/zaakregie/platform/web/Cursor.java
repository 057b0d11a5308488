package nl.zaakregie.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Place in a list that is ordered by time and then number, newest first: the last row of the page before. Opaque to callers.
 *
 * @param op time of that row
 * @param nummer its number
 */
public record Cursor(Instant op, String nummer) {

    /** Whatever else a caller makes up must not reach the database, which knows no year 1000000 and no zero byte. */
    private static final Pattern PLACE =
            Pattern.compile("(?<op>[0-9]{4}-[0-9T:.-]{1,30}Z)\\|(?<nummer>[A-Z]{1,8}-[0-9]{4}-[0-9]{7})");

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
            Matcher place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (!place.matches()) {
                throw invalid();
            }
            return new Cursor(Instant.parse(place.group("op")), place.group("nummer"));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            throw invalid();
        }
    }

    private static InvalidInvoerException invalid() {
        return new InvalidInvoerException(List.of(new Veldfout(
                "na",
                "ongeldig",
                "Gebruik de waarde van 'volgende' uit het vorige antwoord, zonder iets te veranderen.")));
    }
}
