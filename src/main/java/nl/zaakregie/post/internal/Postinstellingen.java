package nl.zaakregie.post.internal;

import nl.zaakregie.platform.StartRefusedException;
import nl.zaakregie.post.Emailadres;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the municipality signs its mail.
 *
 * @param gemeente its name, as the sender and under every message
 * @param afzender address that mail is sent from
 * @param contact how a customer reaches the municipality, as the end of a sentence: "bel 14 0123"
 */
@ConfigurationProperties("zaakregie.post")
public record Postinstellingen(String gemeente, String afzender, String contact) {

    public Postinstellingen {
        if (Emailadres.find(afzender).isEmpty()) {
            throw new StartRefusedException("zaakregie.post.afzender is geen e-mailadres.");
        }
        if (gemeente.isBlank() || gemeente.chars().anyMatch(Character::isISOControl)) {
            throw new StartRefusedException("zaakregie.post.gemeente is geen naam op één regel.");
        }
    }

    /** Domain of the sender, under which the messages have their Message-ID. */
    String domein() {
        return afzender.substring(afzender.lastIndexOf('@') + 1);
    }
}
