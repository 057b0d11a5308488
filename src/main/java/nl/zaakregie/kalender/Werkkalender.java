package nl.zaakregie.kalender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When the municipality works: its working days and its opening hours, daylight saving included. A working day is a day with
 * opening hours that is no holiday and no closing day. Days and hours are laid out once, so that a question costs a look-up or
 * a binary search; instances are immutable and safe for use by several threads.
 *
 * <p>Every method throws {@link BuitenKalenderException} when a date, or the answer, is outside the calendar.
 */
public final class Werkkalender {

    /** The zone of every date and opening hour. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Feestdagen feestdagen;
    private final NavigableMap<LocalDate, Weekopening> weken = new TreeMap<>();
    private final Map<LocalDate, Sluitingsdag> sluitingsdagen = new HashMap<>();
    private final Dagreeks werkdagen;
    private final Openingen openingen;

    public Werkkalender(Kalendergegevens gegevens, Feestdagen feestdagen) {
        this.feestdagen = feestdagen;
        List<Weekopening> openingstijden = gegevens.openingstijden();
        openingstijden.forEach(week -> weken.put(week.geldigVanaf(), week));
        gegevens.sluitingsdagen().forEach(dag -> sluitingsdagen.put(dag.datum(), dag));
        this.werkdagen = new Dagreeks(
                gegevens.geldigVanaf(),
                gegevens.geldigTotEnMet(),
                datum -> findOpeningstijd(datum).isPresent());
        this.openingen =
                new Openingen(werkdagen, datum -> findOpeningstijd(datum).orElseThrow());
    }

    public LocalDate eersteDag() {
        return werkdagen.eersteDag();
    }

    public LocalDate laatsteDag() {
        return werkdagen.laatsteDag();
    }

    /** The working days, for those who count many of them. */
    public Dagreeks werkdagen() {
        return werkdagen;
    }

    public boolean isWerkdag(LocalDate datum) {
        return werkdagen.telt(datum);
    }

    /** The n-th working day after the date; the date itself when n is 0. */
    public LocalDate plusWerkdagen(LocalDate datum, int n) {
        return werkdagen.plus(datum, n);
    }

    /** The n-th working day before the date; the date itself when n is 0. */
    public LocalDate minusWerkdagen(LocalDate datum, int n) {
        return werkdagen.minus(datum, n);
    }

    /** The number of working days after {@code van} up to and including {@code totEnMet}; negative when that comes first. */
    public int werkdagenTussen(LocalDate van, LocalDate totEnMet) {
        return werkdagen.between(van, totEnMet);
    }

    /** The first working day from the date on. */
    public LocalDate eersteWerkdagVanaf(LocalDate datum) {
        return werkdagen.from(datum);
    }

    /** The opening hours of the day; empty when it is no working day. */
    public Optional<Openingstijd> findOpeningstijd(LocalDate datum) {
        return findSluiting(datum).isPresent() ? Optional.empty() : findGewoneOpening(datum);
    }

    /** Why the municipality is closed all day; empty on a working day. */
    public Optional<Sluiting> findSluiting(LocalDate datum) {
        Optional<Feestdag> feestdag = feestdagen.findFeestdag(datum);
        if (feestdag.isPresent()) {
            return feestdag.map(dag -> new Sluiting(dag.regel(), dag.naam()));
        }
        Sluitingsdag sluitingsdag = sluitingsdagen.get(datum);
        if (sluitingsdag != null) {
            return Optional.of(new Sluiting("DVO", sluitingsdag.reden()));
        }
        return findGewoneOpening(datum).isPresent() ? Optional.empty() : Optional.of(new Sluiting("DVO", "gesloten"));
    }

    /** Whether the municipality is open at this moment; at closing time it is not. */
    public boolean isOpen(Instant moment) {
        return openingen.isOpen(moment);
    }

    /** The first moment at which this much open time has passed since {@code begin}; {@code begin} itself for no time at all. */
    public Instant plusOpenTijd(Instant begin, Duration duur) {
        return openingen.plus(begin, duur);
    }

    /** The last moment from which this much open time passes until {@code einde}; {@code einde} itself for no time at all. */
    public Instant minusOpenTijd(Instant einde, Duration duur) {
        return openingen.minus(einde, duur);
    }

    /** The open time between two moments; negative when {@code einde} comes first. */
    public Duration openTijdTussen(Instant begin, Instant einde) {
        return openingen.between(begin, einde);
    }

    /** The moment itself when the municipality is open then, and otherwise when it next opens. */
    public Instant eersteOpenMomentVanaf(Instant moment) {
        return openingen.from(moment);
    }

    /**
     * A text that is the same for calendars with the same working days and opening hours, and differs for others: to tell that the
     * calendar changed. Why a day is closed makes no difference.
     */
    public String vingerafdruk() {
        MessageDigest digest = sha256();
        eersteDag()
                .datesUntil(laatsteDag().plusDays(1))
                .forEach(datum -> findOpeningstijd(datum)
                        .ifPresent(opening ->
                                digest.update((datum + " " + opening + "\n").getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Openingstijd> findGewoneOpening(LocalDate datum) {
        return Optional.ofNullable(weken.floorEntry(datum))
                .map(week -> week.getValue().dagen().get(datum.getDayOfWeek()));
    }

    /**
     * Why a day is closed.
     *
     * @param regel article of law, or {@code DVO} for the municipality's own calendar
     * @param reden name of the holiday, or reason the municipality gave
     */
    public record Sluiting(String regel, String reden) {}
}
