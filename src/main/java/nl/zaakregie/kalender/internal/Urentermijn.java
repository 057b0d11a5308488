package nl.zaakregie.kalender.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.zaakregie.kalender.BuitenKalenderException;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnantwoord;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdpunt;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.kalender.internal.Stilstand.Strook;

/**
 * Counts terms in hours: of a law on the clock, which the Algemene termijnenwet leaves alone (article 4 onder a); of a DVO in
 * opening hours. An hour is an hour, also when the clock is set. A moment that the clock shows twice is the first of the two.
 */
final class Urentermijn {

    private final Werkkalender kalender;
    private final Termijnenwet wet;
    private final Dagenuitleg dagenuitleg;

    Urentermijn(Werkkalender kalender, Termijnenwet wet, Dagenuitleg dagenuitleg) {
        this.kalender = kalender;
        this.wet = wet;
        this.dagenuitleg = dagenuitleg;
    }

    /** @throws BuitenKalenderException when the term ends after the last day of the calendar */
    Termijnantwoord calculate(Termijnopdracht opdracht) {
        boolean openUren = opdracht.grondslag() == Grondslag.DVO;
        LocalDateTime gebeurtenis = opdracht.gebeurtenis().findMoment().orElseThrow();
        Instant begin = gebeurtenis.atZone(Werkkalender.ZONE).toInstant();
        Uitleg uitleg = new Uitleg();

        Instant einde = begin;
        boolean verlenging = false;
        for (Termijn deel : opdracht.delen()) {
            einde = plus(einde, Duration.ofHours(deel.aantal()), openUren);
            requireWithin(einde);
            explainDeel(opdracht, deel, Tijdpunt.of(einde), verlenging, uitleg);
            verlenging = true;
        }
        Instant zonderStilstand = einde;
        Stilstand stilstand = Stilstand.of(opdracht.opschortingen(), gebeurtenis.toLocalDate());
        einde = shift(begin, einde, stilstand, openUren);
        requireWithin(einde);
        Tijdpunt tijdpunt = Tijdpunt.of(einde);
        dagenuitleg.explainStilstand(opdracht, stilstand, Tijdpunt.of(zonderStilstand), tijdpunt, uitleg);
        if (openUren) {
            dagenuitleg.explainSkipped(opdracht, tijdpunt.datum(), stilstand, uitleg);
            wet.findVoorbehoud(tijdpunt.datum()).ifPresent(uitleg::add);
        } else {
            wet.findUitzondering(opdracht.grondslag(), opdracht.termijn()).ifPresent(uitleg::add);
        }
        return new Termijnantwoord(tijdpunt, tijdpunt, uitleg.regels());
    }

    private Instant shift(Instant begin, Instant einde, Stilstand stilstand, boolean openUren) {
        Instant shifted = einde;
        if (stilstand.losseDagen() > 0) {
            shifted = einde.atZone(Werkkalender.ZONE)
                    .plusDays(stilstand.losseDagen())
                    .toInstant();
            requireWithin(shifted);
            shifted = openUren ? openOrClosing(shifted) : shifted;
        }
        for (Strook strook : stilstand.stroken()) {
            Instant van = later(begin, startOf(strook.van()));
            if (!van.isBefore(shifted)) {
                break;
            }
            shifted = plus(shifted, between(van, startOf(strook.totEnMet().plusDays(1)), openUren), openUren);
        }
        return shifted;
    }

    /** The moment itself while open and at closing time, otherwise the next opening. */
    private Instant openOrClosing(Instant moment) {
        return kalender.isOpen(moment.minusNanos(1)) ? moment : kalender.eersteOpenMomentVanaf(moment);
    }

    private Instant plus(Instant begin, Duration duur, boolean openUren) {
        return openUren ? kalender.plusOpenTijd(begin, duur) : begin.plus(duur);
    }

    private Duration between(Instant van, Instant tot, boolean openUren) {
        return openUren ? kalender.openTijdTussen(van, tot) : Duration.between(van, tot);
    }

    private void explainDeel(
            Termijnopdracht opdracht, Termijn deel, Tijdpunt einde, boolean verlenging, Uitleg uitleg) {
        String duur = opdracht.grondslag() == Grondslag.DVO ? deel + " waarin de gemeente open is" : deel.toString();
        String regel =
                verlenging ? opdracht.regels().verlenging() : opdracht.regels().termijn();
        uitleg.add(
                regel,
                verlenging
                        ? "De termijn is verlengd met " + duur + ". Het einde wordt " + Tekst.of(einde) + "."
                        : "De termijn is " + duur + ", vanaf " + Tekst.of(opdracht.gebeurtenis()) + ". Het einde is "
                                + Tekst.of(einde) + ".");
    }

    private void requireWithin(Instant moment) {
        if (!kalender.werkdagen().covers(Tijdpunt.of(moment).datum())) {
            throw new BuitenKalenderException(kalender.eersteDag(), kalender.laatsteDag());
        }
    }

    private static Instant startOf(LocalDate dag) {
        return dag.atStartOfDay(Werkkalender.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
