package nl.zaakregie.kalender.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import nl.zaakregie.kalender.Dwangsombedrag;
import nl.zaakregie.kalender.GelijkgesteldeDag;
import nl.zaakregie.kalender.Kalendergegevens;
import nl.zaakregie.kalender.Openingstijd;
import nl.zaakregie.kalender.Sluitingsdag;
import nl.zaakregie.kalender.Weekopening;

/** What a calendar file must hold beyond its schema, and what it then says. */
final class Kalenderregels {

    /** A file that names no last day reaches this far. */
    private static final int JAREN_VOORUIT = 75;

    private static final Map<String, DayOfWeek> WEEKDAGEN = Map.of(
            "maandag", DayOfWeek.MONDAY,
            "dinsdag", DayOfWeek.TUESDAY,
            "woensdag", DayOfWeek.WEDNESDAY,
            "donderdag", DayOfWeek.THURSDAY,
            "vrijdag", DayOfWeek.FRIDAY,
            "zaterdag", DayOfWeek.SATURDAY,
            "zondag", DayOfWeek.SUNDAY);

    private Kalenderregels() {}

    /** Dutch sentences on what is wrong in a document that keeps to the schema. */
    static List<String> check(JsonNode document) {
        List<String> fouten = new ArrayList<>();
        LocalDate geldigVanaf = datum(document, "geldigVanaf");
        if (geldigTotEnMet(document).isBefore(geldigVanaf)) {
            fouten.add("geldigTotEnMet ligt voor geldigVanaf. Vul een latere dag in.");
        }
        checkWeek("openingstijden", document.path("openingstijden"), fouten);
        LocalDate vorige = geldigVanaf;
        int i = 0;
        for (JsonNode week : document.path("nieuweOpeningstijden")) {
            String plek = "nieuweOpeningstijden[" + i++ + "]";
            LocalDate vanaf = datum(week, "geldigVanaf");
            if (!vanaf.isAfter(vorige)) {
                fouten.add(plek + ".geldigVanaf is niet later dan " + vorige + ". Zet de weken op volgorde.");
            }
            vorige = vanaf;
            checkWeek(plek + ".openingstijden", week.path("openingstijden"), fouten);
        }
        checkUnique("sluitingsdagen", "datum", document, fouten);
        checkUnique("gelijkgesteldeDagen", "datum", document, fouten);
        checkUnique("dwangsombedragen", "geldigVanaf", document, fouten);
        return fouten;
    }

    private static void checkWeek(String plek, JsonNode week, List<String> fouten) {
        week.fields().forEachRemaining(dag -> {
            // Times are written as uu:mm, so that their order is the order of their text.
            String van = dag.getValue().path("van").textValue();
            String tot = dag.getValue().path("tot").textValue();
            if (tot.compareTo(van) <= 0) {
                fouten.add(plek + "." + dag.getKey() + ".tot: '" + tot + "' is niet later dan '" + van + "'.");
            }
        });
    }

    private static void checkUnique(String lijst, String veld, JsonNode document, List<String> fouten) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : document.path(lijst)) {
            String waarde = item.path(veld).textValue();
            if (!seen.add(waarde)) {
                fouten.add(lijst + ": " + waarde + " staat er twee keer. Laat er een staan.");
            }
        }
    }

    /** The content of a document without mistakes. */
    static Kalendergegevens translate(JsonNode document) {
        List<Weekopening> weken = new ArrayList<>();
        weken.add(new Weekopening(datum(document, "geldigVanaf"), week(document.path("openingstijden"))));
        weken.addAll(list(
                document,
                "nieuweOpeningstijden",
                week -> new Weekopening(datum(week, "geldigVanaf"), week(week.path("openingstijden")))));
        return new Kalendergegevens(
                datum(document, "geldigVanaf"),
                geldigTotEnMet(document),
                weken,
                list(
                        document,
                        "sluitingsdagen",
                        dag -> new Sluitingsdag(
                                datum(dag, "datum"), dag.path("reden").textValue())),
                list(
                        document,
                        "gelijkgesteldeDagen",
                        dag -> new GelijkgesteldeDag(
                                datum(dag, "datum"), dag.path("bron").textValue())),
                list(
                        document,
                        "dwangsombedragen",
                        bedrag -> new Dwangsombedrag(
                                datum(bedrag, "geldigVanaf"),
                                stream(bedrag.path("perDag"), JsonNode::intValue),
                                bedrag.path("bron").textValue())));
    }

    private static Map<DayOfWeek, Openingstijd> week(JsonNode node) {
        Map<DayOfWeek, Openingstijd> week = new EnumMap<>(DayOfWeek.class);
        WEEKDAGEN.forEach((naam, weekdag) -> {
            JsonNode dag = node.path(naam);
            if (dag.isObject()) {
                week.put(weekdag, new Openingstijd(tijd(dag, "van"), tijd(dag, "tot")));
            }
        });
        return week;
    }

    private static LocalDate geldigTotEnMet(JsonNode document) {
        return document.has("geldigTotEnMet")
                ? datum(document, "geldigTotEnMet")
                : datum(document, "geldigVanaf").plusYears(JAREN_VOORUIT);
    }

    private static LocalDate datum(JsonNode node, String veld) {
        return LocalDate.parse(node.path(veld).textValue());
    }

    private static LocalTime tijd(JsonNode node, String veld) {
        return LocalTime.parse(node.path(veld).textValue());
    }

    private static <T> List<T> list(JsonNode document, String lijst, Function<JsonNode, T> item) {
        return stream(document.path(lijst), item);
    }

    private static <T> List<T> stream(JsonNode lijst, Function<JsonNode, T> item) {
        return StreamSupport.stream(lijst.spliterator(), false).map(item).toList();
    }
}
