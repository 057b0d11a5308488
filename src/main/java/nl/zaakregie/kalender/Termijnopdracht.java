package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A term to count.
 *
 * @param gebeurtenis what the term begins with; the day itself does not count. A moment for a term in hours, else a day
 * @param verlengingen in the order in which they follow on the term
 * @param regels where the term is written, for the explanation
 */
public record Termijnopdracht(
        Tijdpunt gebeurtenis,
        Termijn termijn,
        Grondslag grondslag,
        List<Termijn> verlengingen,
        List<Opschorting> opschortingen,
        Regels regels) {

    public Termijnopdracht {
        verlengingen = List.copyOf(verlengingen);
        opschortingen = List.copyOf(opschortingen);
    }

    public static Termijnopdracht of(LocalDate gebeurtenis, Termijn termijn, Grondslag grondslag) {
        return of(Tijdpunt.of(gebeurtenis), termijn, grondslag);
    }

    public static Termijnopdracht of(LocalDateTime gebeurtenis, Termijn termijn, Grondslag grondslag) {
        return of(Tijdpunt.of(gebeurtenis), termijn, grondslag);
    }

    public static Termijnopdracht of(Tijdpunt gebeurtenis, Termijn termijn, Grondslag grondslag) {
        return new Termijnopdracht(gebeurtenis, termijn, grondslag, List.of(), List.of(), Regels.of(grondslag));
    }

    /** The same term, extended once more. */
    public Termijnopdracht withVerlenging(Termijn verlenging) {
        List<Termijn> alle = new ArrayList<>(verlengingen);
        alle.add(verlenging);
        return new Termijnopdracht(gebeurtenis, termijn, grondslag, alle, opschortingen, regels);
    }

    /** The same term, suspended once more. */
    public Termijnopdracht withOpschorting(Opschorting opschorting) {
        List<Opschorting> alle = new ArrayList<>(opschortingen);
        alle.add(opschorting);
        return new Termijnopdracht(gebeurtenis, termijn, grondslag, verlengingen, alle, regels);
    }

    /** The same term, explained with these articles. */
    public Termijnopdracht withRegels(Regels other) {
        return new Termijnopdracht(gebeurtenis, termijn, grondslag, verlengingen, opschortingen, other);
    }

    /** The term and its extensions, in the order in which they run. */
    public List<Termijn> delen() {
        List<Termijn> delen = new ArrayList<>();
        delen.add(termijn);
        delen.addAll(verlengingen);
        return delen;
    }

    /**
     * The articles that the explanation names.
     *
     * @param termijn where the term is written
     * @param verlenging where the extension is written
     * @param opschorting where the suspension is written
     */
    public record Regels(String termijn, String verlenging, String opschorting) {

        /** For a term of which is known what kind of rule sets it: the general articles of the Awb, or the DVO. */
        public static Regels of(Grondslag grondslag) {
            return grondslag == Grondslag.DVO
                    ? new Regels("DVO", "DVO", "DVO")
                    : new Regels("Awb 4:13", "Awb 4:14", "Awb 4:15");
        }
    }
}
