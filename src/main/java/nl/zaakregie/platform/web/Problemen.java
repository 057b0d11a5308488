package nl.zaakregie.platform.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes the one shape of error that the API answers: RFC 9457 with the fields of VNG's {@code Fout}. */
public final class Problemen {

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

    /** A 400 that names every wrong field. */
    public static ProblemDetail invalid(List<Veldfout> veldfouten) {
        String detail = veldfouten.size() == 1
                ? "Eén veld is niet goed ingevuld. Er is niets opgeslagen."
                : veldfouten.size() + " velden zijn niet goed ingevuld. Er is niets opgeslagen.";
        ProblemDetail problem =
                of(HttpStatus.BAD_REQUEST, "invoer", "ongeldige-invoer", "De invoer klopt niet", detail);
        problem.setProperty("invalidParams", veldfouten);
        return problem;
    }
}
