package nl.zaakregie.support;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zaakregie.support.ApiClient.Answer;

/**
 * Holds an answer against the contract: its status is one the contract names for this operation, and headers and body have the
 * shape written there. What belongs to no operation is not looked at: an unknown address or method, or an answer in a form that was not
 * asked for.
 */
final class Contractcontrole {

    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(read()).build();

    /** What the library reports when the contract has no such operation. */
    private static final String OUTSIDE = "validation.request.(path.missing|operation.notAllowed)";

    private static final int NOT_ACCEPTABLE = 406;

    private Contractcontrole() {}

    /**
     * @param path address with query, as it was sent
     * @throws AssertionError when the answer breaks the contract
     */
    static void check(String method, String path, Answer answer) {
        Optional<Method> known = findMethod(method);
        if (known.isEmpty() || answer.status() == NOT_ACCEPTABLE) {
            return;
        }
        SimpleResponse.Builder response =
                SimpleResponse.Builder.status(answer.status()).withBody(answer.text(), StandardCharsets.UTF_8);
        answer.headers().map().forEach((name, values) -> response.withHeader(name, values));
        ValidationReport report =
                CONTRACT.validateResponse(path.replaceFirst("\\?.*", ""), known.get(), response.build());
        if (report.getMessages().stream().anyMatch(message -> message.getKey().matches(OUTSIDE))) {
            return;
        }
        if (report.hasErrors()) {
            throw new AssertionError("%s %s answered %s outside the contract:%n%s%n%s"
                    .formatted(
                            method,
                            path,
                            answer.status(),
                            report.getMessages().stream()
                                    .map(message -> message.getKey() + ": " + message.getMessage())
                                    .collect(Collectors.joining("\n")),
                            answer.text()));
        }
    }

    private static Optional<Method> findMethod(String method) {
        return Arrays.stream(Method.values())
                .filter(known -> known.name().equals(method))
                .findFirst();
    }

    private static String read() {
        try (InputStream contract =
                Contractcontrole.class.getClassLoader().getResourceAsStream("openapi/zaakregie.yaml")) {
            return new String(Objects.requireNonNull(contract).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
