package nl.zaakregie.kalender.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zaakregie.kalender.Feestdagen;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Termijnen;
import nl.zaakregie.kalender.Werkkalender;

/** The calendar that comes with the product, without the application around it. */
public final class Testkalender {

    private static final Kalendergegevens GEGEVENS = read();
    private static final Feestdagen FEESTDAGEN = new Feestdagen(GEGEVENS.gelijkgesteldeDagen());
    private static final Werkkalender WERKKALENDER = new Werkkalender(GEGEVENS, FEESTDAGEN);

    private Testkalender() {}

    public static Kalendergegevens gegevens() {
        return GEGEVENS;
    }

    public static Feestdagen feestdagen() {
        return FEESTDAGEN;
    }

    public static Werkkalender werkkalender() {
        return WERKKALENDER;
    }

    public static Termijnen termijnen() {
        return new Termijnen(WERKKALENDER, FEESTDAGEN);
    }

    private static Kalendergegevens read() {
        try {
            return new Kalenderbestand()
                    .read("kalender.yaml", Files.readAllBytes(Path.of("zaaktypecatalogus/kalender.yaml")));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
