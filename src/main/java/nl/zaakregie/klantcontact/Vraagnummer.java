package nl.zaakregie.klantcontact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which question of which contact. Written as the number of the contact for its first question, {@code KC-2026-0000123}, and with
 * the place of the question behind it for the others: {@code KC-2026-0000123-2}.
 *
 * @param klantcontact number of the contact
 * @param volgnummer place of the question in the contact, from 1 to 10
 */
public record Vraagnummer(String klantcontact, int volgnummer) {

    /** More questions than this is more than one contact. */
    public static final int MOST = 10;

    private static final Pattern TEXT = Pattern.compile("(KC-[0-9]{4}-[0-9]{7})(?:-([2-9]|10))?");

    /** The question that is written like this; empty for any other text. */
    public static Optional<Vraagnummer> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String volgnummer = matcher.group(2);
        return Optional.of(new Vraagnummer(matcher.group(1), volgnummer == null ? 1 : Integer.parseInt(volgnummer)));
    }

    /** How people and the process engine know it. */
    @Override
    public String toString() {
        return volgnummer == 1 ? klantcontact : klantcontact + "-" + volgnummer;
    }
}
