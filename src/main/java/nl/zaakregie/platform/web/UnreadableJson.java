package nl.zaakregie.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
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
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
