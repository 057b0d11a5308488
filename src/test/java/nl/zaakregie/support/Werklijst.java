package nl.zaakregie.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The work lists of somebody, asked for as Tasklist does: with an order of its own behind that of the list. */
public final class Werklijst {

    private static final String TASKLIST_ASKS = """
            {"sorting": [{"sortBy": "created", "sortOrder": "desc"}], "active": true}""";

    private final TasklistClient client;

    private Werklijst(TasklistClient client) {
        this.client = client;
    }

    public static Werklijst of(String account, int port) {
        return new Werklijst(TasklistClient.as(account, port));
    }

    /** Names of the lists, in the order in which Tasklist shows them. */
    public List<String> names() {
        return filters().stream().map(filter -> filter.path("name").asText()).toList();
    }

    /** The cards in a list, first one first: numbers of contacts and zaken. */
    public List<String> numbers(String list) {
        return cards(list).stream().map(card -> variable(card, "nummer")).toList();
    }

    /** What Tasklist knows of each card in a list, first one first. */
    public List<JsonNode> cards(String list) {
        String id = filters().stream()
                .filter(filter -> filter.path("name").asText().equals(list))
                .map(filter -> filter.path("id").asText())
                .findFirst()
                .orElseThrow();
        List<JsonNode> cards = new ArrayList<>();
        client.send(
                        "POST",
                        TasklistClient.ENGINE + "/filter/" + id + "/list?firstResult=0&maxResults=2000",
                        TASKLIST_ASKS,
                        Map.of("Accept", "application/hal+json"))
                .json()
                .at("/_embedded/task")
                .forEach(cards::add);
        return cards;
    }

    /** What a card shows under this name. */
    public static String variable(JsonNode card, String naam) {
        return StreamSupport.stream(card.at("/_embedded/variable").spliterator(), false)
                .filter(variable -> variable.path("name").asText().equals(naam))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }

    private List<JsonNode> filters() {
        List<JsonNode> filters = new ArrayList<>();
        client.get(TasklistClient.ENGINE + "/filter?resourceType=Task").json().forEach(filters::add);
        filters.sort(Comparator.comparingInt(
                filter -> filter.at("/properties/priority").asInt()));
        return filters;
    }
}
