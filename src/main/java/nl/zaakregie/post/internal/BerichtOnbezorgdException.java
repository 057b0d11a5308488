package nl.zaakregie.post.internal;

/** A message did not get through; it names the key of the message and the answer of the mail server, no address. */
public class BerichtOnbezorgdException extends RuntimeException {

    BerichtOnbezorgdException(String sleutel, Verzendfout fout) {
        super("Bericht " + sleutel + " is niet bezorgd: " + fout.omschrijving());
    }
}
