package nl.zaakregie.kalender;

import java.time.LocalDate;

/** A calculation left the days of the calendar. */
public class BuitenKalenderException extends RuntimeException {

    public BuitenKalenderException(LocalDate eersteDag, LocalDate laatsteDag) {
        super("the calendar runs from " + eersteDag + " to " + laatsteDag);
    }
}
