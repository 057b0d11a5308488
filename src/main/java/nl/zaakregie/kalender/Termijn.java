package nl.zaakregie.kalender;

/** How long something may take, such as 8 weeks. */
public record Termijn(int aantal, Tijdseenheid eenheid) {

    /** As a Dutch sentence has it: {@code 8 weken}. */
    @Override
    public String toString() {
        return aantal + " " + eenheid.woord(aantal);
    }
}
