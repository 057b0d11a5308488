package nl.zaakregie.post;

import nl.zaakregie.post.internal.Berichten;
import nl.zaakregie.post.internal.Sjablonen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where modules put their mail. A message is kept in the transaction that causes it, so that there is no mail about something that
 * did not happen and nothing happens without its mail; a job sends it afterwards and tries again when that fails.
 */
@Service
public class Postbus {

    private final Sjablonen sjablonen;
    private final Berichten berichten;

    Postbus(Sjablonen sjablonen, Berichten berichten) {
        this.sjablonen = sjablonen;
        this.berichten = berichten;
    }

    /**
     * Puts a message in the outbox; a second one with the same {@link Bericht#sleutel()} is ignored.
     *
     * @throws IllegalArgumentException when the subject would hold a line break or another control character
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Bericht bericht) {
        berichten.insert(bericht.sleutel(), bericht.aan(), sjablonen.render(bericht.sjabloon(), bericht.gegevens()));
    }
}
