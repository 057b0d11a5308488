package nl.zaakregie.post.internal;

/**
 * What a customer reads.
 *
 * @param onderwerp one line without control characters, as it becomes a header
 * @param tekst the message as plain text
 * @param opmaak the same as HTML
 */
public record Inhoud(String onderwerp, String tekst, String opmaak) {

    private static final int LONGEST_SUBJECT = 200;

    public Inhoud {
        if (onderwerp.isBlank()
                || onderwerp.length() > LONGEST_SUBJECT
                || onderwerp.chars().anyMatch(Inhoud::breaksAHeader)) {
            throw new IllegalArgumentException("A subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
    }

    private static boolean breaksAHeader(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Leaves everything out: records end up in logs. */
    @Override
    public String toString() {
        return "Inhoud[]";
    }
}
