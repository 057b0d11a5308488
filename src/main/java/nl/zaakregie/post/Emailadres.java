package nl.zaakregie.post;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address that mail can be sent to. Whatever could be read as a second address, a name or a further header is none: the
 * unquoted form of RFC 5321 in ASCII, at most 254 characters.
 */
public final class Emailadres {

    private static final int LONGEST = 254;
    private static final Pattern VORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private final String waarde;

    private Emailadres(String waarde) {
        this.waarde = waarde;
    }

    /** The address in this text; empty when there is none, or one that mail is not sent to. */
    public static Optional<Emailadres> find(@Nullable String tekst) {
        return Optional.ofNullable(tekst)
                .map(String::strip)
                .filter(adres ->
                        adres.length() <= LONGEST && VORM.matcher(adres).matches())
                .map(Emailadres::new);
    }

    /** The address itself, for the outbox and the mail server only. */
    public String waarde() {
        return waarde;
    }

    /** The part after the at sign. */
    public String domein() {
        return waarde.substring(waarde.lastIndexOf('@') + 1);
    }

    /** Leaves the address out: it ends up in logs. */
    @Override
    public String toString() {
        return "Emailadres[]";
    }
}
