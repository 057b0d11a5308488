package nl.zaakregie.klantaanvraag.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zaakregie.ZaakregieApplication;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApiClient.Answer;
import nl.zaakregie.support.Kcc;
import nl.zaakregie.support.Rounds;
import nl.zaakregie.support.Voorbeelden;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it costs to plan one klantaanvraag anew in a database of 100,000, against writing the rows that this changes and nothing else: no
 * reading, no planning, one statement a table. Each is a transaction that is on disk. The klantaanvragen have one zaak that sets the end
 * and six that wait for it. Run it with {@code mvn -q -Pbench test}.
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

    private static final String EEN =
            "(select min(zaak) from klantaanvraag_zaak where klantaanvraag = :nummer and stand = 'GEPLAND')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Agenda agenda;
    private final Planningstaak planningstaak;
    private final LocalDate vandaag = LocalDate.now(Werkkalender.ZONE);

    private ReplanSpeed(ConfigurableApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.agenda = application.getBean(Agenda.class);
        this.planningstaak = application.getBean(Planningstaak.class);
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
            Kcc kcc = new Kcc(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            ReplanSpeed speed = new ReplanSpeed(application);
            System.out.printf("%d klantaanvragen met %d zaken%n", KLANTAANVRAGEN, ZAKEN);
            List<String> planned =
                    Stream.generate(() -> speed.intake(kcc)).limit(MEASURED).toList();
            List<String> written =
                    Stream.generate(() -> speed.intake(kcc)).limit(MEASURED).toList();
            speed.fill(planned.get(0));
            Rounds.printHeader("een klantaanvraag van 100.000", "rijen", "planning");
            speed.compare("een zaak schuift, belofte blijft", planned, speed::lengthen, written, speed::writeOne);
            speed.compare("alles schuift, belofte ook", planned, speed::delay, written, speed::writeAll);
        }
        System.exit(0);
    }

    private void compare(
            String name, List<String> planned, Consumer<String> change, List<String> written, Consumer<String> write)
            throws Exception {
        Rounds.Side raw = () -> perSecond(
                () -> written.forEach(nummer -> transaction.executeWithoutResult(status -> write.accept(nummer))));
        // What changes a zaak writes into the agenda in its own transaction, before the measured time.
        Rounds.Side replan = () -> {
            planned.forEach(nummer -> transaction.executeWithoutResult(status -> {
                change.accept(nummer);
                agenda.add(nummer, vandaag);
            }));
            return perSecond(planningstaak::runDue);
        };
        for (int i = 0; i < WARM_UP; i++) {
            raw.perSecond();
            replan.perSecond();
        }
        new Rounds(ROUNDS).compare(name, raw, replan);
    }

    private static double perSecond(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return MEASURED * 1e9 / (System.nanoTime() - start);
    }

    /** One zaak of fifteen working days and six of five, which wait for it so as to be ready on the same day. */
    private String intake(Kcc kcc) {
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
        jdbc.sql("update klantaanvraag_zaak set werkdagen = 11 - werkdagen where klantaanvraag = :nummer and zaak = "
                        + EEN)
                .param("nummer", klantaanvraag)
                .update();
    }

    /** The zaak that sets the end begins a week later, and so everything moves a week. */
    private void delay(String klantaanvraag) {
        jdbc.sql("update zaak set gestart_op = gestart_op + interval '7 days' where nummer in"
                        + " (select zaak from klantaanvraag_zaak where klantaanvraag = :nummer and stand = 'LOOPT')")
                .param("nummer", klantaanvraag)
                .update();
    }

    private void writeOne(String klantaanvraag) {
        // There and back, as the work of the other side gets longer and shorter.
        int dagen = jdbc.sql("select speling % 2 from klantaanvraag_zaak where zaak = " + EEN)
                                .param("nummer", klantaanvraag)
                                .query(Integer.class)
                                .single()
                        == 0
                ? 1
                : -1;
        write(klantaanvraag, "= " + EEN, dagen);
    }

    private void writeAll(String klantaanvraag) {
        write(klantaanvraag, "in (select zaak from klantaanvraag_zaak where klantaanvraag = :nummer)", 7);
        run(klantaanvraag, 7, """
                insert into klantaanvraag_vertraging (klantaanvraag, op, van, naar, werkdagen, zaak, oorzaak, klant_horen)
                select nummer, now(), einde - :dagen, einde, 5, kritieke_pad[1], 'LATER_KLAAR', true
                from klantaanvraag where nummer = :nummer
                """);
        run(klantaanvraag, 7, """
                insert into klantaanvraag_historie (klantaanvraag, op, door, wat)
                values (:nummer, now(), 'systeem', 'De klant krijgt de uitkomst later.')
                """);
    }

    /** The rows that a new plan touches: the agenda, the zaken in both modules and in the engine, and the klantaanvraag. */
    private void write(String klantaanvraag, String zaken, int dagen) {
        run(klantaanvraag, dagen, "delete from klantaanvraag_agenda where klantaanvraag = :nummer");
        run(klantaanvraag, dagen, """
                update zaak set geplande_start = geplande_start + :dagen, uiterste_start = uiterste_start + :dagen,
                    verwacht_op = verwacht_op + :dagen, uiterlijk_op = uiterlijk_op + :dagen
                where toestand = 'GEPLAND' and nummer\s""" + zaken);
        run(klantaanvraag, dagen, """
                insert into zaak_historie (zaak, op, door, wat)
                select nummer, now(), 'systeem', 'Geplande start verplaatst' from zaak
                where toestand = 'GEPLAND' and nummer\s""" + zaken);
        run(klantaanvraag, dagen, """
                update act_ru_task set due_date_ = due_date_ + :dagen * interval '1 day', rev_ = rev_ + 1
                where proc_inst_id_ in (select id_ from act_ru_execution where business_key_\s""" + zaken + ")");
        run(klantaanvraag, dagen, """
                update act_hi_taskinst set due_date_ = due_date_ + :dagen * interval '1 day'
                where id_ in (select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                              where e.business_key_\s""" + zaken + ")");
        run(klantaanvraag, dagen, """
                update klantaanvraag_zaak set vroegste_einde = vroegste_einde + :dagen, uiterste_start = uiterste_start + :dagen,
                    uiterste_einde = uiterste_einde + :dagen, geplande_start = geplande_start + :dagen,
                    gepland_einde = gepland_einde + :dagen, speling = speling + :dagen
                where zaak\s""" + zaken);
        run(klantaanvraag, dagen, """
                update klantaanvraag set einde = einde + greatest(:dagen, 0), verwacht_op = verwacht_op + greatest(:dagen, 0)
                where nummer = :nummer
                """);
        run(
                klantaanvraag,
                dagen,
                "insert into klantaanvraag_agenda (klantaanvraag, op) values (:nummer, current_date + 1)");
    }

    private void run(String klantaanvraag, int dagen, String statement) {
        jdbc.sql(statement).param("nummer", klantaanvraag).param("dagen", dagen).update();
    }
}
