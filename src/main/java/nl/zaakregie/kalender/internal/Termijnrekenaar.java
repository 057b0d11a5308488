package nl.zaakregie.kalender.internal;

import nl.zaakregie.kalender.BuitenKalenderException;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Termijnantwoord;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Werkkalender;

/** Counts a term that was checked, each kind in its own way. */
public final class Termijnrekenaar {

    private final Dagtermijn dagtermijn;
    private final Urentermijn urentermijn;
    private final Terugrekening terugrekening;

    public Termijnrekenaar(Werkkalender kalender, Feestdagen feestdagen) {
        Termijnenwet wet = new Termijnenwet(feestdagen, kalender.eersteDag(), kalender.laatsteDag());
        Dagenuitleg dagenuitleg = new Dagenuitleg(kalender, feestdagen);
        this.dagtermijn = new Dagtermijn(kalender, wet, dagenuitleg);
        this.urentermijn = new Urentermijn(kalender, wet, dagenuitleg);
        this.terugrekening = new Terugrekening(kalender, wet);
    }

    /** @throws BuitenKalenderException when the term ends after the last day of the calendar */
    public Termijnantwoord calculate(Termijnopdracht opdracht) {
        return opdracht.termijn().eenheid() == Tijdseenheid.UREN
                ? urentermijn.calculate(opdracht)
                : dagtermijn.calculate(opdracht);
    }

    /** @throws BuitenKalenderException when the term begins before the first day of the calendar */
    public Termijnantwoord calculateBack(Termijnopdracht opdracht) {
        return terugrekening.calculate(opdracht);
    }
}
