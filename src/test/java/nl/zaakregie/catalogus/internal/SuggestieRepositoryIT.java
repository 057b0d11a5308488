package nl.zaakregie.catalogus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.zaakregie.catalogus.Catalogus;
import nl.zaakregie.catalogus.Catalogusinhoud;
import nl.zaakregie.catalogus.Suggestiesoort;
import nl.zaakregie.catalogus.Vraagtype;
import nl.zaakregie.support.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search table follows the catalogue, and only where it differs. */
@ApplicationTest
class SuggestieRepositoryIT {

    private final SuggestieRepository repository;
    private final Catalogus catalogus;

    @Autowired
    SuggestieRepositoryIT(SuggestieRepository repository, Catalogus catalogus) {
        this.repository = repository;
        this.catalogus = catalogus;
    }

    @AfterEach
    void putBack() {
        repository.refresh(with(catalogus.vraagtypen()));
    }

    @Test
    void shouldTouchNothingWhenNothingChanged() {
        assertThat(repository.refresh(with(catalogus.vraagtypen()))).isZero();
    }

    @Test
    void shouldTakeInOnlyWhatChanged() {
        List<Vraagtype> renamed = catalogus.vraagtypen().stream()
                .map(type -> type.code().equals("openingstijden-milieustraat") ? rename(type, "Zeppelin landen") : type)
                .toList();

        // The vraagtype and its standard answer, which goes by the same name.
        assertThat(repository.refresh(with(renamed))).isEqualTo(2);

        assertThat(repository.search("zeppe", Set.of(Suggestiesoort.VRAAGTYPE)))
                .extracting(SuggestieRepository.Vondst::code)
                .containsExactly("openingstijden-milieustraat");
    }

    @Test
    void shouldForgetWhatIsGone() {
        List<Vraagtype> fewer = catalogus.vraagtypen().stream()
                .filter(type -> !type.code().equals("openingstijden-milieustraat"))
                .toList();

        assertThat(repository.refresh(with(fewer))).isEqualTo(2);

        assertThat(repository.search("milieustraat", Set.of(Suggestiesoort.VRAAGTYPE)))
                .extracting(SuggestieRepository.Vondst::code)
                .doesNotContain("openingstijden-milieustraat");
    }

    private Catalogusinhoud with(List<Vraagtype> vraagtypen) {
        return new Catalogusinhoud(
                catalogus.zaaktypen(),
                vraagtypen,
                catalogus.antwoordtypen(),
                catalogus.kanalen(),
                catalogus.themas(),
                catalogus.afdelingen(),
                catalogus.medewerkers());
    }

    private static Vraagtype rename(Vraagtype type, String naam) {
        return new Vraagtype(
                type.code(),
                naam,
                type.aard(),
                type.thema(),
                type.afdeling(),
                type.zaaktypen(),
                type.trefwoorden(),
                type.standaardantwoord());
    }
}
