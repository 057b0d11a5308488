package nl.zaakregie.kalender.internal;

import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.kalender.Uitlegregel;

/** Collects the steps of an explanation. */
final class Uitleg {

    private final List<Uitlegregel> regels = new ArrayList<>();

    void add(String regel, String tekst) {
        regels.add(new Uitlegregel(regel, tekst));
    }

    void add(Uitlegregel regel) {
        regels.add(regel);
    }

    List<Uitlegregel> regels() {
        return regels;
    }
}
