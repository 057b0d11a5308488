package nl.zaakregie.kalender;

import static java.util.stream.Collectors.groupingBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The holidays of the Algemene termijnenwet, article 3: lid 1 names them, lid 2 adds Good Friday, lid 3 lets a royal decree
 * add days. Instances are safe for use by several threads.
 */
public final class Feestdagen {

    private static final String LID_1 = "Atw 3 lid 1";
    private static final String LID_2 = "Atw 3 lid 2";
    private static final String LID_3 = "Atw 3 lid 3";

    private final Map<Integer, List<GelijkgesteldeDag>> gelijkgesteld;
    private final Optional<LocalDate> bekendTotEnMet;
    private final Map<Integer, TreeMap<LocalDate, Feestdag>> jaren = new ConcurrentHashMap<>();

    /** Holidays with these days equated by decree. */
    public Feestdagen(Collection<GelijkgesteldeDag> gelijkgesteldeDagen) {
        this.gelijkgesteld = gelijkgesteldeDagen.stream()
                .collect(groupingBy(dag -> dag.datum().getYear()));
        // Every decree equates the Friday after Ascension Day of each of its years, so a year without any is not
        // decided.
        this.bekendTotEnMet = gelijkgesteld.keySet().stream()
                .max(Integer::compare)
                .map(jaar -> LocalDate.of(jaar, Month.DECEMBER, 31));
    }

    /** The holidays of a year in order, weekend days included. */
    public List<Feestdag> in(int jaar) {
        return List.copyOf(jaar(jaar).values());
    }

    /** The holiday on this day, weekend or not. */
    public Optional<Feestdag> findFeestdag(LocalDate datum) {
        return Optional.ofNullable(jaar(datum.getYear()).get(datum));
    }

    /** Whether the day is no Saturday, Sunday or holiday. */
    public boolean isGewoneDag(LocalDate datum) {
        return !isWeekend(datum) && !jaar(datum.getYear()).containsKey(datum);
    }

    /** Last day for which is known which days are equated by decree; empty when no decree is known at all. */
    public Optional<LocalDate> gelijkgesteldeDagenBekendTotEnMet() {
        return bekendTotEnMet;
    }

    /** Whether the day is a Saturday or a Sunday. */
    public static boolean isWeekend(LocalDate datum) {
        DayOfWeek weekdag = datum.getDayOfWeek();
        return weekdag == DayOfWeek.SATURDAY || weekdag == DayOfWeek.SUNDAY;
    }

    private TreeMap<LocalDate, Feestdag> jaar(int jaar) {
        return jaren.computeIfAbsent(jaar, this::compute);
    }

    private TreeMap<LocalDate, Feestdag> compute(int jaar) {
        LocalDate pasen = eerstePaasdag(jaar);
        List<Feestdag> alle = new ArrayList<>(List.of(
                new Feestdag(LocalDate.of(jaar, Month.JANUARY, 1), "Nieuwjaarsdag", LID_1),
                new Feestdag(pasen.minusDays(2), "Goede Vrijdag", LID_2),
                new Feestdag(pasen.plusDays(1), "Tweede Paasdag", LID_1),
                verjaardagVanDeKoning(jaar),
                new Feestdag(LocalDate.of(jaar, Month.MAY, 5), "Vijfde mei", LID_1),
                new Feestdag(pasen.plusDays(39), "Hemelvaartsdag", LID_1),
                new Feestdag(pasen.plusDays(50), "Tweede Pinksterdag", LID_1),
                new Feestdag(LocalDate.of(jaar, Month.DECEMBER, 25), "Eerste Kerstdag", LID_1),
                new Feestdag(LocalDate.of(jaar, Month.DECEMBER, 26), "Tweede Kerstdag", LID_1)));
        for (GelijkgesteldeDag dag : gelijkgesteld.getOrDefault(jaar, List.of())) {
            alle.add(new Feestdag(dag.datum(), "met een feestdag gelijkgesteld (" + dag.bron() + ")", LID_3));
        }
        TreeMap<LocalDate, Feestdag> perDag = new TreeMap<>();
        alle.forEach(feestdag -> perDag.merge(feestdag.datum(), feestdag, Feestdagen::both));
        return perDag;
    }

    /** Ascension Day can fall on the fifth of May, as in 2016. */
    private static Feestdag both(Feestdag first, Feestdag second) {
        return new Feestdag(first.datum(), first.naam() + " en " + second.naam(), first.regel());
    }

    /** 27 April since 2014, 30 April before; on the Saturday when that is a Sunday. */
    private static Feestdag verjaardagVanDeKoning(int jaar) {
        boolean koning = jaar >= 2014;
        LocalDate verjaardag = MonthDay.of(Month.APRIL, koning ? 27 : 30).atYear(jaar);
        boolean zondag = verjaardag.getDayOfWeek() == DayOfWeek.SUNDAY;
        String naam = koning ? "Koningsdag" : "Koninginnedag";
        return new Feestdag(zondag ? verjaardag.minusDays(1) : verjaardag, naam, LID_1);
    }

    /**
     * The Sunday after the first full moon of spring, both by the tables of the Gregorian calendar: the moon repeats every 19
     * years and is corrected once a century.
     */
    static LocalDate eerstePaasdag(int jaar) {
        int eeuw = jaar / 100;
        int overgeslagenSchrikkeldagen = eeuw - eeuw / 4;
        int maancorrectie = (8 * eeuw + 13) / 25;
        int ouderdom = (19 * (jaar % 19) + overgeslagenSchrikkeldagen - maancorrectie + 15) % 30;
        // The tables allow no full moon after 18 April, and none on 18 April twice within one cycle of 19 years.
        boolean vervroegd = ouderdom == 29 || (ouderdom == 28 && jaar % 19 > 10);
        LocalDate volleMaan = LocalDate.of(jaar, Month.MARCH, 21).plusDays(ouderdom - (vervroegd ? 1 : 0));
        return volleMaan.plusDays(7 - volleMaan.getDayOfWeek().getValue() % 7);
    }
}
