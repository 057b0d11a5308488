package nl.zaakregie.catalogus.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the catalogue as they were found, readable or not. */
final class Catalogusbestanden {

    static final List<String> LIJSTEN =
            List.of("afdelingen", "antwoordtypen", "kalender", "kanalen", "medewerkers", "themas", "vraagtypen");

    /** A municipality that keeps its people elsewhere has no such file. */
    private static final Set<String> OPTIONAL = Set.of("medewerkers");

    private static final String YAML = ".yaml";

    private final Yamllezer yaml = new Yamllezer();
    private final Map<String, Plek> lijsten = new TreeMap<>();
    private final List<Plek> zaaktypen = new ArrayList<>();
    private final Set<String> unreadableZaaktypen = new TreeSet<>();
    private final List<Catalogusfout> fouten = new ArrayList<>();

    /**
     * Reads all files.
     *
     * @param locatie folder as a Spring resource location that ends in a slash
     * @throws FileNotFoundException when there is no such folder, or nothing in it
     * @throws IOException when the folder exists but a file in it cannot be opened
     */
    static Catalogusbestanden read(String locatie) throws IOException {
        Catalogusbestanden bestanden = new Catalogusbestanden();
        List<Resource> lijsten = resources(locatie + "*");
        List<Resource> zaaktypen = resources(locatie + "zaaktypen/*");
        if (lijsten.isEmpty() && zaaktypen.isEmpty()) {
            throw new FileNotFoundException(locatie);
        }
        bestanden.readLijsten(lijsten);
        bestanden.readZaaktypen(zaaktypen);
        return bestanden;
    }

    private static List<Resource> resources(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                .filter(resource -> resource.isReadable() && !name(resource).startsWith("."))
                .sorted(Comparator.comparing(Catalogusbestanden::name))
                .toList();
    }

    private static String name(Resource resource) {
        return Objects.requireNonNullElse(resource.getFilename(), "");
    }

    private void readLijsten(List<Resource> found) throws IOException {
        Set<String> missing = new TreeSet<>(LIJSTEN);
        for (Resource resource : found) {
            String name = name(resource);
            String lijst = name.replaceFirst("\\.yaml$", "");
            if (name.endsWith(YAML) && LIJSTEN.contains(lijst)) {
                missing.remove(lijst);
                yaml.read(name, resource.getContentAsByteArray(), fouten).ifPresent(plek -> lijsten.put(lijst, plek));
            } else if (name.endsWith(YAML) || name.endsWith(".yml")) {
                fouten.add(new Catalogusfout(
                        name,
                        0,
                        "",
                        "dit bestand leest niemand. "
                                + Waardeweergave.allowed(
                                        name,
                                        LIJSTEN.stream()
                                                .map(each -> each + YAML)
                                                .toList())));
            }
        }
        missing.removeAll(OPTIONAL);
        missing.forEach(lijst -> fouten.add(
                new Catalogusfout(lijst + YAML, 0, "", "dit bestand ontbreekt. Zet het in de map van de catalogus.")));
    }

    private void readZaaktypen(List<Resource> found) throws IOException {
        boolean any = false;
        for (Resource resource : found) {
            String name = name(resource);
            String bestand = "zaaktypen/" + name;
            if (name.endsWith(YAML)) {
                any = true;
                Optional<Plek> plek = yaml.read(bestand, resource.getContentAsByteArray(), fouten);
                plek.ifPresentOrElse(zaaktypen::add, () -> unreadableZaaktypen.add(name.replaceFirst("\\.yaml$", "")));
            } else {
                fouten.add(new Catalogusfout(
                        bestand,
                        0,
                        "",
                        "dit bestand leest niemand. Geef het een naam die eindigt op .yaml, of haal het weg."));
            }
        }
        if (!any) {
            fouten.add(
                    new Catalogusfout("zaaktypen/", 0, "", "hier staat geen enkel zaaktype. Zet er een bestand in."));
        }
    }

    List<Plek> zaaktypen() {
        return zaaktypen;
    }

    /** Names of the zaaktype files that could not be read. */
    Set<String> unreadableZaaktypen() {
        return unreadableZaaktypen;
    }

    Optional<Plek> find(String lijst) {
        return Optional.ofNullable(lijsten.get(lijst));
    }

    /** The items of a list file, which has its items under its own name; none when the file is absent. */
    List<Plek> items(String lijst) {
        return Stream.ofNullable(lijsten.get(lijst))
                .flatMap(plek -> plek.veld(lijst).items().stream())
                .toList();
    }

    /** What was wrong with the files as files. */
    List<Catalogusfout> fouten() {
        return fouten;
    }
}
