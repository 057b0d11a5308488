package nl.zaakregie.kalender;

/** Unit in which a term is written. */
public enum Tijdseenheid {
    UREN("uur", "uur"),
    DAGEN("dag", "dagen"),
    WERKDAGEN("werkdag", "werkdagen"),
    WEKEN("week", "weken"),
    MAANDEN("maand", "maanden"),
    JAREN("jaar", "jaar");

    private final String enkelvoud;
    private final String meervoud;

    Tijdseenheid(String enkelvoud, String meervoud) {
        this.enkelvoud = enkelvoud;
        this.meervoud = meervoud;
    }

    /** The unit as a Dutch sentence has it after this number. */
    public String woord(int aantal) {
        return aantal == 1 ? enkelvoud : meervoud;
    }
}
