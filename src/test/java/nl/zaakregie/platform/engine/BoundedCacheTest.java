package nl.zaakregie.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final List<String> made = new ArrayList<>();
    private final BoundedCache<String> cache = new BoundedCache<>(3, text -> {
        made.add(text);
        return text.toUpperCase(java.util.Locale.ROOT);
    });

    @Test
    void aTextIsMadeOnce() {
        assertThat(cache.get("a")).isEqualTo("A");
        assertThat(cache.get("a")).isEqualTo("A");
        assertThat(made).containsExactly("a");
    }

    @Test
    void whenFullItStartsAfreshAndStillAnswers() {
        List.of("a", "b", "c", "d").forEach(cache::get);

        assertThat(cache.size()).isEqualTo(1);
        assertThat(cache.get("a")).isEqualTo("A");
        assertThat(made).containsExactly("a", "b", "c", "d", "a");
    }
}
