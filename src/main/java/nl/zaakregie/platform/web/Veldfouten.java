package nl.zaakregie.platform.web;

import jakarta.validation.ConstraintViolation;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Says in plain Dutch what the contract asks of a field, from the rule that was broken. */
final class Veldfouten {

    /** What people call the patterns of the contract, by the pattern. */
    private static final Map<String, String> SHAPES = Map.of(
            "^\\+?[0-9][0-9 ()-]{5,23}$", "Vul een telefoonnummer in, zoals 0600000001.",
            "^[1-9][0-9]{3} ?[A-Za-z]{2}$", "Vul een postcode in, zoals 1234 AB.",
            "^KC-[0-9]{4}-[0-9]{7}$", "Vul het nummer van een klantcontact in, zoals KC-2026-0000123.",
            "^ZAAK-[0-9]{4}-[0-9]{7}$", "Vul een zaaknummer in, zoals ZAAK-2026-0000045.",
            "^K-[0-9]{7}$", "Vul een klantnummer in, zoals K-0000123.",
            "^[a-z0-9]+(-[a-z0-9]+)*$",
                    "Kies een waarde uit de lijst. Een code heeft kleine letters, cijfers en streepjes.");

    private Veldfouten() {}

    static Veldfout of(String name, MessageSourceResolvable error) {
        String rule = rule(error);
        Map<String, Object> limits = limits(error);
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Veldfout(name, "verplicht", "Vul dit veld in.");
            case "Size" ->
                isList(error)
                        ? new Veldfout(name, "aantal", number(limits))
                        : new Veldfout(name, "lengte", size(limits));
            case "Min", "DecimalMin" ->
                new Veldfout(name, "te-laag", "Vul " + limits.get("value") + " of een hoger getal in.");
            case "Max", "DecimalMax" ->
                new Veldfout(name, "te-hoog", "Vul " + limits.get("value") + " of een lager getal in.");
            case "Pattern" -> new Veldfout(name, "vorm", shape(String.valueOf(limits.get("regexp"))));
            case "Email" -> new Veldfout(name, "vorm", "Vul een e-mailadres in, zoals naam@voorbeeld.example.");
            default ->
                new Veldfout(
                        name,
                        "ongeldig",
                        Objects.requireNonNullElse(error.getDefaultMessage(), "Deze waarde klopt niet."));
        };
    }

    /** Name of a parameter as the caller knows it; the annotation that says so may be on the interface that the contract generates. */
    static String publicName(MethodParameter implemented) {
        Method method = Objects.requireNonNull(implemented.getMethod());
        MethodParameter parameter = new AnnotatedMethod(method).getMethodParameters()[implemented.getParameterIndex()];
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        String declared =
                query != null ? query.value() : header != null ? header.value() : path != null ? path.value() : "";
        return declared.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : declared;
    }

    /** What a value of this type looks like. */
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return "Kies uit: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (LocalDate.class.isAssignableFrom(type)) {
            return "Vul een datum in als 2026-12-31.";
        }
        if (OffsetDateTime.class.isAssignableFrom(type)) {
            return "Vul datum en tijd in als 2026-12-31T13:45:00+01:00.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Kies ja of nee; in JSON true of false.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "Vul een getal in, in cijfers.";
        }
        return type == String.class ? "Vul tekst in." : "";
    }

    private static String shape(String pattern) {
        return SHAPES.getOrDefault(
                pattern,
                "Deze waarde heeft niet de goede vorm. De beschrijving van de API op /openapi zegt wat hier mag staan.");
    }

    private static String rule(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }

    private static Map<String, Object> limits(MessageSourceResolvable error) {
        if (error instanceof ObjectError objectError && objectError.contains(ConstraintViolation.class)) {
            return objectError
                    .unwrap(ConstraintViolation.class)
                    .getConstraintDescriptor()
                    .getAttributes();
        }
        Object[] arguments = error.getArguments();
        // Spring orders the limits of a method parameter by name: for @Size that is max, min; for @Min and @Pattern
        // value, regexp.
        if (arguments == null || arguments.length < 2) {
            return Map.of();
        }
        return switch (rule(error)) {
            case "Size" -> Map.of("max", arguments[1], "min", arguments[arguments.length - 1]);
            case "Pattern" -> Map.of("regexp", arguments[arguments.length - 1]);
            default -> Map.of("value", arguments[arguments.length - 1]);
        };
    }

    private static boolean isList(MessageSourceResolvable error) {
        return error instanceof FieldError field && field.getRejectedValue() instanceof Collection<?>;
    }

    private static String number(Map<String, Object> limits) {
        Object min = limits.getOrDefault("min", 0);
        Object max = limits.get("max");
        return min.equals(0)
                ? "Dit zijn er te veel. Hoogstens " + max + "."
                : "Geef er " + min + " tot en met " + max + ".";
    }

    private static String size(Map<String, Object> limits) {
        Object min = limits.getOrDefault("min", 0);
        Object max = limits.getOrDefault("max", Integer.MAX_VALUE);
        if (max.equals(Integer.MAX_VALUE)) {
            return "Vul minstens " + min + " teken(s) in.";
        }
        if (min.equals(0)) {
            return "Dit is te lang. Hoogstens " + max + " tekens.";
        }
        return "Vul " + min + " tot en met " + max + " tekens in.";
    }
}
