package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import nl.zaakregie.kalender.internal.Stilstand.Strook;

/** Counts terms in days, working days, weeks, months and years. */
final class Dagtermijn {

    private final Werkkalender kalender;
    private final Termijnenwet wet;
    private final Dagenuitleg dagenuitleg;

    Dagtermijn(Werkkalender kalender, Termijnenwet wet, Dagenuitleg dagenuitleg) {
        this.kalender = kalender;
        this.wet = wet;
        this.dagenuitleg = dagenuitleg;
    }

    /** @throws BuitenKalenderException when the term ends after the last day of the calendar */
    Termijnantwoord calculate(Termijnopdracht opdracht) {
        Uitleg uitleg = new Uitleg();
        LocalDate gebeurtenis = opdracht.gebeurtenis().datum();
        Dagreeks werkdagen = opdracht.grondslag() == Grondslag.DVO ? kalender.werkdagen() : wet.gewoneDagen();

        LocalDate zonderStilstand = addDelen(opdracht, werkdagen, uitleg);
        Stilstand stilstand = Stilstand.of(opdracht.opschortingen(), gebeurtenis.plusDays(1));
        LocalDate nominaal = inWerkdagen(opdracht)
                ? shiftWerkdagen(zonderStilstand, stilstand, werkdagen)
                : shiftDagen(zonderStilstand, stilstand);
        Termijn laatsteDeel = last(opdracht.delen());
        if (laatsteDeel.eenheid() == Tijdseenheid.WERKDAGEN) {
            nominaal = nextLopendeDag(werkdagen, nominaal, stilstand);
            dagenuitleg.explainSkipped(opdracht, nominaal, stilstand, uitleg);
        }
        requireWithin(nominaal);
        dagenuitleg.explainStilstand(opdracht, stilstand, Tijdpunt.of(zonderStilstand), Tijdpunt.of(nominaal), uitleg);

        LocalDate einde = nominaal;
        Optional<Uitlegregel> uitzondering = wet.findUitzondering(opdracht.grondslag(), laatsteDeel);
        if (laatsteDeel.eenheid() == Tijdseenheid.WERKDAGEN) {
            wet.findVoorbehoud(einde).ifPresent(uitleg::add);
        } else if (uitzondering.isPresent()) {
            uitleg.add(uitzondering.get());
        } else {
            long dagen = ChronoUnit.DAYS.between(gebeurtenis, zonderStilstand);
            einde = wet.move(gebeurtenis, nominaal, dagen >= Termijnenwet.DAGEN_VOOR_ARTIKEL_2, stilstand, uitleg);
            wet.findVoorbehoud(einde).ifPresent(uitleg::add);
        }
        return new Termijnantwoord(Tijdpunt.of(nominaal), Tijdpunt.of(einde), uitleg.regels());
    }

    private LocalDate addDelen(Termijnopdracht opdracht, Dagreeks werkdagen, Uitleg uitleg) {
        LocalDate einde = opdracht.gebeurtenis().datum();
        boolean verlenging = false;
        for (Termijn deel : opdracht.delen()) {
            LocalDate begin = einde;
            einde = plus(begin, deel, werkdagen);
            requireWithin(einde);
            dagenuitleg.explainDeel(opdracht, deel, begin, einde, verlenging, uitleg);
            verlenging = true;
        }
        return einde;
    }

    static LocalDate plus(LocalDate begin, Termijn deel, Dagreeks werkdagen) {
        return switch (deel.eenheid()) {
            case DAGEN -> begin.plusDays(deel.aantal());
            case WERKDAGEN -> werkdagen.plus(begin, deel.aantal());
            case WEKEN -> begin.plusWeeks(deel.aantal());
            case MAANDEN -> begin.plusMonths(deel.aantal());
            case JAREN -> begin.plusYears(deel.aantal());
            case UREN -> throw new IllegalArgumentException("hours are not counted in days");
        };
    }

    /** Each day on which the term stands still moves the end a day, as long as the term was still running on it. */
    private static LocalDate shiftDagen(LocalDate einde, Stilstand stilstand) {
        LocalDate shifted = einde.plusDays(stilstand.losseDagen());
        for (Strook strook : stilstand.stroken()) {
            if (strook.van().isAfter(shifted)) {
                break;
            }
            shifted = shifted.plusDays(strook.dagen());
        }
        return shifted;
    }

    /** Of a term in working days only the working days on which it stands still are lost. */
    private LocalDate shiftWerkdagen(LocalDate einde, Stilstand stilstand, Dagreeks werkdagen) {
        LocalDate shifted = stilstand.losseDagen() == 0 ? einde : einde.plusDays(stilstand.losseDagen());
        requireWithin(shifted);
        shifted = werkdagen.from(shifted);
        for (Strook strook : stilstand.stroken()) {
            if (strook.van().isAfter(shifted)) {
                break;
            }
            shifted = werkdagen.plus(shifted, werkdagen.between(strook.van().minusDays(1), strook.totEnMet()));
        }
        return shifted;
    }

    private static LocalDate nextLopendeDag(Dagreeks werkdagen, LocalDate datum, Stilstand stilstand) {
        LocalDate dag = werkdagen.from(datum);
        while (stilstand.covers(dag)) {
            dag = werkdagen.plus(dag, 1);
        }
        return dag;
    }

    private static boolean inWerkdagen(Termijnopdracht opdracht) {
        return opdracht.delen().stream().allMatch(deel -> deel.eenheid() == Tijdseenheid.WERKDAGEN);
    }

    private static Termijn last(List<Termijn> delen) {
        return delen.get(delen.size() - 1);
    }

    private void requireWithin(LocalDate datum) {
        if (!kalender.werkdagen().covers(datum)) {
            throw new BuitenKalenderException(kalender.eersteDag(), kalender.laatsteDag());
        }
    }
}
