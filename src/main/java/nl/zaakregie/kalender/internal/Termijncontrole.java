package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.kalender.Opschorting;
import nl.zaakregie.kalender.Opschorting.Dagen;
import nl.zaakregie.kalender.Opschorting.Periode;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Termijnopdracht;
import nl.zaakregie.kalender.Tijdpunt;
import nl.zaakregie.kalender.Tijdseenheid;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.platform.web.Veldfout;
import org.jspecify.annotations.Nullable;

/** Finds what cannot be in a term, and names the field. */
public final class Termijncontrole {

    /** Twenty-seven years in days; nothing a municipality decides takes longer. */
    static final int GROOTSTE_AANTAL = 10_000;

    /** Ten years of standing still. */
    static final int LANGSTE_STILSTAND = 3_660;

    static final int LANGSTE_LIJST = 50;

    private final Werkkalender kalender;
    private final List<Veldfout> veldfouten = new ArrayList<>();

    public Termijncontrole(Werkkalender kalender) {
        this.kalender = kalender;
    }

    public List<Veldfout> veldfouten() {
        return veldfouten;
    }

    void add(String name, String code, String reason) {
        veldfouten.add(new Veldfout(name, code, reason));
    }

    /** Everything there is to check. */
    public void check(Termijnopdracht opdracht) {
        checkGebeurtenis(opdracht.gebeurtenis());
        checkTermijn("termijn", opdracht.termijn());
        checkLijst("verlengingen", opdracht.verlengingen().size());
        checkLijst("opschortingen", opdracht.opschortingen().size());
        for (int i = 0; i < opdracht.verlengingen().size(); i++) {
            String name = "verlengingen[" + i + "]";
            checkTermijn(name, opdracht.verlengingen().get(i));
            checkVerlenging(name, opdracht.termijn(), opdracht.verlengingen().get(i));
        }
        for (int i = 0; i < opdracht.opschortingen().size(); i++) {
            checkOpschorting(
                    "opschortingen[" + i + "]", opdracht.opschortingen().get(i), opdracht.gebeurtenis());
        }
        checkSoort(opdracht.gebeurtenis(), opdracht.termijn());
    }

    /** What cannot be when counting back from an event. */
    public void checkBack(Termijnopdracht opdracht) {
        if (opdracht.termijn().eenheid() == Tijdseenheid.UREN) {
            add("termijn.eenheid", "eenheid-past-niet", "Terugrekenen kan niet in uren.");
        }
        if (!opdracht.verlengingen().isEmpty()) {
            add("verlengingen", "te-veel", "Een termijn die terugrekent, kan niet worden verlengd.");
        }
        if (!opdracht.opschortingen().isEmpty()) {
            add("opschortingen", "te-veel", "Een termijn die terugrekent, kan niet stilstaan.");
        }
    }

    void checkGebeurtenis(Tijdpunt gebeurtenis) {
        checkWithin("gebeurtenis", gebeurtenis.datum());
        gebeurtenis.findMoment().ifPresent(this::checkClock);
    }

    void checkTermijn(String name, Termijn termijn) {
        checkAantal(name + ".aantal", termijn.aantal(), GROOTSTE_AANTAL);
    }

    void checkVerlenging(String name, Termijn termijn, Termijn verlenging) {
        boolean uren = termijn.eenheid() == Tijdseenheid.UREN;
        if (uren != (verlenging.eenheid() == Tijdseenheid.UREN)) {
            add(
                    name + ".eenheid",
                    "eenheid-past-niet",
                    uren
                            ? "Een termijn in uren kan alleen met uren worden verlengd."
                            : "Een termijn in dagen of langer kan niet met uren worden verlengd.");
        }
    }

    /** A term in hours begins at a moment, any other term on a day. */
    void checkSoort(Tijdpunt gebeurtenis, Termijn termijn) {
        boolean uren = termijn.eenheid() == Tijdseenheid.UREN;
        if (uren && gebeurtenis.tijd() == null) {
            add(
                    "gebeurtenis",
                    "tijd-nodig",
                    "Een termijn in uren begint op een tijdstip. Vul datum en tijd in, zoals 2026-12-31T13:45.");
        } else if (!uren && gebeurtenis.tijd() != null) {
            add(
                    "gebeurtenis",
                    "alleen-datum",
                    "Alleen een termijn in uren heeft een tijdstip. Vul een datum in, zoals 2026-12-31.");
        }
    }

    void checkLijst(String name, int aantal) {
        if (aantal > LANGSTE_LIJST) {
            add(name, "te-veel", "Vul hoogstens " + LANGSTE_LIJST + " regels in.");
        }
    }

    /** @param gebeurtenis null when it could not be read */
    void checkOpschorting(String name, Opschorting opschorting, @Nullable Tijdpunt gebeurtenis) {
        if (opschorting instanceof Dagen dagen) {
            checkAantal(name + ".dagen", dagen.aantal(), LANGSTE_STILSTAND);
        } else if (opschorting instanceof Periode periode) {
            checkPeriode(name, periode, gebeurtenis);
        }
    }

    private void checkPeriode(String name, Periode periode, @Nullable Tijdpunt gebeurtenis) {
        boolean within = checkWithin(name + ".van", periode.van());
        if (!checkWithin(name + ".totEnMet", periode.totEnMet()) || !within) {
            return;
        }
        if (periode.totEnMet().isBefore(periode.van())) {
            add(name + ".totEnMet", "volgorde", "De laatste dag ligt voor de eerste dag. Draai ze om of verbeter ze.");
        } else if (ChronoUnit.DAYS.between(periode.van(), periode.totEnMet()) >= LANGSTE_STILSTAND) {
            add(name + ".totEnMet", "te-hoog", "Een termijn kan hoogstens " + LANGSTE_STILSTAND + " dagen stilstaan.");
        } else if (gebeurtenis != null && periode.totEnMet().isBefore(gebeurtenis.datum())) {
            add(
                    name + ".totEnMet",
                    "buiten-termijn",
                    "Deze opschorting is voorbij voordat de termijn begint op " + Tekst.of(gebeurtenis.datum()) + ".");
        }
    }

    private void checkAantal(String name, int aantal, int grootste) {
        if (aantal < 1) {
            add(name, "te-laag", "Vul 1 of een hoger getal in.");
        } else if (aantal > grootste) {
            add(name, "te-hoog", "Vul " + grootste + " of een lager getal in.");
        }
    }

    private boolean checkWithin(String name, LocalDate datum) {
        boolean within = kalender.werkdagen().covers(datum);
        if (!within) {
            add(
                    name,
                    "buiten-kalender",
                    "De kalender loopt van " + Tekst.of(kalender.eersteDag()) + " tot en met "
                            + Tekst.of(kalender.laatsteDag()) + ". Vul een datum daartussen in.");
        }
        return within;
    }

    /** An hour in spring does not exist; a term cannot begin in it. */
    private void checkClock(LocalDateTime moment) {
        ZoneOffsetTransition sprong = Werkkalender.ZONE.getRules().getTransition(moment);
        if (sprong != null && sprong.isGap()) {
            add(
                    "gebeurtenis",
                    "ongeldig",
                    "Dit tijdstip bestaat niet: de klok gaat dan van "
                            + Tekst.of(sprong.getDateTimeBefore().toLocalTime()) + " naar "
                            + Tekst.of(sprong.getDateTimeAfter().toLocalTime()) + ".");
        }
    }
}
