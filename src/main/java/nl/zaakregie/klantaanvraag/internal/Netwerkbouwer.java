package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Zaakrelatie;

/** Turns zaken with dates into numbers, and numbers back into dates. */
final class Netwerkbouwer {

    private final Werkkalender kalender;
    private final LocalDate vandaag;

    Netwerkbouwer(Werkkalender kalender, LocalDate vandaag) {
        this.kalender = kalender;
        this.vandaag = vandaag;
    }

    /**
     * The zaken and relations as numbers; relations with zaken that are not in the list are left out.
     *
     * @param zaken in the order that positions follow
     */
    Plannetwerk build(List<Planzaak> zaken, List<Zaakrelatie> relaties) {
        int n = zaken.size();
        int[] begin = new int[n];
        int[] duur = new int[n];
        boolean[] vast = new boolean[n];
        int[] grens = new int[n];
        Map<String, Integer> posities = new HashMap<>();
        for (int i = 0; i < n; i++) {
            Planzaak zaak = zaken.get(i);
            posities.put(zaak.nummer(), i);
            begin[i] = toIndex(zaak.verwachtEinde() == null ? later(zaak.begin(), vandaag) : zaak.begin());
            duur[i] = zaak.verwachtEinde() == null
                    ? zaak.werkdagen()
                    // What was not ready when it should have been is ready today at the earliest.
                    : Math.max(
                            0,
                            toIndex(zaak.klaar() ? zaak.verwachtEinde() : later(zaak.verwachtEinde(), vandaag))
                                    - begin[i]);
            vast[i] = zaak.verwachtEinde() != null;
            grens[i] = zaak.wettelijkEinde() == null ? Plannetwerk.GEEN_GRENS : toIndex(zaak.wettelijkEinde());
        }
        int[] groep = groepen(n, relaties, posities);
        List<Zaakrelatie> volgordes = relaties.stream()
                .filter(relatie -> relatie.soort() == Relatiesoort.EERST_KLAAR)
                .filter(relatie -> posities.containsKey(relatie.van()) && posities.containsKey(relatie.naar()))
                .sorted(Comparator.comparing(Zaakrelatie::van).thenComparing(Zaakrelatie::naar))
                .toList();
        return Plannetwerk.of(
                begin,
                duur,
                vast,
                grens,
                groep,
                volgordes.stream()
                        .mapToInt(relatie -> posities.get(relatie.van()))
                        .toArray(),
                volgordes.stream()
                        .mapToInt(relatie -> posities.get(relatie.naar()))
                        .toArray());
    }

    private static int[] groepen(int n, List<Zaakrelatie> relaties, Map<String, Integer> posities) {
        int[] groep = new int[n];
        for (int i = 0; i < n; i++) {
            groep[i] = i;
        }
        for (Zaakrelatie relatie : relaties) {
            Integer een = posities.get(relatie.van());
            Integer ander = posities.get(relatie.naar());
            if (relatie.soort() == Relatiesoort.SAMEN_LEVEREN && een != null && ander != null) {
                int laagste = Math.min(groep[een], groep[ander]);
                int hoogste = Math.max(groep[een], groep[ander]);
                for (int i = 0; i < n; i++) {
                    groep[i] = groep[i] == hoogste ? laagste : groep[i];
                }
            }
        }
        return groep;
    }

    int toIndex(LocalDate dag) {
        return kalender.werkdagenTussen(kalender.eersteDag(), dag);
    }

    /**
     * The working day at this position.
     *
     * @param ondergrens a day off counts as the working day before it; what begins or ends on such a day keeps the day itself
     */
    LocalDate toDag(int index, LocalDate ondergrens) {
        return index == toIndex(ondergrens) ? ondergrens : kalender.plusWerkdagen(kalender.eersteDag(), index);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
