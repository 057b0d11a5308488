package nl.zaakregie.catalogus.internal;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * One mistake in the catalogue files.
 *
 * @param bestand file, relative to the catalogue
 * @param regel line in the file, counted from 1; 0 when the mistake is about the file as a whole
 * @param pad place in the file, such as {@code eigenschappen[2].type}; empty for the file as a whole
 * @param melding Dutch: the value, what is wrong with it and what is allowed
 */
record Catalogusfout(String bestand, int regel, String pad, String melding) {

    static final Comparator<Catalogusfout> ORDER = comparing(Catalogusfout::bestand)
            .thenComparing(Catalogusfout::regel)
            .thenComparing(Catalogusfout::pad)
            .thenComparing(Catalogusfout::melding);

    @Override
    public String toString() {
        return bestand + (regel > 0 ? ", regel " + regel : "") + (pad.isEmpty() ? "" : ", bij " + pad) + ": " + melding;
    }
}
