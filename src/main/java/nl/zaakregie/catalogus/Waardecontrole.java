package nl.zaakregie.catalogus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one filled-in value against the type and bounds of its eigenschap. */
final class Waardecontrole {

    /** Length of a text without a bound of its own; keeps what is stored readable and bounded. */
    static final int TEKST_LENGTE = 200;

    static final int LANGE_TEKST_LENGTE = 4000;

    /** Digits of an amount before the decimals; more is a mistake and would not fit a report. */
    private static final int BEDRAG_PRECISION = 12;

    private static final Pattern DATUM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Waardecontrole() {}

    /** What is wrong, as a code for programs and a Dutch sentence that never repeats the value. */
    record Oordeel(String code, String reason) {}

    static Optional<Oordeel> check(Eigenschap eigenschap, Object value) {
        return Optional.ofNullable(
                switch (eigenschap.type()) {
                    case GETAL, BEDRAG ->
                        value instanceof Number number
                                ? number(eigenschap, number)
                                : wrongType("Vul een getal in, alleen cijfers.");
                    case JA_NEE -> value instanceof Boolean ? null : wrongType("Kies ja of nee.");
                    default -> value instanceof String text ? text(eigenschap, text) : wrongType("Vul hier tekst in.");
                });
    }

    private static Oordeel wrongType(String reason) {
        return new Oordeel("verkeerd-type", reason);
    }

    private static @Nullable Oordeel number(Eigenschap eigenschap, Number number) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            return wrongType("Vul een getal in, alleen cijfers.");
        }
        if (value.precision() - value.scale() > BEDRAG_PRECISION) {
            return new Oordeel("te-hoog", "Dit getal is te groot. Vul hooguit twaalf cijfers in.");
        }
        BigDecimal plain = value.stripTrailingZeros();
        if (eigenschap.type() == Eigenschaptype.GETAL && plain.scale() > 0) {
            return new Oordeel("vorm", "Vul een heel getal in, zonder cijfers achter de komma.");
        }
        if (eigenschap.type() == Eigenschaptype.BEDRAG && plain.scale() > 2) {
            return new Oordeel("vorm", "Vul een bedrag in euro in met hooguit twee cijfers achter de komma.");
        }
        return bounds(eigenschap, value);
    }

    private static @Nullable Oordeel bounds(Eigenschap eigenschap, BigDecimal value) {
        BigDecimal minimum = eigenschap.minimum();
        BigDecimal maximum = eigenschap.maximum();
        if (minimum != null && value.compareTo(minimum) < 0) {
            return new Oordeel("te-laag", "Vul " + dutch(minimum) + " of een hoger getal in.");
        }
        if (maximum != null && value.compareTo(maximum) > 0) {
            return new Oordeel("te-hoog", "Vul " + dutch(maximum) + " of een lager getal in.");
        }
        return null;
    }

    private static String dutch(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static @Nullable Oordeel text(Eigenschap eigenschap, String text) {
        if (hasUnreadableCharacters(text, eigenschap.type() == Eigenschaptype.LANGE_TEKST)) {
            return new Oordeel("vorm", "Hier staan tekens in die niet te lezen zijn. Typ de tekst opnieuw.");
        }
        return switch (eigenschap.type()) {
            case TEKST -> length(text, eigenschap, TEKST_LENGTE);
            case LANGE_TEKST -> length(text, eigenschap, LANGE_TEKST_LENGTE);
            case KEUZE ->
                eigenschap.keuzes().contains(text)
                        ? null
                        : new Oordeel("onbekende-waarde", "Kies uit: " + String.join(", ", eigenschap.keuzes()) + ".");
            case DATUM ->
                isDatum(text)
                        ? null
                        : new Oordeel("vorm", "Vul een bestaande datum in als jjjj-mm-dd, bijvoorbeeld 2026-03-31.");
            case BSN ->
                Bsn.isValid(text)
                        ? null
                        : new Oordeel(
                                "vorm",
                                "Dit is geen burgerservicenummer. Vul alle negen cijfers in, ook een 0 aan het begin, en kijk"
                                        + " of er geen cijfers zijn verwisseld.");
            default -> Waardevorm.check(eigenschap.type(), text);
        };
    }

    private static @Nullable Oordeel length(String text, Eigenschap eigenschap, int standard) {
        Integer own = eigenschap.maxLengte();
        int maximum = own != null ? own : standard;
        int length = text.codePointCount(0, text.length());
        return length <= maximum
                ? null
                : new Oordeel("lengte", "Dit is te lang: " + length + " tekens. Maak er hooguit " + maximum + " van.");
    }

    private static boolean isDatum(String text) {
        if (!DATUM.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    /** Control characters and broken surrogates: PostgreSQL refuses them in jsonb, and no customer typed them. */
    private static boolean hasUnreadableCharacters(String text, boolean newlinesAllowed) {
        return text.codePoints().anyMatch(c -> {
            boolean newline = c == '\n' || c == '\r' || c == '\t';
            return Character.getType(c) == Character.SURROGATE
                    || (Character.isISOControl(c) && !(newline && newlinesAllowed));
        });
    }
}
