package nl.zaakregie.catalogus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What counts as a change of a zaaktype. */
class CatalogusvertalerTest {

    private static final String ORIGINAL = "identificatie: a\ndoorlooptijd:\n  aantal: 5\n  eenheid: WEKEN\n";

    private final Catalogusvertaler vertaler = new Catalogusvertaler();

    @Test
    void commentsLayoutAndOrderChangeNothing() {
        assertThat(vingerafdruk("# uitleg\ndoorlooptijd: {eenheid: WEKEN, aantal: 5}\nidentificatie: \"a\"\n"))
                .isEqualTo(vingerafdruk(ORIGINAL));
    }

    @Test
    void anotherValueIsAChange() {
        assertThat(vingerafdruk(ORIGINAL.replace("5", "6"))).isNotEqualTo(vingerafdruk(ORIGINAL));
    }

    @Test
    void theOrderOfAListIsAChange() {
        assertThat(vingerafdruk("trefwoorden: [b, a]")).isNotEqualTo(vingerafdruk("trefwoorden: [a, b]"));
    }

    private String vingerafdruk(String yaml) {
        Plek plek = new Yamllezer()
                .read("test.yaml", yaml.getBytes(StandardCharsets.UTF_8), new ArrayList<>())
                .orElseThrow();
        return Catalogusvertaler.vingerafdruk(vertaler.canonical(plek.node()));
    }
}
