package nl.zaakregie.klantaanvraag.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zaakregie.ZaakregieApplication;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.internal.Planrijen.Nieuw;
import nl.zaakregie.klantaanvraag.internal.Planrijen.Sleutels;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rounds;
import nl.zaakregie.support.Voorbeelden;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs to plan one klantaanvraag anew in a database of 100,000, against writing the rows that this changes and nothing else
 * ({@link Planrijen}). Each is a transaction that is on disk. The klantaanvragen have one zaak that sets the end and six that wait for it.
 * Before anything is measured, both sides are seen to write as many rows of the same tables. Run it with {@code mvn -q -Pbench test}.
 */
public final class ReplanSpeed {

    private static final int KLANTAANVRAGEN = 100_000;
    private static final int ZAKEN = 7;
    private static final int MEASURED = 10;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 20;

    private static final String KLANTAANVRAAG = "'KA-2020-' || lpad(i::text, 7, '0')";

    /** The zaken of one klantaanvraag are numbered one after another. */
    private static final String ZAAK = "'ZAAK-2020-' || lpad((i * 7 + right(%s, 7)::int %% 7)::text, 7, '0')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Agenda agenda;
    private final Herplanner herplanner;
    private final Planningstaak planningstaak;
    private final Planrijen rijen;
    private final Kcc kcc;
    private final LocalDate vandaag = LocalDate.now(Werkkalender.ZONE);

    /** One that was delayed by the application: its process is the example for those that are written. */
    private final String voorbeeld;

