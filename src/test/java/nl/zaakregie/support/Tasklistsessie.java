package nl.zaakregie.support;

import static nl.zaakregie.support.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.zaakregie.support.TasklistClient.Answer;

/** Tasklist without a screen: what somebody does with the work lists in a browser. */
public final class Tasklistsessie {

    private final String account;
    private final TasklistClient client;

    private Tasklistsessie(String account, TasklistClient client) {
        this.account = account;
        this.client = client;
    }

    /** Logs in as this demo account, whose password is its name. */
    public static Tasklistsessie logIn(String account, int port) {
        return new Tasklistsessie(account, TasklistClient.as(account, port));
    }

    /** Names of the open tasks about this contact or zaak that this person sees. */
    public List<String> tasks(String onderwerp) {
        List<String> names = new ArrayList<>();
        find(onderwerp).forEach(task -> names.add(task.path("name").asText()));
        return names;
    }

    /** Takes the one task about this contact or zaak up. */
    public void claim(String onderwerp) {
        change(onderwerp, "claim", "{\"userId\": \"" + account + "\"}");
    }

    /** Puts the one task about this contact or zaak back. */
    public void unclaim(String onderwerp) {
        change(onderwerp, "unclaim", "{}");
    }

    private void change(String onderwerp, String action, String body) {
        JsonNode tasks = find(onderwerp);
        assertThat(tasks).as("tasks of %s about %s", account, onderwerp).hasSize(1);
        Answer answer = client.post(ENGINE + "/task/" + tasks.get(0).path("id").asText() + "/" + action, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private JsonNode find(String onderwerp) {
        Answer answer = client.post(ENGINE + "/task", "{\"processInstanceBusinessKey\": \"" + onderwerp + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
