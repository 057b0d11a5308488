package nl.zaakregie.klantaanvraag.web;

import java.time.LocalDate;
import java.util.List;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Onderdeel;
import nl.zaakregie.klantaanvraag.Zaakstand;

/**
 * The days of a klantaanvraag on a line of a thousand parts, from the first day of its first zaak to the last day of its last.
 *
 * @param van first day on the line
 * @param tot last day on the line
 */
record Tijdlijn(LocalDate van, LocalDate tot, List<Balk> balken) {

    static final int BREEDTE = 1000;

    /** A bar is never so narrow that nobody sees it. */
    private static final int SMALST = 6;

    /**
     * One zaak.
     *
     * @param x where the planned work begins
     * @param breedte how long it takes
     * @param spelingX where the room begins that is left before it must be ready
     * @param spelingBreedte how much room there is
     */
    record Balk(Onderdeel zaak, int x, int breedte, int spelingX, int spelingBreedte) {

        /** How far the zaak is, in Dutch. */
        public String stand() {
            return switch (zaak.stand()) {
                case GEPLAND -> "Gepland";
                case LOOPT -> "Loopt";
                case OPGESCHORT -> "Wacht op de klant";
                case KLAAR -> "Klaar";
            };
        }

        /** Whether it waits for its planned start. */
        public boolean isGepland() {
            return zaak.stand() == Zaakstand.GEPLAND;
        }
    }

    static Tijdlijn of(Klantaanvraag klantaanvraag) {
        LocalDate van = klantaanvraag.zaken().stream()
                .map(zaak -> first(zaak))
                .min(LocalDate::compareTo)
                .orElse(klantaanvraag.einde());
        LocalDate tot = klantaanvraag.zaken().stream()
                .map(zaak -> later(zaak.plan().gepland(), zaak.plan().uitersteEinde()))
                .max(LocalDate::compareTo)
                .orElse(klantaanvraag.einde());
        LocalDate laatste = later(tot, klantaanvraag.verwachtOp());
        return new Tijdlijn(
                van,
                laatste,
                klantaanvraag.zaken().stream()
                        .map(zaak -> balk(zaak, van, laatste))
                        .toList());
    }

    private static Balk balk(Onderdeel zaak, LocalDate van, LocalDate tot) {
        int x = position(zaak.plan().geplandeStart(), van, tot);
        int einde = position(zaak.plan().gepland().plusDays(1), van, tot);
        if (zaak.stand() == Zaakstand.GEPLAND) {
            // Room lies before the work: it could begin earlier.
            int vroegst = position(zaak.plan().vroegsteStart(), van, tot);
            return new Balk(zaak, x, Math.max(SMALST, einde - x), vroegst, Math.max(0, x - vroegst));
        }
        int uiterst = position(zaak.plan().uitersteEinde().plusDays(1), van, tot);
        boolean klaar = zaak.stand() == Zaakstand.KLAAR;
        return new Balk(zaak, x, Math.max(SMALST, einde - x), einde, klaar ? 0 : Math.max(0, uiterst - einde));
    }

    private static LocalDate first(Onderdeel zaak) {
        LocalDate start = zaak.plan().geplandeStart();
        return zaak.plan().vroegsteStart().isBefore(start) ? zaak.plan().vroegsteStart() : start;
    }

    private static int position(LocalDate dag, LocalDate van, LocalDate tot) {
        long dagen = tot.toEpochDay() - van.toEpochDay() + 1;
        return (int) ((dag.toEpochDay() - van.toEpochDay()) * BREEDTE / dagen);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
