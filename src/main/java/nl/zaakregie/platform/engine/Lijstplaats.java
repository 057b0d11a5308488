package nl.zaakregie.platform.engine;

import java.time.LocalDate;

/**
 * The place of a task in the work lists: by priority, the highest first; then by latest start; then by the end of the term. Days in
 * Europe/Amsterdam.
 *
 * @param prioriteit {@link Werkvolgorde#GEWOON} or {@link Werkvolgorde#KLANT_WACHT}
 * @param startUiterlijk last day on which the work can begin without moving a promise
 * @param termijneinde last day of the term
 */
public record Lijstplaats(int prioriteit, LocalDate startUiterlijk, LocalDate termijneinde) {

    /** The place of work that nobody planned: it begins on the day on which it comes in. */
    static Lijstplaats vanaf(LocalDate dag) {
        return new Lijstplaats(Werkvolgorde.GEWOON, dag, dag);
    }
}
