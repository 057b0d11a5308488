package nl.zaakregie.klantaanvraag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the zaken of a klantaanvraag begin and end. All days in Europe/Amsterdam; amounts in working days.
 *
 * @param einde day on which the last zaak is ready
 * @param kritiekePad numbers of the zaken that set this end, in the order in which they follow each other
 * @param zaken the plan of each zaak, in the order of their numbers
 */
public record Planning(LocalDate einde, List<String> kritiekePad, List<Zaakplan> zaken) {

    public Planning {
        kritiekePad = List.copyOf(kritiekePad);
        zaken = List.copyOf(zaken);
    }

    public Optional<Zaakplan> findZaak(String nummer) {
        return zaken.stream().filter(zaak -> zaak.nummer().equals(nummer)).findFirst();
    }

    /**
     * The plan of one zaak.
     *
     * @param vroegsteStart first day on which it can begin; the day on which it began
     * @param vroegsteEinde first day on which it can be ready
     * @param uitersteStart last day on which it can begin without moving the end of the klantaanvraag, or breaking a legal term
     * @param uitersteEinde last day on which it can be ready without doing so
     * @param geplandeStart day on which it begins: the latest start, or the earliest when that is later
     * @param gepland day on which it is ready when it begins then
     * @param speling working days between its earliest and its latest end; below zero when a legal term cannot be kept any more
     * @param kritiek whether a delay moves the end
     * @param wachtOp numbers of the zaken that must be delivered first and are not
     * @param keten numbers of the zaken that its latest end depends on, itself first and the end of the klantaanvraag last
     */
    public record Zaakplan(
            String nummer,
            LocalDate vroegsteStart,
            LocalDate vroegsteEinde,
            LocalDate uitersteStart,
            LocalDate uitersteEinde,
            LocalDate geplandeStart,
            LocalDate gepland,
            int speling,
            boolean kritiek,
            List<String> wachtOp,
            List<String> keten) {

        public Zaakplan {
            wachtOp = List.copyOf(wachtOp);
            keten = List.copyOf(keten);
        }
    }
}
