package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.util.List;

/**
 * When a term ends, and why.
 *
 * @param nominaalEinde last day of the term with its extensions and suspensions, before the Algemene termijnenwet moves it
 * @param einde last day, or moment, on which is still in time
 * @param uitleg the steps from the event to the end
 */
public record Termijnantwoord(Tijdpunt nominaalEinde, Tijdpunt einde, List<Uitlegregel> uitleg) {

    public Termijnantwoord {
        uitleg = List.copyOf(uitleg);
    }

    /** The last day on which is still in time. */
    public LocalDate einddatum() {
        return einde.datum();
    }
}
