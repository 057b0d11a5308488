package nl.zaakregie.platform.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes the one shape of error that the API answers: RFC 9457 with the fields of VNG's {@code Fout}. */
public final class Problemen {

    /** Bound of the contract; who makes more mistakes than this sees the rest the next time. */
    private static final int MOST_FIELDS = 200;

    private Problemen() {}

    /**
     * @param module module that refuses, first part of the problem type
     * @param code stable code for programs, last part of the problem type
     * @param title short Dutch title, the same for every problem with this code
     * @param detail Dutch sentence on this case, without personal data
     */
    public static ProblemDetail of(HttpStatus status, String module, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:zaakregie:fout:" + module + ":" + code));
        problem.setTitle(title);
        problem.setInstance(URI.create("urn:uuid:" + UUID.randomUUID()));
        problem.setProperty("code", code);
        return problem;
    }

    /** There is no such address in the API. */
    public static ProblemDetail notFound() {
        return of(
                HttpStatus.NOT_FOUND,
                "platform",
                "adres-niet-gevonden",
                "Niet gevonden",
                "Dit adres bestaat niet. Kijk in de beschrijving op /openapi welke adressen er zijn.");
    }

    /** The address exists, but not with this method. */
    public static ProblemDetail methodNotAllowed() {
        return of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "platform",
                "methode-niet-toegestaan",
                "Dit kan niet op dit adres",
                "Dit adres kent deze methode niet. Kijk in de beschrijving op /openapi.");
    }

    /** A 400 that names every wrong field, up to 200. */
    public static ProblemDetail invalid(List<Veldfout> veldfouten) {
        String detail = veldfouten.size() == 1
                ? "Eén veld is niet goed ingevuld. Er is niets opgeslagen."
                : veldfouten.size() + " velden zijn niet goed ingevuld. Er is niets opgeslagen.";
        ProblemDetail problem =
                of(HttpStatus.BAD_REQUEST, "invoer", "ongeldige-invoer", "De invoer klopt niet", detail);
        problem.setProperty("invalidParams", veldfouten.subList(0, Math.min(MOST_FIELDS, veldfouten.size())));
        return problem;
    }
}
