package nl.zaakregie.platform.engine;

/** A decision or its examples cannot be read; the message is Dutch, for the process owner. */
final class DecisionFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DecisionFileException(String message) {
        super(message);
    }
}
