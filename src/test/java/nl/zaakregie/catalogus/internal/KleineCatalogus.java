package nl.zaakregie.catalogus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small catalogue without mistakes in a folder of its own, for tests to break. */
final class KleineCatalogus {

    private static final Path SOURCE = Path.of("src/test/resources/catalogus/klein");

    private final Path folder;

    KleineCatalogus(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(SOURCE.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    KleineCatalogus write(String bestand, String content) throws IOException {
        Path target = folder.resolve(bestand);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
        return this;
    }

    KleineCatalogus delete(String bestand) throws IOException {
        Files.delete(folder.resolve(bestand));
        return this;
    }

    /** Replaces text that must be there once. */
    KleineCatalogus replace(String bestand, String from, String to) throws IOException {
        String content = Files.readString(folder.resolve(bestand));
        assertThat(content.split(Pattern.quote(from), -1))
                .as("'%s' in %s", from, bestand)
                .hasSize(2);
        return write(bestand, content.replace(from, to));
    }

    String locatie() {
        return folder.toUri().toString();
    }

    /** The mistakes the reader reports, one a line; empty when it accepts the catalogue. */
    List<String> fouten() {
        try {
            new Cataloguslezer(locatie()).read();
            return List.of();
        } catch (CatalogusInvalidException refused) {
            return String.valueOf(refused.getMessage())
                    .lines()
                    .filter(line -> line.startsWith("  - "))
                    .map(line -> line.substring(4))
                    .toList();
        }
    }
}
