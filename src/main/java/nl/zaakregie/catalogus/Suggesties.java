package nl.zaakregie.catalogus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zaakregie.catalogus.internal.SuggestieRepository;
import nl.zaakregie.catalogus.internal.SuggestieRepository.Vondst;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what fits a few typed letters: by the beginning or a part of a word, by its stem, and with a typing error. */
@Service
public class Suggesties {

    /** How many of each kind; more is no help while somebody waits on the phone. */
    public static final int MOST_OF_A_KIND = 10;

    private final SuggestieRepository repository;
    private final Catalogus catalogus;

    Suggesties(SuggestieRepository repository, Catalogus catalogus) {
        this.repository = repository;
        this.catalogus = catalogus;
    }

    /**
     * What fits best first, at most {@link #MOST_OF_A_KIND} of each kind. A standard answer whose vraagtype is in the list already
     * is left out. Only zaaktypen that may be used today are suggested.
     */
    @Transactional(readOnly = true)
    public List<Suggestie> search(String zoek, Set<Suggestiesoort> soorten) {
        List<Suggestie> found = choose(repository.search(zoek, soorten));
        // A wrong letter in a short word makes it like many others; it is only allowed for when nothing else fits.
        return found.isEmpty() ? choose(repository.searchWidely(zoek, soorten)) : found;
    }

    private List<Suggestie> choose(List<Vondst> vondsten) {
        List<Suggestie> chosen = new ArrayList<>();
        Map<Suggestiesoort, Integer> numbers = new EnumMap<>(Suggestiesoort.class);
        Set<String> vraagtypen = new HashSet<>();
        for (Vondst vondst : vondsten) {
            describe(vondst)
                    .filter(suggestie ->
                            suggestie.soort() == Suggestiesoort.ZAAKTYPE || !vraagtypen.contains(suggestie.code()))
                    .filter(suggestie -> numbers.merge(suggestie.soort(), 1, Integer::sum) <= MOST_OF_A_KIND)
                    .ifPresent(suggestie -> {
                        chosen.add(suggestie);
                        if (suggestie.soort() != Suggestiesoort.ZAAKTYPE) {
                            vraagtypen.add(suggestie.code());
                        }
                    });
        }
        return chosen;
    }

    /** Empty when the catalogue has changed since the search table was filled. */
    private Optional<Suggestie> describe(Vondst vondst) {
        return switch (vondst.soort()) {
            case VRAAGTYPE ->
                catalogus
                        .findVraagtype(vondst.code())
                        .map(type ->
                                new Suggestie(vondst.soort(), type.code(), type.omschrijving(), type.afdeling(), null));
            case STANDAARDANTWOORD ->
                catalogus
                        .findVraagtype(vondst.code())
                        .flatMap(type -> Optional.ofNullable(type.standaardantwoord())
                                .map(antwoord -> new Suggestie(
                                        vondst.soort(),
                                        type.code(),
                                        type.omschrijving(),
                                        type.afdeling(),
                                        antwoord.tekst())));
            case ZAAKTYPE ->
                catalogus
                        .findZaaktype(vondst.code())
                        .filter(type -> type.versie() == vondst.versie())
                        .map(type -> new Suggestie(
                                vondst.soort(), type.identificatie(), type.omschrijving(), type.afdeling(), null));
        };
    }
}
