package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What planning reads of a zaak.
 *
 * @param begin first day on which it can begin, or on which it began
 * @param werkdagen working days that the work takes when it has not begun
 * @param verwachtEinde day on which it is or will be ready; null when it has not begun
 * @param klaar whether it is closed
 * @param wettelijkEinde last day that the law leaves; null when its term is an agreement, which counts from its begin
 */
record Planzaak(
        String nummer,
        LocalDate begin,
        int werkdagen,
        @Nullable LocalDate verwachtEinde,
        boolean klaar,
        @Nullable LocalDate wettelijkEinde) {

    /** Work that has not begun. */
    static Planzaak gepland(String nummer, LocalDate vroegst, int werkdagen, @Nullable LocalDate wettelijkEinde) {
        return new Planzaak(nummer, vroegst, werkdagen, null, false, wettelijkEinde);
    }

    /** Work that goes on, suspensions and extensions counted in. */
    static Planzaak begonnen(String nummer, LocalDate begin, LocalDate verwacht, @Nullable LocalDate wettelijkEinde) {
        return new Planzaak(nummer, begin, 0, verwacht, false, wettelijkEinde);
    }

    /** Work that is done. */
    static Planzaak klaar(String nummer, LocalDate begin, LocalDate einde) {
        return new Planzaak(nummer, begin, 0, einde, true, null);
    }
}
