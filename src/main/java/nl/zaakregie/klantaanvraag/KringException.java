package nl.zaakregie.klantaanvraag;

import java.util.List;

/** Relations between zaken run in a circle, so that none of them could begin. */
public class KringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> pad;

    /** @param pad numbers of the zaken in the circle; the first is also the last */
    public KringException(List<String> pad) {
        super("relations run in a circle: " + String.join(" → ", pad));
        this.pad = List.copyOf(pad);
    }

    /** Numbers of the zaken in the circle; the first is also the last. */
    public List<String> pad() {
        return pad;
    }
}
