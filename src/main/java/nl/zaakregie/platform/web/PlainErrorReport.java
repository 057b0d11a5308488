package nl.zaakregie.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * What the web server refuses before the application sees it, such as an encoded slash in the address. As shipped it answers a page of
 * its own, in English and in its own style; here it answers the one shape of error, and nothing about itself or the request.
 */
@Component
class PlainErrorReport implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectMapper json;

    PlainErrorReport(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve(json)));
    }

    /** Public because the web server makes and names its parts by reflection. */
    public static final class Valve extends ErrorReportValve {

        private final ObjectMapper json;

        Valve(ObjectMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
            if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || answered) {
                return;
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                response.setHeader("X-Content-Type-Options", "nosniff");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(json.writeValueAsString(problem(response.getStatus())));
                    response.finishResponse();
                }
            } catch (IOException gone) {
                container.getLogger().debug("Nobody is listening any more", gone);
            }
        }

        private static ProblemDetail problem(int status) {
            HttpStatus known = HttpStatus.resolve(status);
            return Problemen.of(
                    known == null ? HttpStatus.BAD_REQUEST : known,
                    "platform",
                    "onleesbaar-verzoek",
                    "Dit verzoek klopt niet",
                    "De server kan dit verzoek niet lezen. Kijk in de beschrijving op /openapi.");
        }
    }
}
