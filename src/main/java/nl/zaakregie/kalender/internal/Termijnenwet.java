package nl.zaakregie.kalender.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.kalender.Dagreeks;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Grondslag;
import nl.zaakregie.kalender.Termijn;
import nl.zaakregie.kalender.Uitlegregel;

/** The Algemene termijnenwet: which terms it covers, and where it moves their end. */
final class Termijnenwet {

    /** A term of at least this many days holds two ordinary ones (article 2). */
    static final int DAGEN_VOOR_ARTIKEL_2 = 3;

    private static final int MEESTE_DAGEN = 90;
    private static final int MEESTE_WEKEN = 12;
    private static final int MEESTE_MAANDEN = 3;
    static final int GEWONE_DAGEN_IN_TERMIJN = 2;

    private final Feestdagen feestdagen;
    private final Dagreeks gewoneDagen;

    Termijnenwet(Feestdagen feestdagen, LocalDate eersteDag, LocalDate laatsteDag) {
        this.feestdagen = feestdagen;
        this.gewoneDagen = new Dagreeks(eersteDag, laatsteDag, feestdagen::isGewoneDag);
    }

    /** The days that are no Saturday, Sunday or holiday. */
    Dagreeks gewoneDagen() {
        return gewoneDagen;
    }

    /** Why the law does not cover a term that ends with this part; empty when it does. */
    Optional<Uitlegregel> findUitzondering(Grondslag grondslag, Termijn laatsteDeel) {
        return switch (grondslag) {
            case DVO ->
                Optional.of(new Uitlegregel(
                        "DVO",
                        "Dit is een afspraak en geen wettelijke termijn. De Algemene termijnenwet geldt niet: het einde"
                                + " schuift niet op."));
            case VERORDENING ->
                Optional.of(new Uitlegregel(
                        "Atw 1",
                        "De Algemene termijnenwet geldt voor termijnen in een wet of een algemene maatregel van bestuur, niet"
                                + " voor termijnen in een verordening. Het einde schuift niet op."));
            case WET, AMVB -> findArtikel4(laatsteDeel);
        };
    }

    private static Optional<Uitlegregel> findArtikel4(Termijn deel) {
        String grens = switch (deel.eenheid()) {
            case UREN -> "is in uren";
            case JAREN -> "is in jaren";
            case DAGEN -> deel.aantal() > MEESTE_DAGEN ? "is langer dan 90 dagen" : "";
            case WEKEN -> deel.aantal() > MEESTE_WEKEN ? "is langer dan twaalf weken" : "";
            case MAANDEN -> deel.aantal() > MEESTE_MAANDEN ? "is langer dan drie maanden" : "";
            case WERKDAGEN -> "";
        };
        return grens.isEmpty()
                ? Optional.empty()
                : Optional.of(new Uitlegregel(
                        "Atw 4 onder a",
                        "Een termijn van " + deel + " " + grens
                                + ". De Algemene termijnenwet geldt dan niet: het einde schuift"
                                + " niet op, ook niet als het in een weekend of op een feestdag valt."));
    }

    /**
     * The end as articles 1 and 2 move it, away from days on which the term stands still as well.
     *
     * @param gebeurtenis day before the first day of the term
     * @param drieDagen whether the term has the three days that article 2 asks
     */
    LocalDate move(LocalDate gebeurtenis, LocalDate nominaal, boolean drieDagen, Stilstand stilstand, Uitleg uitleg) {
        LocalDate einde = nextLopendeGewoneDag(nominaal, stilstand);
        if (einde.equals(nominaal)) {
            uitleg.add("Atw 1", Tekst.capitalize(Tekst.of(einde)) + " is een gewone dag. Het einde schuift niet op.");
        } else {
            uitleg.add(
                    "Atw 1",
                    "Een wettelijke termijn eindigt niet op een zaterdag, zondag of feestdag. De termijn loopt door tot en met "
                            + Tekst.of(einde) + ".");
            skipped(nominaal, einde, stilstand).forEach(uitleg::add);
        }
        return drieDagen ? withTwoDays(gebeurtenis, nominaal, einde, stilstand, uitleg) : einde;
    }

    private LocalDate withTwoDays(
            LocalDate gebeurtenis, LocalDate nominaal, LocalDate einde, Stilstand stilstand, Uitleg uitleg) {
        long missing = GEWONE_DAGEN_IN_TERMIJN - lopendeGewoneDagen(gebeurtenis, einde, stilstand);
        LocalDate later = einde;
        for (long i = 0; i < missing; i++) {
            later = nextLopendeGewoneDag(later.plusDays(1), stilstand);
        }
        if (!later.equals(einde)) {
            uitleg.add(
                    "Atw 2",
                    "In een termijn van drie dagen of meer zitten minstens twee dagen die geen zaterdag, zondag of feestdag zijn."
                            + " De termijn loopt daarom door tot en met " + Tekst.of(later) + ".");
            // The days from the nominal end on were explained when article 1 moved it.
            skipped(gebeurtenis.plusDays(1), nominaal, stilstand).forEach(uitleg::add);
            skipped(einde.plusDays(1), later, stilstand).forEach(uitleg::add);
        }
        return later;
    }

    private long lopendeGewoneDagen(LocalDate gebeurtenis, LocalDate einde, Stilstand stilstand) {
        long gewoneDagenStil = stilstand.stroken().stream()
                .filter(strook -> !strook.van().isAfter(einde))
                .mapToLong(strook -> gewoneDagen.between(strook.van().minusDays(1), earlier(strook.totEnMet(), einde)))
                .sum();
        return gewoneDagen.between(gebeurtenis, einde) - gewoneDagenStil;
    }

    private LocalDate nextLopendeGewoneDag(LocalDate datum, Stilstand stilstand) {
        LocalDate dag = gewoneDagen.from(datum);
        while (stilstand.covers(dag)) {
            dag = gewoneDagen.plus(dag, 1);
        }
        return dag;
    }

    /** Per day from {@code van} until {@code einde} why it is no day on which a term ends; ordinary days are passed over. */
    private List<Uitlegregel> skipped(LocalDate van, LocalDate einde, Stilstand stilstand) {
        List<Uitlegregel> regels = new ArrayList<>();
        for (LocalDate dag = van; dag.isBefore(einde); dag = dag.plusDays(1)) {
            String naam = Tekst.capitalize(Tekst.of(dag));
            if (stilstand.covers(dag)) {
                regels.add(new Uitlegregel("Awb 4:15", naam + ": de termijn staat stil."));
            } else if (!feestdagen.isGewoneDag(dag)) {
                regels.add(whyNotGewoon(dag, naam));
            }
        }
        return regels;
    }

    private Uitlegregel whyNotGewoon(LocalDate dag, String naam) {
        return feestdagen
                .findFeestdag(dag)
                .map(feestdag -> new Uitlegregel(feestdag.regel(), naam + ": " + feestdag.naam() + "."))
                .orElseGet(() -> new Uitlegregel("Atw 1", naam + ": weekend."));
    }

    /** A warning when the end lies in years of which the equated days are not decided yet; empty when it does not. */
    Optional<Uitlegregel> findVoorbehoud(LocalDate einde) {
        return feestdagen
                .gelijkgesteldeDagenBekendTotEnMet()
                .filter(einde::isAfter)
                .map(bekend -> new Uitlegregel(
                        "Atw 3 lid 3",
                        "Het is nog niet bekend welke dagen na " + Tekst.of(bekend)
                                + " met een feestdag worden gelijkgesteld. Het einde kan daardoor nog veranderen."));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
