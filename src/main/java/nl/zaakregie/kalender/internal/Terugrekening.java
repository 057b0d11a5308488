package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.zaakregie.kalender.BuitenKalenderException;
import nl.zaakregie.kalender.Dagreeks;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnantwoord;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdpunt;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Uitlegregel;
import nl.zaakregie.kalender.Werkkalender;

/**
 * Counts terms back from an event, such as "at least a week before the hearing". Article 1 of the Algemene termijnenwet leaves
 * these alone (lid 2); article 2 does not except them, so that two ordinary days remain.
 */
final class Terugrekening {

    private final Werkkalender kalender;
    private final Termijnenwet wet;

    Terugrekening(Werkkalender kalender, Termijnenwet wet) {
        this.kalender = kalender;
        this.wet = wet;
    }

    /** @throws BuitenKalenderException when the term begins before the first day of the calendar */
    Termijnantwoord calculate(Termijnopdracht opdracht) {
        Uitleg uitleg = new Uitleg();
        LocalDate gebeurtenis = opdracht.gebeurtenis().datum();
        Dagreeks werkdagen = opdracht.grondslag() == Grondslag.DVO ? kalender.werkdagen() : wet.gewoneDagen();
        LocalDate nominaal = minus(gebeurtenis, opdracht.termijn(), werkdagen);
        if (!werkdagen.covers(nominaal)) {
            throw new BuitenKalenderException(kalender.eersteDag(), kalender.laatsteDag());
        }
        uitleg.add(
                opdracht.regels().termijn(),
                "De termijn is " + opdracht.termijn() + ", terug vanaf " + Tekst.of(gebeurtenis)
                        + ". Die dag telt niet mee. De laatste dag die op tijd is, is " + Tekst.of(nominaal) + ".");
        LocalDate einde = nominaal;
        Optional<Uitlegregel> uitzondering = wet.findUitzondering(opdracht.grondslag(), opdracht.termijn());
        if (uitzondering.isPresent()) {
            uitleg.add(uitzondering.get());
        } else {
            uitleg.add("Atw 1 lid 2", "Bij terugrekenen schuift een einde in een weekend of op een feestdag niet op.");
            if (opdracht.termijn().eenheid() != Tijdseenheid.WERKDAGEN) {
                einde = withTwoDays(gebeurtenis, nominaal, uitleg);
            }
        }
        wet.findVoorbehoud(gebeurtenis).ifPresent(uitleg::add);
        return new Termijnantwoord(Tijdpunt.of(nominaal), Tijdpunt.of(einde), uitleg.regels());
    }

    private LocalDate withTwoDays(LocalDate gebeurtenis, LocalDate nominaal, Uitleg uitleg) {
        if (ChronoUnit.DAYS.between(nominaal, gebeurtenis) < Termijnenwet.DAGEN_VOOR_ARTIKEL_2) {
            return nominaal;
        }
        LocalDate tweede = wet.gewoneDagen().minus(gebeurtenis, Termijnenwet.GEWONE_DAGEN_IN_TERMIJN);
        if (!tweede.isBefore(nominaal)) {
            return nominaal;
        }
        uitleg.add(
                "Atw 2",
                "In een termijn van drie dagen of meer zitten minstens twee dagen die geen zaterdag, zondag of feestdag zijn. De"
                        + " laatste dag die op tijd is, is daarom " + Tekst.of(tweede) + ".");
        return tweede;
    }

    private static LocalDate minus(LocalDate gebeurtenis, Termijn termijn, Dagreeks werkdagen) {
        return switch (termijn.eenheid()) {
            case DAGEN -> gebeurtenis.minusDays(termijn.aantal());
            case WERKDAGEN -> werkdagen.minus(gebeurtenis, termijn.aantal());
            case WEKEN -> gebeurtenis.minusWeeks(termijn.aantal());
            case MAANDEN -> gebeurtenis.minusMonths(termijn.aantal());
            case JAREN -> gebeurtenis.minusYears(termijn.aantal());
            case UREN -> throw new IllegalArgumentException("hours are not counted back");
        };
    }
}
