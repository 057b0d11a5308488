package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Opschorting.Dagen;
import nl.zaakregie.kalender.Opschorting.Periode;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdpunt;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.kalender.Werkkalender.Sluiting;
import nl.zaakregie.kalender.internal.Stilstand.Strook;

/** Says in plain Dutch how a term was counted. */
final class Dagenuitleg {

    private final Werkkalender kalender;
    private final Feestdagen feestdagen;

    Dagenuitleg(Werkkalender kalender, Feestdagen feestdagen) {
        this.kalender = kalender;
        this.feestdagen = feestdagen;
    }

    /** One part: the term itself, or an extension that follows on what went before. */
    void explainDeel(
            Termijnopdracht opdracht,
            Termijn deel,
            LocalDate begin,
            LocalDate einde,
            boolean verlenging,
            Uitleg uitleg) {
        String regel =
                verlenging ? opdracht.regels().verlenging() : opdracht.regels().termijn();
        if (verlenging) {
            uitleg.add(
                    regel,
                    "De termijn is verlengd met " + deel + ". De verlenging begint na " + Tekst.of(begin)
                            + ". De laatste dag wordt " + Tekst.of(einde) + ".");
        } else {
            uitleg.add(
                    regel,
                    "De termijn is " + deel + ". De dag van de gebeurtenis, " + Tekst.of(begin)
                            + ", telt niet mee. De laatste dag is " + Tekst.of(einde) + ".");
        }
        boolean vanDatumTotDatum = deel.eenheid() == Tijdseenheid.MAANDEN || deel.eenheid() == Tijdseenheid.JAREN;
        if (vanDatumTotDatum && einde.getDayOfMonth() != begin.getDayOfMonth()) {
            uitleg.add(
                    regel,
                    "Maanden en jaren lopen van datum tot datum. Deze maand heeft geen dag " + begin.getDayOfMonth()
                            + "; daarom telt de laatste dag van de maand.");
        }
    }

    /** The suspensions, which of their days counted, and where they moved the end. */
    void explainStilstand(Termijnopdracht opdracht, Stilstand stilstand, Tijdpunt voor, Tijdpunt na, Uitleg uitleg) {
        if (opdracht.opschortingen().isEmpty()) {
            return;
        }
        Tijdpunt gebeurtenis = opdracht.gebeurtenis();
        long gegeven = 0;
        boolean hadEarlierDays = false;
        for (Opschorting opschorting : opdracht.opschortingen()) {
            String regel = opschorting.regel().orElse(opdracht.regels().opschorting());
            if (opschorting instanceof Periode periode) {
                Strook strook = new Strook(periode.van(), periode.totEnMet());
                gegeven += strook.dagen();
                hadEarlierDays |= startsTooEarly(periode, gebeurtenis);
                uitleg.add(
                        regel,
                        "De termijn stond stil van " + Tekst.of(periode.van()) + " tot en met "
                                + Tekst.of(periode.totEnMet()) + " (" + Tekst.dagen(strook.dagen()) + ").");
            } else if (opschorting instanceof Dagen dagen) {
                uitleg.add(regel, "De termijn stond " + Tekst.dagen(dagen.aantal()) + " stil.");
            }
        }
        String regel = opdracht.regels().opschorting();
        if (hadEarlierDays) {
            uitleg.add(
                    regel,
                    "De termijn begint na " + Tekst.of(gebeurtenis)
                            + ". Een dag van stilstand vóór dat begin telt niet mee.");
        }
        long verschillend = Stilstand.of(opdracht.opschortingen(), LocalDate.MIN).stroken().stream()
                .mapToLong(Strook::dagen)
                .sum();
        if (verschillend < gegeven) {
            uitleg.add(
                    regel,
                    "Perioden van stilstand overlappen elkaar. Elke dag telt één keer: samen "
                            + Tekst.dagen(verschillend) + ".");
        }
        for (Strook strook : stilstand.stroken()) {
            if (isAfter(strook, na)) {
                uitleg.add(
                        regel,
                        "Op " + Tekst.of(strook.van())
                                + " was de termijn al voorbij. De stilstand vanaf die dag telt niet mee.");
            }
        }
        uitleg.add(
                regel,
                voor.equals(na)
                        ? "Het einde schuift door de stilstand niet op."
                        : "Door de stilstand schuift het einde op naar " + Tekst.of(na) + ".");
    }

    /** Which days did not count for a term in working days. */
    void explainSkipped(Termijnopdracht opdracht, LocalDate einde, Stilstand stilstand, Uitleg uitleg) {
        int weekend = 0;
        Map<String, List<String>> perRegel = new LinkedHashMap<>();
        LocalDate dag = opdracht.gebeurtenis().datum().plusDays(1);
        for (; dag.isBefore(einde); dag = dag.plusDays(1)) {
            Optional<Sluiting> sluiting = findSluiting(opdracht.grondslag(), dag);
            if (sluiting.isEmpty() || stilstand.covers(dag)) {
                continue;
            }
            if (Feestdagen.isWeekend(dag)) {
                weekend++;
            } else {
                perRegel.computeIfAbsent(sluiting.get().regel(), regel -> new ArrayList<>())
                        .add(Tekst.of(dag) + " (" + sluiting.get().reden() + ")");
            }
        }
        if (weekend > 0) {
            uitleg.add(
                    opdracht.regels().termijn(),
                    "Zaterdagen en zondagen tellen niet mee: samen " + Tekst.dagen(weekend) + ".");
        }
        perRegel.forEach((regel, dagen) -> uitleg.add(regel, "Tellen niet mee: " + Tekst.join(dagen) + "."));
    }

    private Optional<Sluiting> findSluiting(Grondslag grondslag, LocalDate dag) {
        if (grondslag == Grondslag.DVO) {
            return kalender.findSluiting(dag);
        }
        if (feestdagen.isGewoneDag(dag)) {
            return Optional.empty();
        }
        return Optional.of(feestdagen
                .findFeestdag(dag)
                .map(feestdag -> new Sluiting(feestdag.regel(), feestdag.naam()))
                .orElseGet(() -> new Sluiting("Atw 1", "weekend")));
    }

    private static boolean startsTooEarly(Periode periode, Tijdpunt gebeurtenis) {
        return gebeurtenis.tijd() == null
                ? !periode.van().isAfter(gebeurtenis.datum())
                : periode.van().isBefore(gebeurtenis.datum());
    }

    private static boolean isAfter(Strook strook, Tijdpunt einde) {
        return einde.findMoment()
                .map(moment -> !strook.van().atTime(LocalTime.MIN).isBefore(moment))
                .orElseGet(() -> strook.van().isAfter(einde.datum()));
    }
}
