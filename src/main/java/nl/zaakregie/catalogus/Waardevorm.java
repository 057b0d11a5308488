package nl.zaakregie.catalogus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.zaakregie.catalogus.Waardecontrole.Oordeel;
import org.jspecify.annotations.Nullable;

/** Values that are recognised by their shape: postcode, huisnummer, kenteken, telefoon and e-mail. */
final class Waardevorm {

    /** SA, SD and SS are not given out. */
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}");

    /** A number, then a letter or addition that cannot be read as more digits of the number. */
    private static final Pattern HUISNUMMER =
            Pattern.compile("[1-9][0-9]{0,4}( ?[A-Za-z]{1,4}[0-9]{0,3})?([ -][A-Za-z0-9]{1,4})?");

    /** The fourteen series in which the RDW gives out kentekens, without dashes. */
    private static final Pattern KENTEKEN = Pattern.compile(String.join(
            "|",
            List.of(
                    "[A-Z]{2}[0-9]{4}",
                    "[0-9]{4}[A-Z]{2}",
                    "[0-9]{2}[A-Z]{2}[0-9]{2}",
                    "[A-Z]{2}[0-9]{2}[A-Z]{2}",
                    "[A-Z]{4}[0-9]{2}",
                    "[0-9]{2}[A-Z]{4}",
                    "[0-9]{2}[A-Z]{3}[0-9]",
                    "[0-9][A-Z]{3}[0-9]{2}",
                    "[A-Z]{2}[0-9]{3}[A-Z]",
                    "[A-Z][0-9]{3}[A-Z]{2}",
                    "[A-Z]{3}[0-9]{2}[A-Z]",
                    "[A-Z][0-9]{2}[A-Z]{3}",
                    "[0-9][A-Z]{2}[0-9]{3}",
                    "[0-9]{3}[A-Z]{2}[0-9]")));

    /** As written with or without dashes: groups of one to four characters. */
    private static final Pattern KENTEKEN_WRITTEN = Pattern.compile("[A-Z0-9]{1,4}(-?[A-Z0-9]{1,4}){0,2}");

    /** Ten digits in the Netherlands, a service number, or an international number of at most fifteen digits (ITU E.164). */
    private static final Pattern TELEFOON =
            Pattern.compile("0[1-9][0-9]{8}|0[89]00[0-9]{4}([0-9]{3})?|(\\+|00)[1-9][0-9]{7,14}");

    private static final Pattern TELEFOON_WRITTEN = Pattern.compile("[+0-9(][0-9 ()-]{5,24}");

    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final int EMAIL_LENGTH = 254;

    private Waardevorm() {}

    static @Nullable Oordeel check(Eigenschaptype type, String text) {
        return switch (type) {
            case POSTCODE ->
                require(
                        POSTCODE.matcher(upper(text)).matches(),
                        "Vul een postcode in van vier cijfers en twee letters, bijvoorbeeld 1234 AB.");
            case HUISNUMMER ->
                require(
                        HUISNUMMER.matcher(text).matches(),
                        "Begin met het nummer, dan de letter of toevoeging, bijvoorbeeld 12, 12A of 12-2.");
            case KENTEKEN ->
                require(
                        isKenteken(upper(text)),
                        "Vul een Nederlands kenteken in van zes letters en cijfers, bijvoorbeeld AB-123-C.");
            case TELEFOON ->
                require(
                        isTelefoon(text),
                        "Vul een telefoonnummer in van tien cijfers, of met + en de landcode, bijvoorbeeld 085-1304001.");
            case EMAIL ->
                require(
                        text.length() <= EMAIL_LENGTH && EMAIL.matcher(text).matches(),
                        "Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.example.");
            default -> throw new IllegalArgumentException("type " + type + " is not recognised by shape");
        };
    }

    private static boolean isKenteken(String text) {
        return KENTEKEN_WRITTEN.matcher(text).matches()
                && KENTEKEN.matcher(text.replace("-", "")).matches();
    }

    private static boolean isTelefoon(String text) {
        return TELEFOON_WRITTEN.matcher(text).matches()
                && TELEFOON.matcher(text.replaceAll("[ ()-]", "")).matches();
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Oordeel require(boolean shape, String reason) {
        return shape ? null : new Oordeel("vorm", reason);
    }
}
