package nl.zaakregie.platform;

/** The application cannot start for a reason that a person can solve; the message is that reason, in one Dutch line. */
public class StartRefusedException extends RuntimeException {

    public StartRefusedException(String message) {
        super(message);
    }

    public StartRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
