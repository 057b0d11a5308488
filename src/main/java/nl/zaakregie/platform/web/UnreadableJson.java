package nl.zaakregie.platform.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says where a body stopped being what the contract describes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Veldfout explain(@Nullable Throwable cause) {
        JsonStreamContext twice = findDuplicate(cause);
        if (twice != null) {
            return new Veldfout(
                    path(twice),
                    "dubbel",
                    "Dit veld staat er meer dan één keer. Stuur het één keer, met de goede waarde.");
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return new Veldfout(
                    path(unknown),
                    "onbekend-veld",
                    "Dit veld bestaat niet. Bedoelde u een van: " + names(unknown) + "?");
        }
        if (cause instanceof StrictJson.UnkeepableTextException text) {
            return new Veldfout(
                    path(text), "vorm", "Hier staan tekens in die niet te lezen zijn. Typ de tekst opnieuw.");
        }
        if (cause instanceof InvalidNullException hole) {
            return new Veldfout(path(hole), "verplicht", "Hier staat niets (null). Vul het in, of laat het weg.");
        }
        if (cause instanceof InvalidFormatException format) {
            return new Veldfout(path(format), "verkeerd-type", mismatch(format));
        }
        if (cause instanceof ValueInstantiationException value) {
            // The generated enums throw in their factory method, which hides the type's own name from the caller.
            return new Veldfout(
                    path(value),
                    "onbekende-waarde",
                    "Deze waarde bestaat niet. "
                            + Veldfouten.expected(value.getType().getRawClass()));
        }
        if (cause instanceof MismatchedInputException mismatched) {
            return new Veldfout(path(mismatched), "verkeerd-type", mismatch(mismatched));
        }
        if (cause instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return new Veldfout(path(mapping), "verkeerd-type", "Dit getal is te groot of te klein voor dit veld.");
        }
        if (cause instanceof JsonMappingException mapping && mapping.getCause() instanceof StreamConstraintsException) {
            return new Veldfout(path(mapping), "te-groot", "Dit is te lang of te diep genest. Stuur minder.");
        }
        if (cause instanceof JsonProcessingException syntax) {
            return new Veldfout(
                    "",
                    "geen-json",
                    "De tekst is geen geldige JSON"
                            + (syntax.getLocation() == null
                                    ? "."
                                    : "; het gaat mis op regel "
                                            + syntax.getLocation().getLineNr() + ", positie "
                                            + syntax.getLocation().getColumnNr() + "."));
        }
        return new Veldfout("", "geen-json", "Stuur de gegevens als JSON in UTF-8.");
    }

    /** Where a field is that came before; null when that is not what is wrong. Jackson gives it no type of its own, only this text. */
    private static @Nullable JsonStreamContext findDuplicate(@Nullable Throwable cause) {
        for (Throwable current = cause; current != null; current = current.getCause()) {
            if (current instanceof JsonParseException syntax
                    && syntax.getOriginalMessage().startsWith("Duplicate field")
                    && syntax.getProcessor() != null) {
                return syntax.getProcessor().getParsingContext();
            }
        }
        return null;
    }

    private static String mismatch(MismatchedInputException mismatched) {
        return "Deze waarde past niet bij het veld. " + Veldfouten.expected(mismatched.getTargetType());
    }

    private static String names(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? ""
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : exception.getPath()) {
            append(path, reference.getFieldName(), reference.getIndex());
        }
        return path.toString();
    }

    private static String path(JsonStreamContext place) {
        if (place.inRoot()) {
            return "";
        }
        StringBuilder path = new StringBuilder(path(place.getParent()));
        append(path, place.inObject() ? place.getCurrentName() : null, place.getCurrentIndex());
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable String field, int index) {
        if (field == null) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(field);
        }
    }
}
