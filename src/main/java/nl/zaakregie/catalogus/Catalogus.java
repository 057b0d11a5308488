package nl.zaakregie.catalogus;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The zaaktypecatalogus as the rest of the application reads it. What is current follows the clock: a version with a later
 * {@code geldigVanaf} takes over by itself on that day. Instances are safe for use by several threads.
 */
public final class Catalogus {

    private final Catalogusinhoud inhoud;
    private final Map<String, List<Zaaktype>> versies;
    private final BiFunction<String, Integer, Optional<Zaaktype>> earlierVersions;
    private final Map<Versiesleutel, Zaaktype> earlier = new ConcurrentHashMap<>();
    private final Clock clock;

    /**
     * A catalogue over checked content.
     *
     * @param inhoud what the files say
     * @param earlierVersions finds a version that {@code inhoud} no longer holds, by identificatie and number
     */
    public Catalogus(
            Catalogusinhoud inhoud, BiFunction<String, Integer, Optional<Zaaktype>> earlierVersions, Clock clock) {
        this.inhoud = inhoud;
        this.versies = inhoud.zaaktypen().stream().collect(groupingBy(Zaaktype::identificatie));
        this.earlierVersions = earlierVersions;
        this.clock = clock;
    }

    /** The version of this zaaktype that may be used for a new zaak today. */
    public Optional<Zaaktype> findZaaktype(String identificatie) {
        return current(versies.getOrDefault(identificatie, List.of()));
    }

    /**
     * The version of this zaaktype that may be used for a new zaak today.
     *
     * @throws ZaaktypeNotFoundException when there is none
     */
    public Zaaktype getZaaktype(String identificatie) {
        return findZaaktype(identificatie).orElseThrow(() -> new ZaaktypeNotFoundException(identificatie));
    }

    /**
     * The version a running zaak started with, also when the zaaktype has changed or ended since.
     *
     * @throws ZaaktypeNotFoundException when that version never existed
     */
    public Zaaktype getZaaktype(String identificatie, int versie) {
        return versies.getOrDefault(identificatie, List.of()).stream()
                .filter(zaaktype -> zaaktype.versie() == versie)
                .findFirst()
                .orElseGet(() -> earlier.computeIfAbsent(
                        new Versiesleutel(identificatie, versie),
                        sleutel -> earlierVersions
                                .apply(identificatie, versie)
                                .orElseThrow(() -> new ZaaktypeNotFoundException(identificatie, versie))));
    }

    /** The current version of every zaaktype that may be used today, ordered by omschrijving. */
    public List<Zaaktype> zaaktypen() {
        return versies.values().stream()
                .flatMap(candidates -> current(candidates).stream())
                .sorted(comparing(Zaaktype::omschrijving, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public List<Vraagtype> vraagtypen() {
        return inhoud.vraagtypen();
    }

    public Optional<Vraagtype> findVraagtype(String code) {
        return find(inhoud.vraagtypen().stream(), Vraagtype::code, code);
    }

    public List<Antwoordtype> antwoordtypen() {
        return inhoud.antwoordtypen();
    }

    public Optional<Antwoordtype> findAntwoordtype(String code) {
        return find(inhoud.antwoordtypen().stream(), Antwoordtype::code, code);
    }

    public List<Kanaal> kanalen() {
        return inhoud.kanalen();
    }

    public Optional<Kanaal> findKanaal(String code) {
        return find(inhoud.kanalen().stream(), Kanaal::code, code);
    }

    public List<Thema> themas() {
        return inhoud.themas();
    }

    public List<Afdeling> afdelingen() {
        return inhoud.afdelingen();
    }

    public Optional<Afdeling> findAfdeling(String code) {
        return find(inhoud.afdelingen().stream(), Afdeling::code, code);
    }

    /** The people in the files; empty when the municipality keeps its people elsewhere. */
    public List<Medewerkergegevens> medewerkers() {
        return inhoud.medewerkers();
    }

    /** Whoever logs in with this name, when the files hold the people. */
    public Optional<Medewerkergegevens> findMedewerker(String id) {
        return find(inhoud.medewerkers().stream(), Medewerkergegevens::id, id);
    }

    /** The newest version that has started decides, so that an ended zaaktype does not fall back to an older version. */
    private Optional<Zaaktype> current(List<Zaaktype> candidates) {
        LocalDate today = LocalDate.now(clock);
        return candidates.stream()
                .filter(zaaktype -> zaaktype.hasStartedOn(today))
                .max(comparingInt(Zaaktype::versie))
                .filter(zaaktype -> zaaktype.isValidOn(today));
    }

    private static <T> Optional<T> find(Stream<T> list, Function<T, String> code, String wanted) {
        return list.filter(item -> code.apply(item).equals(wanted)).findFirst();
    }

    private record Versiesleutel(String identificatie, int versie) {}
}
