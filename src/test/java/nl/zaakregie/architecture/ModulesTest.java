package nl.zaakregie.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zaakregie.ZaakregieApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** Holds the modules to what their package-info allows, and keeps the drawings in {@code docs/architecture} equal to the code. */
class ModulesTest {

    private static final Path DRAWINGS = Path.of("docs/architecture");
    private static final Path DRAWN_NOW = Path.of("target/architecture");

    private final ApplicationModules modules = ApplicationModules.of(ZaakregieApplication.class);

    @Test
    void noModuleKnowsMoreThanItMay() {
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("catalogus", "intake", "klant", "klantcontact", "organisatie", "platform", "zaak");
    }

    /** A drawing that differs is written anew; commit it. */
    @Test
    void theDrawingsShowTheCode() throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(DRAWN_NOW.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML))
                .writeIndividualModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
        Files.createDirectories(DRAWINGS);
        List<String> drawnAnew = new ArrayList<>();
        try (Stream<Path> drawn = Files.list(DRAWN_NOW)) {
            for (Path drawing : drawn.toList()) {
                Path kept = DRAWINGS.resolve(drawing.getFileName());
                String now = sorted(Files.readString(drawing));
                if (!Files.exists(kept) || !Files.readString(kept).equals(now)) {
                    Files.writeString(kept, now);
                    drawnAnew.add(kept.toString());
                }
            }
        }
        assertThat(drawnAnew).as("drawings that did not show the code").isEmpty();
    }

    /** The order in which components and arrows are written changes from run to run; what is drawn does not. */
    private static String sorted(String drawing) {
        List<String> lines = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : drawing.lines().toList()) {
            if (line.startsWith("component ") || line.contains("].> ")) {
                block.add(line);
            } else {
                block.stream().sorted().forEach(lines::add);
                block.clear();
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
