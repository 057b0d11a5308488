package nl.zaakregie.kalender;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a late decision costs (Awb 4:17).
 *
 * @param uiterlijkBeslissenOp last day on which deciding costs nothing
 * @param delen the stretches of fourteen days, with the amount a day
 */
public record Dwangsom(LocalDate uiterlijkBeslissenOp, List<Deel> delen, List<Uitlegregel> uitleg) {

    public Dwangsom {
        delen = List.copyOf(delen);
        uitleg = List.copyOf(uitleg);
    }

    public LocalDate eersteDag() {
        return delen.get(0).van();
    }

    public LocalDate laatsteDag() {
        return delen.get(delen.size() - 1).totEnMet();
    }

    /** Euro owed over all days up to and including this one. */
    public int verschuldigdTotEnMet(LocalDate dag) {
        return delen.stream().mapToInt(deel -> deel.bedragTotEnMet(dag)).sum();
    }

    /** Euro owed when no decision comes at all. */
    public int maximum() {
        return verschuldigdTotEnMet(laatsteDag());
    }

    /** @param euroPerDag amount for each day of the stretch */
    public record Deel(LocalDate van, LocalDate totEnMet, int euroPerDag) {

        int bedragTotEnMet(LocalDate dag) {
            LocalDate laatste = dag.isBefore(totEnMet) ? dag : totEnMet;
            return (int) Math.max(0, ChronoUnit.DAYS.between(van, laatste) + 1) * euroPerDag;
        }
    }
}
