package nl.zaakregie.catalogus.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Relations that set an order (VERVOLG, BIJDRAGE: this one first) may not run in a circle: nothing could start. */
final class Kringregel {

    private static final Set<String> ORDERING = Set.of("VERVOLG", "BIJDRAGE");

    /** A relation from one zaaktype to the one that comes after it. */
    private record Volgorde(String naar, Plek plek) {}

    private final Map<String, List<Volgorde>> relations = new TreeMap<>();
    private final Map<String, Boolean> finished = new HashMap<>();
    private final Deque<String> way = new ArrayDeque<>();
    private final List<Catalogusfout> fouten = new ArrayList<>();

    private Kringregel() {}

    static List<Catalogusfout> check(List<Plek> zaaktypen) {
        Kringregel regel = new Kringregel();
        zaaktypen.forEach(regel::addRelations);
        regel.relations.keySet().forEach(regel::walk);
        return regel.fouten;
    }

    private void addRelations(Plek zaaktype) {
        zaaktype.veld("identificatie").tekst().ifPresent(van -> {
            for (Plek relatie : zaaktype.veld("gerelateerdeZaaktypen").items()) {
                Plek ander = relatie.veld("zaaktype");
                if (ORDERING.contains(relatie.veld("aard").tekst().orElse(""))
                        && ander.tekst().isPresent()
                        && !ander.is(van)) {
                    relations
                            .computeIfAbsent(van, key -> new ArrayList<>())
                            .add(new Volgorde(ander.tekst().get(), ander));
                }
            }
        });
    }

    private void walk(String zaaktype) {
        if (finished.containsKey(zaaktype)) {
            return;
        }
        finished.put(zaaktype, false);
        way.addLast(zaaktype);
        for (Volgorde volgorde : relations.getOrDefault(zaaktype, List.of())) {
            if (Boolean.FALSE.equals(finished.get(volgorde.naar()))) {
                fouten.add(volgorde.plek()
                        .fout("hiermee ontstaat een kring: " + circle(volgorde.naar())
                                + ". Kies voor een van deze relaties aard ONDERWERP."));
            } else {
                walk(volgorde.naar());
            }
        }
        way.removeLast();
        finished.put(zaaktype, true);
    }

    private String circle(String start) {
        Set<String> circle = new LinkedHashSet<>();
        boolean inside = false;
        for (String step : way) {
            inside = inside || step.equals(start);
            if (inside) {
                circle.add(step);
            }
        }
        return String.join(" → ", circle) + " → " + start;
    }
}
