package nl.zaakregie.platform.engine;

/** The application asks a decision that is not deployed: a model was renamed or left out. */
public final class BeslissingNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BeslissingNotFoundException(String sleutel) {
        super("No decision is deployed with key " + sleutel);
    }
}
