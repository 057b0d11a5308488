package nl.zaakregie.post;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A message to one customer.
 *
 * @param sleutel says what it is about, such as {@code bevestiging:ZAAK-2026-0000045}; a message with the same key is sent once. It
 *     is seen in logs and in Cockpit, so it holds numbers and no personal data
 * @param sjabloon folder of the template under {@code src/main/resources/post}
 * @param gegevens what the template fills in
 */
public record Bericht(String sleutel, Emailadres aan, String sjabloon, Map<String, Object> gegevens) {

    private static final Pattern SLEUTEL = Pattern.compile("[a-z-]{1,40}:[A-Za-z0-9-]{1,60}");

    public Bericht {
        if (!SLEUTEL.matcher(sleutel).matches()) {
            throw new IllegalArgumentException("A key is <what>:<number>");
        }
        gegevens = Map.copyOf(gegevens);
    }

    /** Leaves the address and what is filled in out: records end up in logs. */
    @Override
    public String toString() {
        return "Bericht[" + sleutel + "]";
    }
}
