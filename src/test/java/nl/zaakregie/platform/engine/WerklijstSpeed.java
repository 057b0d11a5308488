package nl.zaakregie.platform.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zaakregie.ZaakregieApplication;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rounds;
import nl.zaakregie.support.TasklistClient;
import nl.zaakregie.support.TasklistClient.Answer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a member of a department waits for a work list among 20,000 open tasks, with the engine's check of rights as it is shipped and
 * as it is set here. Asked over HTTP, as Tasklist does: the first page, and how many there are. Run it with {@code mvn -q -Pbench test}.
 */
public final class WerklijstSpeed {

    private static final int TAKEN = 20_000;
    private static final String MEDEWERKER = "otto";
    private static final String VAN_DE_AFDELING = "Openbare ruimte en verkeer";
    private static final String VAN_VANDAAG = "Vandaag te doen";
    private static final String SHIPPED = "auto";
    private static final int MEASURED = 5;

    private final JdbcClient jdbc;
    private final ProcessEngineConfigurationImpl engine;
    private final String ours;
    private final TasklistClient tasklist;

    private WerklijstSpeed(ConfigurableApplicationContext application, int port) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.engine = application.getBean(ProcessEngineConfigurationImpl.class);
        this.ours = engine.getAuthorizationCheckRevokes();
        this.tasklist = TasklistClient.as(MEDEWERKER, port);
    }

    /** Prints how often a second each answers, for a growing part of the tasks that is for this department. */
    public static void main(String[] args) throws Exception {
        String folder = Files.createTempDirectory(Path.of("target"), "meting").toString();
        try (ConfigurableApplicationContext application = SpringApplication.run(
                ZaakregieApplication.class,
                "--server.port=0",
                "--zaakregie.gegevensmap=" + folder,
                "--zaakregie.demo.geschiedenis=false",
                "--zaakregie.planning.eerste-keer=1d",
                "--logging.level.root=warn")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new Kcc(port).createParkeervergunning();
            WerklijstSpeed speed = new WerklijstSpeed(application, port);
            speed.fill();
            System.out.printf("%d open taken%n", TAKEN);
            Rounds.printHeader("taken van de afdeling", "geleverd", "Zaakregie");
            speed.give(6_400);
            speed.compare("6.400, vers", new Rounds(1));
            for (int van : new int[] {1_260, 6_400, TAKEN}) {
                speed.give(van);
                speed.jdbc.sql("vacuum analyze").update();
                // As shipped, twenty thousand take minutes.
                speed.compare(String.format(Locale.GERMAN, "%,d", van), new Rounds(van == TAKEN ? 1 : MEASURED));
            }
        }
        System.exit(0);
    }

    private void compare(String name, Rounds rounds) throws Exception {
        for (String list : List.of(VAN_DE_AFDELING, VAN_VANDAAG)) {
            String label = list.equals(VAN_VANDAAG) ? "vandaag" : "afdeling";
            String id = jdbc.sql("select id_ from act_ru_filter where name_ = :naam")
                    .param("naam", list)
                    .query(String.class)
                    .single();
            rounds.compare(name + ", " + label, with(SHIPPED, () -> list(id)), with(ours, () -> list(id)));
            rounds.compare(
                    name + ", " + label + ", aantal", with(SHIPPED, () -> count(id)), with(ours, () -> count(id)));
        }
    }

    private Rounds.Side with(String checkOfRights, Runnable question) {
        return () -> {
            engine.setAuthorizationCheckRevokes(checkOfRights);
            long start = System.nanoTime();
            question.run();
            return 1e9 / (System.nanoTime() - start);
        };
    }

    private void list(String filter) {
        ask(filter + "/list?firstResult=0&maxResults=15", """
                {"sorting": [{"sortBy": "created", "sortOrder": "desc"}], "active": true}""");
    }

    private void count(String filter) {
        ask(filter + "/count", "{\"active\": true}");
    }

    private void ask(String path, String body) {
        Answer answer = tasklist.send(
                "POST",
                TasklistClient.ENGINE + "/filter/" + path,
                body,
                Map.of("Accept", "application/hal+json, application/json"));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }

    /** Copies the one open task, with what the engine keeps of it; a tenth is due today or late. */
    private void fill() {
        copy(
                "act_ru_execution",
                "r.id_ in (select execution_id_ from act_ru_task)",
                "'id_', e, 'proc_inst_id_', e, 'root_proc_inst_id_', e, 'business_key_', e");
        copy("act_ru_task", "true", """
                'id_', t, 'execution_id_', e, 'proc_inst_id_', e,
                'due_date_', now() + (i % 30 - 2) * interval '1 day', 'follow_up_date_', now() + (i % 40) * interval '1 day'""");
        copy("act_ru_identitylink", "r.task_id_ is not null", "'id_', t, 'task_id_', t");
        copy("act_ru_authorization", "r.resource_id_ in (select id_ from act_ru_task)", "'id_', t, 'resource_id_', t");
        copy("act_ru_variable", "r.proc_inst_id_ in (select proc_inst_id_ from act_ru_task)", """
                'id_', r.id_ || i, 'execution_id_', e, 'proc_inst_id_', e,
                'task_id_', case when r.task_id_ is not null then t end,
                'var_scope_', case when r.task_id_ is null then e else t end""");
    }

    private void copy(String table, String which, String changed) {
        jdbc.sql("""
                        insert into %s select c.* from %s r, generate_series(1, :aantal) i, lpad(i::text, 5, '0') n,
                            concat('taak-', n) t, concat('zaak-', n) e,
                            jsonb_populate_record(r, jsonb_build_object(%s)) c
                        where %s
                        """.formatted(table, table, changed, which))
                .param("aantal", TAKEN)
                .update();
    }

    /** Gives the department this many of the tasks, and the rest to the second line. */
    private void give(int aantal) {
        for (String table : List.of("act_ru_identitylink", "act_ru_authorization")) {
            jdbc.sql("update " + table + " set group_id_ = case when right(id_, 5)::int <= :aantal"
                            + " then 'afd-openbare-ruimte' else 'tweedelijn' end where id_ like 'taak-%'")
                    .param("aantal", aantal)
                    .update();
        }
    }
}
