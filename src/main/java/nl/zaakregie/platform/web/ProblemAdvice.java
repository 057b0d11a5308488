package nl.zaakregie.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every refusal of the API into a problem that names field, value and remedy; what is ours to mend becomes a plain 500. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail onInvalidInvoer(InvalidInvoerException invalid) {
        return Problemen.invalid(invalid.veldfouten());
    }

    @ExceptionHandler
    ProblemDetail onConflict(ConflictException conflict) {
        return problem(HttpStatus.CONFLICT, "Dit kan nu niet", conflict);
    }

    @ExceptionHandler
    ProblemDetail onNotFound(NotFoundException notFound) {
        return problem(HttpStatus.NOT_FOUND, "Niet gevonden", notFound);
    }

    @ExceptionHandler
    ProblemDetail onForbidden(ForbiddenException forbidden) {
        return problem(HttpStatus.FORBIDDEN, "Dit mag u niet", forbidden);
    }

    @ExceptionHandler
    ProblemDetail onBodyTooLarge(BodyTooLargeException tooLarge) {
        return Problemen.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "invoer",
                "te-groot",
                "De invoer is te groot",
                "Stuur hoogstens " + BodyLimitFilter.MAX_BYTES / 1024 + " kB in één keer.");
    }

    /** A rule of the database that the code did not check first: two people at once, or a mistake of ours. */
    @ExceptionHandler
    ProblemDetail onDataIntegrityViolation(DataIntegrityViolationException violation) {
        // PostgreSQL's message quotes the row; only the kind of failure may reach the log.
        LOG.warn("De database weigert een wijziging: {}", violation.getClass().getSimpleName());
        return Problemen.of(
                HttpStatus.CONFLICT,
                "invoer",
                "in-strijd-met-gegevens",
                "Dit kan nu niet",
                "De gegevens zijn intussen veranderd of spreken elkaar tegen. Haal ze opnieuw op en probeer het nog eens.");
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnythingElse(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException) {
            throw failure;
        }
        ProblemDetail problem = Problemen.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "platform",
                "storing",
                "Er ging iets mis",
                "Dit ligt aan het systeem, niet aan uw invoer. Probeer het opnieuw; blijft het misgaan, noem dan het kenmerk"
                        + " aan de beheerder.");
        LOG.error("Storing {} ", problem.getInstance(), failure);
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Veldfout> veldfouten = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> Veldfouten.of(error instanceof FieldError field ? field.getField() : "", error))
                .toList();
        return badRequest(veldfouten);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return badRequest(veldfouten(invalid));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodValidationException(
            MethodValidationException invalid, HttpHeaders headers, HttpStatus status, WebRequest request) {
        return badRequest(veldfouten(invalid));
    }

    private static List<Veldfout> veldfouten(MethodValidationResult invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> Veldfouten.of(parameterName(result, error), error)))
                .toList();
    }

    private static String parameterName(ParameterValidationResult result, MessageSourceResolvable error) {
        return error instanceof FieldError field
                ? field.getField()
                : Veldfouten.publicName(result.getMethodParameter());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).body(onBodyTooLarge(tooLarge));
            }
        }
        return badRequest(List.of(UnreadableJson.explain(unreadable.getCause())));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (missing instanceof MissingRequestHeaderException header) {
            return badRequest(List.of(new Veldfout(
                    header.getHeaderName(), "verplicht", "Stuur de header " + header.getHeaderName() + " mee.")));
        }
        return super.handleServletRequestBindingException(missing, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return badRequest(List.of(new Veldfout(missing.getParameterName(), "verplicht", "Geef dit gegeven mee.")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? Veldfouten.publicName(argument.getParameter())
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        return badRequest(List.of(new Veldfout(
                name,
                "verkeerd-type",
                "Deze waarde past niet bij het veld. " + Veldfouten.expected(mismatch.getRequiredType()))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        ProblemDetail problem = switch (known) {
            case NOT_FOUND -> Problemen.notFound();
            case METHOD_NOT_ALLOWED -> Problemen.methodNotAllowed();
            case UNSUPPORTED_MEDIA_TYPE ->
                Problemen.of(
                        known,
                        "platform",
                        "verkeerd-soort-bericht",
                        "Stuur het bericht als JSON",
                        "Stuur de gegevens als application/json, in UTF-8.");
            case NOT_ACCEPTABLE ->
                Problemen.of(
                        known,
                        "platform",
                        "verkeerd-soort-antwoord",
                        "Vraag het antwoord als JSON",
                        "Dit adres antwoordt met application/json.");
            default ->
                Problemen.of(
                        known,
                        "platform",
                        "niet-te-verwerken",
                        "Het verzoek kan niet worden verwerkt",
                        "Het verzoek is niet te verwerken. Kijk in de beschrijving op /openapi.");
        };
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static ProblemDetail problem(HttpStatus status, String title, ZaakregieException refused) {
        return Problemen.of(
                status,
                refused.module(),
                refused.code(),
                title,
                Objects.requireNonNullElse(refused.getMessage(), title));
    }

    private static ResponseEntity<Object> badRequest(List<Veldfout> veldfouten) {
        return ResponseEntity.badRequest().body(Problemen.invalid(veldfouten));
    }
}
