package nl.zaakregie.demo.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The made-up words of the demo, from the files in {@code resources/demo}. */
final class Voorbeelddata {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<String, Vraagvoorbeeld> vragen = read("vragen", new TypeReference<>() {});
    private final Map<String, List<String>> teksten = read("teksten", new TypeReference<>() {});
    private final Klantvoorbeelden klanten = read("klanten", new TypeReference<>() {});
    private final Gegevensvoorbeelden gegevens = read("gegevens", new TypeReference<>() {});
    private final List<Voorbeeldaanvraag> klantaanvragen = read("klantaanvragen", new TypeReference<>() {});

    /** How customers put this kind of question; empty for a kind that the files do not know. */
    Optional<Vraagvoorbeeld> findVraag(String vraagtype) {
        return Optional.ofNullable(vragen.get(vraagtype));
    }

    /** The kinds of question that the files know. */
    Set<String> vraagtypen() {
        return vragen.keySet();
    }

    /** What colleagues write down on such an occasion. */
    List<String> teksten(String gelegenheid) {
        return Optional.ofNullable(teksten.get(gelegenheid)).orElseThrow();
    }

    Klantvoorbeelden klanten() {
        return klanten;
    }

    Gegevensvoorbeelden gegevens() {
        return gegevens;
    }

    /** The klantaanvragen that have to be seen today. */
    List<Voorbeeldaanvraag> klantaanvragen() {
        return klantaanvragen;
    }

    private static <T> T read(String bestand, TypeReference<T> type) {
        try (InputStream file = new ClassPathResource("demo/" + bestand + ".yaml").getInputStream()) {
            return YAML.readValue(file, type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("demo/" + bestand + ".yaml is not readable", unreadable);
        }
    }

    /** @param gewicht how often it comes, compared with the others */
    record Vraagvoorbeeld(double gewicht, List<String> vragen) {}

    record Klantvoorbeelden(
            List<String> voornamen,
            Achternamen achternamen,
            List<String> organisaties,
            List<String> straten,
            String woonplaats) {}

    record Achternamen(List<String> begin, List<String> eind, List<String> tussenvoegsels) {}

    /**
     * Values by {@code <zaaktype>.<naam>} or {@code <naam>} of an eigenschap.
     *
     * @param getallen smallest and largest number
     * @param dagen first and last day, counted from the day of the request
     * @param samen values that go together, by zaaktype
     */
    record Gegevensvoorbeelden(
            Map<String, List<String>> teksten,
            Map<String, List<Integer>> getallen,
            Map<String, List<Integer>> dagen,
            Map<String, List<Samenhang>> samen) {}

    /** The values that go with what a customer asked in these words. */
    record Samenhang(String vraag, Map<String, Object> waarden) {}
}
