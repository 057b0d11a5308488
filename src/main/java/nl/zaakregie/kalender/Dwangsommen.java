package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.zaakregie.kalender.Dwangsom.Deel;
import nl.zaakregie.platform.web.InvalidInvoerException;
import nl.zaakregie.platform.web.Veldfout;

/** The penalty for deciding late (Awb 4:17): from when it runs and what it comes to. Safe for use by several threads. */
public final class Dwangsommen {

    private static final int DAGEN_PER_DEEL = 14;
    private static final DateTimeFormatter DATUM =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));

    private final Termijnen termijnen;
    private final TreeMap<LocalDate, Dwangsombedrag> bedragen = new TreeMap<>();

    public Dwangsommen(Termijnen termijnen, Collection<Dwangsombedrag> bedragen) {
        this.termijnen = termijnen;
        bedragen.forEach(bedrag -> this.bedragen.put(bedrag.geldigVanaf(), bedrag));
    }

    /**
     * The penalty when no decision comes. It runs from the day after the two weeks that follow the notice of default, for 42 days;
     * the Algemene termijnenwet moves the end of the two weeks, but not the 42 days (lid 1).
     *
     * @param eindeBeslistermijn last day on which deciding was in time
     * @param ingebrekestelling day on which the notice of default was received
     * @throws InvalidInvoerException when the notice came before the term was over, or before the first known amounts
     */
    public Dwangsom calculate(LocalDate eindeBeslistermijn, LocalDate ingebrekestelling) {
        if (!ingebrekestelling.isAfter(eindeBeslistermijn)) {
            throw refused(
                    "te-vroeg", "De beslistermijn was nog niet voorbij. Een ingebrekestelling kan pas daarna komen.");
        }
        Map.Entry<LocalDate, Dwangsombedrag> bekend = bedragen.floorEntry(ingebrekestelling);
        if (bekend == null) {
            throw refused("geen-bedrag", "Voor deze datum staan geen bedragen in kalender.yaml.");
        }
        Dwangsombedrag bedrag = bekend.getValue();
        Termijnantwoord tweeWeken =
                termijnen.calculate(WettelijkeTermijn.BESLISSEN_NA_INGEBREKESTELLING.vanaf(ingebrekestelling));
        List<Deel> delen = new ArrayList<>();
        LocalDate van = tweeWeken.einddatum().plusDays(1);
        for (int euro : bedrag.perDag()) {
            delen.add(new Deel(van, van.plusDays(DAGEN_PER_DEEL - 1), euro));
            van = van.plusDays(DAGEN_PER_DEEL);
        }
        List<Uitlegregel> uitleg = new ArrayList<>(tweeWeken.uitleg());
        delen.forEach(deel -> uitleg.add(new Uitlegregel(
                "Awb 4:17 lid 2",
                "Van " + DATUM.format(deel.van()) + " tot en met " + DATUM.format(deel.totEnMet()) + " kost iedere dag "
                        + deel.euroPerDag() + " euro (" + bedrag.bron() + ").")));
        uitleg.add(new Uitlegregel(
                "Awb 4:17 lid 1",
                "De dwangsom loopt hoogstens 42 dagen. De Algemene termijnenwet geldt daarvoor niet."));
        return new Dwangsom(tweeWeken.einddatum(), delen, uitleg);
    }

    private static InvalidInvoerException refused(String code, String reason) {
        return new InvalidInvoerException(List.of(new Veldfout("ingebrekestelling", code, reason)));
    }
}
