package nl.zaakregie.klantaanvraag.internal;

/**
 * The zaken of one klantaanvraag as numbers: a window on arrays that can hold those of many, so that planning a hundred thousand of them
 * reads memory from front to back. Days are positions in the row of working days, so that a duration is added like any other number. The
 * arrays are read, never changed.
 *
 * @param begin per zaak the first day on which it can begin, or on which it began
 * @param duur per zaak the working days from its begin to its end
 * @param vast per zaak whether its days are facts that planning cannot move: it has begun or is closed
 * @param grens per zaak the last day on which it may end by law; {@link #GEEN_GRENS} when the law sets none
 * @param groep per zaak the lowest place of the zaken it is delivered together with; its own when there are none
 * @param van per relation the place of the zaak that must be delivered
 * @param naar per relation the place of the zaak that begins after that
 * @param eersteZaak where the zaken of this klantaanvraag begin; their places are counted from here
 * @param zaken how many there are
 * @param eersteRelatie where its relations begin
 * @param relaties how many there are
 * @param geordend whether every zaak is delivered by itself and relations run onward, as those of nearly all klantaanvragen do
 */
record Plannetwerk(
        int[] begin,
        int[] duur,
        boolean[] vast,
        int[] grens,
        int[] groep,
        int[] van,
        int[] naar,
        int eersteZaak,
        int zaken,
        int eersteRelatie,
        int relaties,
        boolean geordend) {

    static final int GEEN_GRENS = Integer.MAX_VALUE;

    /** The window on all of these arrays. */
    static Plannetwerk of(int[] begin, int[] duur, boolean[] vast, int[] grens, int[] groep, int[] van, int[] naar) {
        return new Plannetwerk(begin, duur, vast, grens, groep, van, naar, 0, begin.length, 0, van.length, false)
                .window(0, begin.length, 0, van.length);
    }

    /** Another window on the same arrays. */
    Plannetwerk window(int anderEersteZaak, int anderZaken, int anderEersteRelatie, int anderRelaties) {
        return new Plannetwerk(
                begin,
                duur,
                vast,
                grens,
                groep,
                van,
                naar,
                anderEersteZaak,
                anderZaken,
                anderEersteRelatie,
                anderRelaties,
                isOrdered(anderEersteZaak, anderZaken, anderEersteRelatie, anderRelaties));
    }

    private boolean isOrdered(int eerste, int n, int eersteVanRelaties, int m) {
        for (int i = 0; i < n; i++) {
            if (groep[eerste + i] != i) {
                return false;
            }
        }
        for (int r = eersteVanRelaties; r < eersteVanRelaties + m; r++) {
            if (naar[r] <= van[r] || (r > eersteVanRelaties && van[r] < van[r - 1])) {
                return false;
            }
        }
        return true;
    }

    int begin(int zaak) {
        return begin[eersteZaak + zaak];
    }

    int duur(int zaak) {
        return duur[eersteZaak + zaak];
    }

    boolean vast(int zaak) {
        return vast[eersteZaak + zaak];
    }

    int grens(int zaak) {
        return grens[eersteZaak + zaak];
    }

    int groep(int zaak) {
        return groep[eersteZaak + zaak];
    }

    int van(int relatie) {
        return van[eersteRelatie + relatie];
    }

    int naar(int relatie) {
        return naar[eersteRelatie + relatie];
    }

    @Override
    public String toString() {
        return "Plannetwerk[" + zaken + " zaken, " + relaties + " relaties]";
    }
}
