package nl.zaakregie.platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Shows a refused start as the one line it is, instead of a stack trace. */
class StartRefusalReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger("nl.zaakregie.start");

    /** Spring Boot offers the context to every reporter; this one needs none of it. */
    StartRefusalReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException refused) {
                LOG.error("Zaakregie start niet: {}", refused.getMessage());
                return true;
            }
        }
        return false;
    }
}