    private ReplanSpeed(ConfigurableApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.agenda = application.getBean(Agenda.class);
        this.herplanner = application.getBean(Herplanner.class);
        this.planningstaak = application.getBean(Planningstaak.class);
        this.rijen = new Planrijen(jdbc, application.getBean(JdbcTemplate.class));
        this.kcc = new Kcc(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        this.voorbeeld = intake();
        announce(voorbeeld, this::delay);
        planningstaak.runDue();
    }

    /** Prints how often a second each does it, and how many times as often the application does. */
    public static void main(String[] args) throws Exception {
        String folder = Files.createTempDirectory(Path.of("target"), "meting").toString();
        try (ConfigurableApplicationContext application = SpringApplication.run(
                ZaakregieApplication.class,
                "--server.port=0",
                "--zaakregie.gegevensmap=" + folder,
                "--zaakregie.demo.geschiedenis=false",
                "--zaakregie.planning.eerste-keer=1d",
                "--logging.level.root=warn")) {
            new ReplanSpeed(application).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.printf("%d klantaanvragen met %d zaken%n", KLANTAANVRAGEN, ZAKEN);
        check("een zaak schuift, belofte blijft", this::lengthen, this::writeOne);
        check("alles schuift, belofte ook", this::delay, this::writeAll);
        List<String> planned = intakes(MEASURED);
        List<String> written = intakes(MEASURED);
        // Who directs is asked once about the same zaak that takes longer: each round takes others.
        Deque<String> unplanned = new ArrayDeque<>(intakes((WARM_UP + ROUNDS) * MEASURED));
        Deque<String> unwritten = new ArrayDeque<>(intakes((WARM_UP + ROUNDS) * MEASURED));
        fill(planned.get(0));
        Rounds.printHeader("een klantaanvraag van " + KLANTAANVRAGEN, "rijen", "planning");
        compare("een zaak schuift, belofte blijft", () -> planned, this::lengthen, () -> written, this::writeOne);
        compare(
                "alles schuift, belofte ook",
                () -> take(unplanned),
                this::delay,
                () -> take(unwritten),
                this::writeAll);
    }

    /** Sees that both write as many rows of the same tables; else the comparison says nothing. */
    private void check(String name, Consumer<String> change, Function<String, Runnable> write) {
        String planned = intake();
        announce(planned, change);
        Map<String, Long> ours = rows(() -> herplanner.replan(planned, null));
        String written = intake();
        announce(written, change);
        Map<String, Long> theirs = rows(write.apply(written));
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(name + ": planning writes " + ours + ", the other side " + theirs);
        }
        System.out.printf("%s: %s%n", name, ours);
    }

    /** How many rows of each table are new, other or gone after this work. */
    private Map<String, Long> rows(Runnable work) {
        Map<String, Long> rows = new TreeMap<>();
        transaction.executeWithoutResult(status -> {
            Map<String, Long> before = counters("n_tup_ins + n_tup_upd + n_tup_del");
            Map<String, Long> goneBefore = counters("n_tup_del");
            work.run();
            Map<String, Long> gone = counters("n_tup_del");
            counters("n_tup_ins + n_tup_upd + n_tup_del").forEach((table, count) -> {
                if (count > before.getOrDefault(table, 0L)) {
                    long written = jdbc.sql("select count(*) from " + table + " where xmin = pg_current_xact_id()::xid")
                            .query(Long.class)
                            .single();
                    rows.put(table, written + gone.getOrDefault(table, 0L) - goneBefore.getOrDefault(table, 0L));
                }
            });
        });
        return rows;
    }

    /** What the database counted for this connection since it last passed its counts on. */
    private Map<String, Long> counters(String what) {
        Map<String, Long> counters = new TreeMap<>();
        jdbc.sql("select relname, " + what + " as aantal from pg_stat_xact_user_tables")
                .query(row -> {
                    counters.put(row.getString("relname"), row.getLong("aantal"));
                });
        return counters;
    }

    private void compare(
            String name,
            Supplier<List<String>> planned,
            Consumer<String> change,
            Supplier<List<String>> written,
            Function<String, Runnable> write)
            throws Exception {
        Rounds.Side raw = () -> {
            List<Runnable> work = new ArrayList<>();
            for (String nummer : written.get()) {
                announce(nummer, change);
                work.add(write.apply(nummer));
            }
            return perSecond(() -> work.forEach(rows -> transaction.executeWithoutResult(status -> rows.run())));
        };
        Rounds.Side replan = () -> {
            planned.get().forEach(nummer -> announce(nummer, change));
            return perSecond(planningstaak::runDue);
        };
        for (int i = 0; i < WARM_UP; i++) {
            raw.perSecond();
            replan.perSecond();
        }
        new Rounds(ROUNDS).compare(name, raw, replan);
    }

    /** What changes a zaak writes into the agenda in its own transaction, before the measured time. */
    private void announce(String klantaanvraag, Consumer<String> change) {
        transaction.executeWithoutResult(status -> {
            change.accept(klantaanvraag);
            agenda.add(klantaanvraag, vandaag);
        });
    }

    private static double perSecond(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return MEASURED * 1e9 / (System.nanoTime() - start);
    }

    private static List<String> take(Deque<String> klantaanvragen) {
        return Stream.generate(klantaanvragen::remove).limit(MEASURED).toList();
    }

    private List<String> intakes(int number) {
        return Stream.generate(this::intake).limit(number).toList();
    }

    /** One zaak of fifteen working days and six of five, which wait for it so as to be ready on the same day. */
    private String intake() {
        List<String> zaken = new ArrayList<>(List.of(Voorbeelden.kwijtschelding()));
        while (zaken.size() < ZAKEN) {
            zaken.add(Voorbeelden.hond());
        }
        String contact = kcc.register(Voorbeelden.aanvraag("kwijtschelding-aanvragen", "kwijtschelding"));
        Answer answer = kcc.as("anja")
                .post("/api/v1/klantcontacten/" + contact + "/intake", Voorbeelden.zaken(zaken.toArray(String[]::new)));
        return jdbc.sql("select klantaanvraag from klantaanvraag_zaak where zaak = :zaak")
                .param("zaak", answer.text("/zaken/0/nummer"))
                .query(String.class)
                .single();
    }

    /** Copies a klantaanvraag with its zaken, each with a day in the future on which planning looks at it. */
    private void fill(String voorbeeld) {
        copy(voorbeeld, "klantaanvraag k", "k.nummer = :voorbeeld", "'nummer', " + KLANTAANVRAAG);
        copy(
                voorbeeld,
                "zaak k",
                "k.nummer in (select zaak from klantaanvraag_zaak where klantaanvraag = :voorbeeld)",
                "'nummer', " + ZAAK.formatted("k.nummer"));
        copy(
                voorbeeld,
                "klantaanvraag_zaak k",
                "k.klantaanvraag = :voorbeeld",
                "'klantaanvraag', " + KLANTAANVRAAG + ", 'zaak', " + ZAAK.formatted("k.zaak"));
        jdbc.sql(
                        "insert into klantaanvraag_agenda (klantaanvraag, op) select nummer, current_date + 30 from klantaanvraag"
                                + " where nummer like 'KA-2020-%'")
                .update();
        jdbc.sql("vacuum analyze").update();
    }

    private void copy(String voorbeeld, String table, String which, String numbers) {
        jdbc.sql("""
                        insert into %s select r.* from %s, generate_series(1, :aantal) i,
                            jsonb_populate_record(k, jsonb_build_object(%s)) r
                        where %s
                        """.formatted(table.split(" ")[0], table, numbers, which))
                .param("aantal", KLANTAANVRAGEN)
                .param("voorbeeld", voorbeeld)
                .update();
    }

    /** The work of one zaak that waits takes a day more, and the next time a day less: the promise holds. */
    private void lengthen(String klantaanvraag) {
        jdbc.sql("update klantaanvraag_zaak set werkdagen = 11 - werkdagen where zaak = :zaak")
                .param("zaak", een(klantaanvraag))
                .update();
    }

    /** The zaak that sets the end begins a week later, and so everything moves a week. */
    private void delay(String klantaanvraag) {
        jdbc.sql("update zaak set gestart_op = gestart_op + interval '7 days' where nummer in"
                        + " (select zaak from klantaanvraag_zaak where klantaanvraag = :nummer and stand = 'LOOPT')")
                .param("nummer", klantaanvraag)
                .update();
    }

    private Runnable writeOne(String klantaanvraag) {
        String een = een(klantaanvraag);
        // Work that takes longer begins sooner.
        int dagen = jdbc.sql(
                        "select case werkdagen when 6 then -1 else 1 end from klantaanvraag_zaak where zaak = :zaak")
                .param("zaak", een)
                .query(Integer.class)
                .single();
        Sleutels sleutels = rijen.find(klantaanvraag, List.of(een));
        return () -> rijen.move(sleutels, dagen);
    }

    private Runnable writeAll(String klantaanvraag) {
        Sleutels sleutels = rijen.find(
                klantaanvraag,
                jdbc.sql("select zaak from klantaanvraag_zaak where klantaanvraag = :nummer order by zaak")
                        .param("nummer", klantaanvraag)
                        .query(String.class)
                        .list());
        List<Nieuw> proces = rijen.proces(voorbeeld, klantaanvraag);
        return () -> {
            rijen.move(sleutels, 7);
            rijen.delay(sleutels, proces, 7);
        };
    }

    private String een(String klantaanvraag) {
        return jdbc.sql("select min(zaak) from klantaanvraag_zaak where klantaanvraag = :nummer and stand = 'GEPLAND'")
                .param("nummer", klantaanvraag)
                .query(String.class)
                .single();
    }
}
