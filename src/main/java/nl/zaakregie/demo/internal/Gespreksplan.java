package nl.zaakregie.demo.internal;

import static nl.zaakregie.demo.internal.Verloop.DIRECT;
import static nl.zaakregie.demo.internal.Verloop.DOORVERBONDEN;
import static nl.zaakregie.demo.internal.Verloop.OVERGEDRAGEN;
import static nl.zaakregie.demo.internal.Verloop.OVERGEDRAGEN_TERUGBELLEN;
import static nl.zaakregie.demo.internal.Verloop.TERUGBELLEN;
import static nl.zaakregie.demo.internal.Verloop.VERVALLEN;
import static nl.zaakregie.demo.internal.Verloop.ZAAK;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.kalender.Werkkalender;
import org.jspecify.annotations.Nullable;

/**
 * All talks of the period: how many of each kind, when, and over which channel.
 *
 * <p>The shares are measured ones, of contacts that did not become a zaak: 57% answered at once, 29% put through and 14% with a note
 * to call back. Contacts for which the first line makes a zaak come on top of them.
 */
final class Gespreksplan {

    static final String WEBFORMULIER = "webformulier";

    private static final double DIRECT_SHARE = 0.57;
    private static final double DOORVERBONDEN_SHARE = 0.29;

    /** Of what is put through or called back, this much is a request that is too complex for an intake. */
    private static final double COMPLEX_SHARE = 0.25;

    private static final double VERVALLEN_SHARE = 0.02;
    private static final double ZAKEN_ON_TOP = 0.25;

    /** Of those, this much comes in the last days, so that there is fresh work on every list. */
    private static final double FRESH = 0.18;

    private static final double LAST_DAYS = 0.06;

    private static final Map<String, Double> DIRECT_KANALEN =
            kanalen("telefoon", 61, "balie", 17, "e-mail", 12, "chat", 6, "social-media", 3, "brief", 1);
    private static final Map<String, Double> TERUGBEL_KANALEN = kanalen("telefoon", 86, "e-mail", 8, "chat", 6);
    private static final Map<String, Double> ZAAK_KANALEN =
            kanalen("telefoon", 46, "balie", 22, WEBFORMULIER, 23, "e-mail", 8, "brief", 1);
    private static final Map<String, Double> DOORVERBIND_KANALEN = kanalen("telefoon", 93, "balie", 7);

    private static final int BUSY_UNTIL_HOUR = 11;

    /** Of talks that are not written by a form, this much is about a second thing too. */
    private static final double SECOND_QUESTION = 0.12;

    private static final Duration AT_THE_DESK = Duration.ofMinutes(9);

    private final List<Gesprek> gesprekken = new ArrayList<>();

    Gespreksplan(
            int contacten,
            Instant van,
            Instant tot,
            List<Voorbeeldaanvraag> aanvragen,
            Contactritme ritme,
            Toeval toeval) {
        List<Begin> begins = new ArrayList<>();
        for (Voorbeeldaanvraag aanvraag : aanvragen) {
            findMoment(aanvraag, van, tot, ritme, toeval.of(begins.size()))
                    .ifPresent(op -> begins.add(new Begin(op, ZAAK, aanvraag)));
        }
        List<Verloop> verlopen = verlopen(contacten, begins.size(), toeval);
        List<Instant> moments = ritme.moments(verlopen.size(), van, tot, toeval);
        for (int i = 0; i < moments.size(); i++) {
            begins.add(new Begin(moments.get(i), verlopen.get(i), null));
        }
        begins.sort(Comparator.comparing(Begin::op));
        Instant previous = Instant.MIN;
        for (int i = 0; i < begins.size(); i++) {
            Gesprek gesprek = gesprek(begins.get(i), previous, toeval.of(i));
            gesprekken.add(gesprek);
            previous = gesprek.geregistreerd();
        }
    }

    /** On its day, in opening hours; somebody stands at the desk now only when the municipality is open. */
    private static Optional<Instant> findMoment(
            Voorbeeldaanvraag aanvraag, Instant van, Instant tot, Contactritme ritme, Toeval toeval) {
        return aanvraag.isNu()
                ? ritme.findOpen(tot.minus(AT_THE_DESK), tot)
                : ritme.findMoment(aanvraag.werkdagenGeleden(), van, tot, toeval);
    }

    /** In the order in which they begin, which is also the order in which they get their number. */
    List<Gesprek> gesprekken() {
        return Collections.unmodifiableList(gesprekken);
    }

