package nl.zaakregie.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads JSON as the contract means it, where Jackson would guess: a text is a text and not a number, a date is written out and within
 * the years that the database knows, a list has no holes, and a text holds only characters that can be kept.
 */
@Component
class StrictJson extends SimpleModule {

    private static final int LAST_YEAR = 9999;

    StrictJson() {
        super("strict-json");
        addDeserializer(String.class, new Tekst());
        addDeserializer(LocalDate.class, new Moment<>(LocalDate.class, LocalDate::parse));
        addDeserializer(OffsetDateTime.class, new Moment<>(OffsetDateTime.class, OffsetDateTime::parse));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        for (Class<?> list : List.of(List.class, Set.class)) {
            context.configOverride(list).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
    }

    /** PostgreSQL refuses a zero byte, and half a character (a lone surrogate) would come back as a question mark. */
    static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** A text that cannot be kept as it was sent. */
    static final class UnkeepableTextException extends InvalidFormatException {

        UnkeepableTextException(JsonParser parser) {
            super(parser, "Text that cannot be kept", null, String.class);
        }
    }

    private static final class Tekst extends StdScalarDeserializer<String> {

        Tekst() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isKeepable(text)) {
                throw new UnkeepableTextException(parser);
            }
            return text;
        }
    }

    private static final class Moment<T extends TemporalAccessor> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient Function<String, T> parse;

        Moment(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getText();
            if (text.isBlank()) {
                return null;
            }
            try {
                T moment = parse.apply(text);
                int year = moment.get(ChronoField.YEAR);
                if (year >= 1 && year <= LAST_YEAR) {
                    return moment;
                }
            } catch (DateTimeException unreadable) {
                // Reported below, in the same words as a year that cannot be.
            }
            return type.cast(context.handleWeirdStringValue(type, text, "not a moment that can be kept"));
        }
    }
}