    /** @param planned how many of the zaken are planned already */
    private static List<Verloop> verlopen(int contacten, int planned, Toeval toeval) {
        int direct = (int) Math.round(contacten * DIRECT_SHARE);
        int doorverbonden = (int) Math.round(contacten * DOORVERBONDEN_SHARE);
        int terugbellen = contacten - direct - doorverbonden;
        int vervallen = (int) Math.round(direct * VERVALLEN_SHARE);
        int overgedragen = (int) Math.round(doorverbonden * COMPLEX_SHARE);
        int overgedragenTerugbellen = (int) Math.round(terugbellen * COMPLEX_SHARE);
        List<Verloop> verlopen = new ArrayList<>();
        verlopen.addAll(Collections.nCopies(direct - vervallen, DIRECT));
        verlopen.addAll(Collections.nCopies(vervallen, VERVALLEN));
        verlopen.addAll(Collections.nCopies(doorverbonden - overgedragen, DOORVERBONDEN));
        verlopen.addAll(Collections.nCopies(overgedragen, OVERGEDRAGEN));
        verlopen.addAll(Collections.nCopies(terugbellen - overgedragenTerugbellen, TERUGBELLEN));
        verlopen.addAll(Collections.nCopies(overgedragenTerugbellen, OVERGEDRAGEN_TERUGBELLEN));
        int zaken = (int) Math.round(contacten * ZAKEN_ON_TOP);
        int fresh = (int) Math.round(zaken * FRESH);
        verlopen.addAll(Collections.nCopies(Math.max(0, zaken - fresh - planned), ZAAK));
        toeval.shuffle(verlopen);
        verlopen.addAll(Collections.nCopies(fresh, ZAAK));
        toeval.shuffle(verlopen.subList((int) (verlopen.size() * (1 - LAST_DAYS)), verlopen.size()));
        return verlopen;
    }

    /** Numbers follow the order in which talks begin, so none is registered before the one that began earlier. */
    private static Gesprek gesprek(Begin gepland, Instant previous, Toeval toeval) {
        Verloop verloop = gepland.verloop();
        Instant begin = gepland.op();
        Voorbeeldaanvraag aanvraag = gepland.aanvraag();
        String kanaal = aanvraag == null ? kanaal(verloop, toeval) : aanvraag.kanaal();
        Instant einde = aanvraag != null && aanvraag.isNu()
                ? begin.plus(AT_THE_DESK).minusSeconds(120)
                : begin.plusSeconds(seconds(verloop, kanaal, toeval));
        Instant usual = verloop.goesOn() ? begin.plusSeconds(toeval.between(60, 140)) : einde;
        Instant geregistreerd = usual.isAfter(previous) ? usual : previous.plusSeconds(1);
        Instant last = verloop.goesOn() ? geregistreerd.plusSeconds(60) : geregistreerd;
        return new Gesprek(
                verloop,
                aanvraag,
                tweede(gepland, kanaal, toeval),
                kanaal,
                begin,
                geregistreerd,
                einde.isAfter(last) ? einde : last,
                wachttijd(kanaal, begin, toeval),
                toeval);
    }

    /**
     * How a second question goes; null for most. It is no heavier than the first: a contact counts as its heaviest question, and the
     * shares are those of contacts.
     */
    private static @Nullable Verloop tweede(Begin eerste, String kanaal, Toeval toeval) {
        if (eerste.aanvraag() != null || kanaal.equals(WEBFORMULIER) || !toeval.chance(SECOND_QUESTION)) {
            return null;
        }
        double share = toeval.between(0.0, 1.0);
        if (share < DIRECT_SHARE) {
            return DIRECT;
        }
        Verloop passedOn = share < DIRECT_SHARE + DOORVERBONDEN_SHARE ? DOORVERBONDEN : TERUGBELLEN;
        boolean heavier = passedOn.gewicht() > eerste.verloop().gewicht();
        return heavier || !kanalen(passedOn).containsKey(kanaal) ? DIRECT : passedOn;
    }

    private static String kanaal(Verloop verloop, Toeval toeval) {
        return toeval.pick(List.copyOf(kanalen(verloop).entrySet()), Map.Entry::getValue)
                .getKey();
    }

    private static Map<String, Double> kanalen(Verloop verloop) {
        return switch (verloop) {
            case DIRECT -> DIRECT_KANALEN;
            case DOORVERBONDEN, OVERGEDRAGEN -> DOORVERBIND_KANALEN;
            case TERUGBELLEN, OVERGEDRAGEN_TERUGBELLEN -> TERUGBEL_KANALEN;
            case VERVALLEN, ZAAK -> ZAAK_KANALEN;
        };
    }

    private static int seconds(Verloop verloop, String kanaal, Toeval toeval) {
        int talk = switch (kanaal) {
            case "telefoon" -> toeval.between(70, 190) + (toeval.chance(0.25) ? toeval.between(60, 260) : 0);
            case "balie" -> toeval.between(150, 480);
            case "chat" -> toeval.between(200, 600);
            default -> toeval.between(120, 400);
        };
        return verloop.goesOn() ? talk + toeval.between(150, 420) : talk;
    }

    /** A queue on the phone in busy hours, a shorter one later; whoever writes waits in another way. */
    private static @Nullable Integer wachttijd(String kanaal, Instant begin, Toeval toeval) {
        ZonedDateTime moment = begin.atZone(Werkkalender.ZONE);
        boolean busy = moment.getHour() < BUSY_UNTIL_HOUR;
        return switch (kanaal) {
            case "telefoon" -> toeval.between(5, busy ? 110 : 45) + (busy && toeval.chance(0.15) ? 180 : 0);
            case "balie" -> toeval.between(30, busy ? 700 : 360);
            case "chat" -> toeval.between(5, 50);
            default -> null;
        };
    }

    private record Begin(
            Instant op, Verloop verloop, @Nullable Voorbeeldaanvraag aanvraag) {}

    private static Map<String, Double> kanalen(Object... codesAndWeights) {
        Map<String, Double> kanalen = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWeights.length; i += 2) {
            kanalen.put((String) codesAndWeights[i], ((Integer) codesAndWeights[i + 1]).doubleValue());
        }
        return kanalen;
    }
}
