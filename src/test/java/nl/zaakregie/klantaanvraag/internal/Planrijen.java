package nl.zaakregie.klantaanvraag.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zaakregie.kalender.Werkkalender;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows that a new plan changes and nothing else: one statement a table for the rows that change, and one for those that are
 * new. It reads nothing; which rows these are, and what is in those that are new, is looked up before.
 */
final class Planrijen {

    private static final String OF_INSTANCE = "proc_inst_id_ = ?";

    private static final String OF_TASK = "_ in (select id_ from act_ru_task where proc_inst_id_ = ?)";

    /** Where the engine keeps a process in which somebody has a task, in the order in which one row refers to the other. */
    private static final List<Tabel> PROCES = List.of(
            new Tabel("act_ru_execution", OF_INSTANCE),
            new Tabel("act_ru_task", OF_INSTANCE),
            new Tabel("act_ru_variable", OF_INSTANCE),
            new Tabel("act_ru_identitylink", "task_id" + OF_TASK),
            new Tabel("act_ru_authorization", "resource_id" + OF_TASK),
            new Tabel("act_hi_procinst", OF_INSTANCE),
            new Tabel("act_hi_actinst", OF_INSTANCE),
            new Tabel("act_hi_taskinst", OF_INSTANCE));

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Planrijen(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * The keys of what moves.
     *
     * @param wachtend the zaken among them that have not begun: their promise moves too, and they get a line of history
     * @param taken the tasks of the zaken in the engine
     * @param termijnen the variables with the end of an agreed term, which moves with the plan
     */
    record Sleutels(String nummer, String[] zaken, String[] wachtend, String[] taken, String[] termijnen) {}

    /** @param which condition that finds the rows of an instance */
    private record Tabel(String naam, String which) {}

    /** Rows of one table, ready to be inserted. */
    record Nieuw(String sql, Object[] waarden) {}

    /** @param zaken the zaken that move */
    Sleutels find(String nummer, List<String> zaken) {
        List<String> wachtend = list(
                "select zaak from klantaanvraag_zaak where zaak = any(?) and stand = 'GEPLAND' order by zaak", zaken);
        List<String> taken = list(
                "select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = any(?)",
                zaken);
        return new Sleutels(
                nummer,
                array(zaken),
                array(wachtend),
                array(taken),
                array(list(
                        "select v.id_ from act_ru_variable v join act_ru_execution e on e.id_ = v.proc_inst_id_"
                                + " where e.business_key_ = any(?) and v.task_id_ is not null and v.name_ = 'termijneinde'",
                        wachtend)));
    }

    /** What begins when whoever directs is asked about a delay, as it was written for another klantaanvraag. */
    List<Nieuw> proces(String voorbeeld, String nummer) {
        String instance = jdbc.sql("select id_ from act_ru_execution where business_key_ = ?")
                .param(voorbeeld)
                .query(String.class)
                .single();
        List<List<Map<String, Object>>> tables = PROCES.stream()
                .map(table ->
                        template.queryForList("select * from " + table.naam() + " where " + table.which(), instance))
                .toList();
        Map<String, String> ids = new HashMap<>();
        tables.forEach(rows -> rows.forEach(row -> {
            Matcher id = UUIDS.matcher(String.valueOf(row.get("id_")));
            while (id.find()) {
                ids.putIfAbsent(id.group(), UUID.randomUUID().toString());
            }
        }));
        ids.put(voorbeeld, nummer);
        List<Nieuw> nieuw = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            nieuw.add(insert(PROCES.get(i).naam(), tables.get(i), ids));
        }
        return nieuw;
    }

    private static Nieuw insert(String table, List<Map<String, Object>> rows, Map<String, String> ids) {
        Set<String> columns = new TreeSet<>();
        rows.forEach(row -> row.forEach((column, value) -> {
            if (value != null) {
                columns.add(column);
            }
        }));
        String values =
                "(" + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        List<@Nullable Object> waarden = new ArrayList<>();
        rows.forEach(row -> columns.forEach(column -> waarden.add(renumbered(row.get(column), ids))));
        return new Nieuw(
                "insert into " + table + " (" + String.join(", ", columns) + ") values "
                        + String.join(", ", rows.stream().map(row -> values).toList()),
                waarden.toArray());
    }

    private static @Nullable Object renumbered(@Nullable Object value, Map<String, String> ids) {
        if (!(value instanceof String text)) {
            return value;
        }
        String result = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            result = result.replace(id.getKey(), id.getValue());
        }
        return result;
    }

    /** The agenda, the zaken with their history, their tasks in the engine, and their plans. */
    void move(Sleutels sleutels, int dagen) {
        run("delete from klantaanvraag_agenda where klantaanvraag = ?", sleutels.nummer());
        run(
                "update zaak set geplande_start = geplande_start + ?, uiterste_start = uiterste_start + ?,"
                        + " verwacht_op = verwacht_op + ?, uiterlijk_op = uiterlijk_op + ? where nummer = any(?)",
                dagen,
                dagen,
                dagen,
                dagen,
                sleutels.zaken());
        run(
                "insert into zaak_historie (zaak, op, door, wat)"
                        + " select zaak, now(), 'systeem', 'Geplande start verplaatst' from unnest(?) as z (zaak)",
                new Object[] {sleutels.wachtend()});
        run(
                "update act_ru_task set due_date_ = due_date_ + ? * interval '1 day', rev_ = rev_ + 1,"
                        + " follow_up_date_ = follow_up_date_ + ? * interval '1 day', last_updated_ = now() where id_ = any(?)",
                dagen,
                dagen,
                sleutels.taken());
        run(
                "update act_hi_taskinst set due_date_ = due_date_ + ? * interval '1 day',"
                        + " follow_up_date_ = follow_up_date_ + ? * interval '1 day' where id_ = any(?)",
                dagen,
                dagen,
                sleutels.taken());
        run(
                "update act_ru_variable set long_ = long_ + ? * 86400000, rev_ = rev_ + 1 where id_ = any(?)",
                dagen,
                sleutels.termijnen());
        run(
                "update klantaanvraag_zaak set vroegste_einde = vroegste_einde + ?, uiterste_start = uiterste_start + ?,"
                        + " uiterste_einde = uiterste_einde + ?, geplande_start = geplande_start + ?,"
                        + " gepland_einde = gepland_einde + ?, speling = speling + ? where zaak = any(?)",
                dagen,
                dagen,
                dagen,
                dagen,
                dagen,
                dagen,
                sleutels.zaken());
        run(
                "insert into klantaanvraag_agenda (klantaanvraag, op) values (?, ?)",
                sleutels.nummer(),
                LocalDate.now(Werkkalender.ZONE).plusDays(30));
    }

    /** The promise, its delay with two lines of history, the question to whoever directs, and the process of that. */
    void delay(Sleutels sleutels, List<Nieuw> proces, int dagen) {
        String nummer = sleutels.nummer();
        LocalDate van = LocalDate.now(Werkkalender.ZONE).plusDays(21);
        run(
                "update klantaanvraag set einde = einde + ?, verwacht_op = verwacht_op + ?, gehoord = verwacht_op,"
                        + " bericht_na = now() + interval '15 minutes' where nummer = ?",
                dagen,
                dagen,
                nummer);
        run(
                "insert into klantaanvraag_vertraging (klantaanvraag, op, van, naar, werkdagen, zaak, oorzaak, klant_horen)"
                        + " values (?, now(), ?, ?, 5, ?, 'LATER_KLAAR', true)",
                nummer,
                van,
                van.plusDays(dagen),
                sleutels.zaken()[0]);
        run(
                "insert into klantaanvraag_historie (klantaanvraag, op, door, wat)"
                        + " values (?, now(), 'systeem', 'De klant krijgt de uitkomst later.'),"
                        + " (?, now(), 'systeem', 'De vertraging is voorgelegd.')",
                nummer,
                nummer);
        run(
                "insert into klantaanvraag_vertragingsbeoordeling (klantaanvraag, gevraagd_op, groep, proces_gestart)"
                        + " values (?, now(), 'accountmanager', true)",
                nummer);
        proces.forEach(rij -> run(rij.sql(), rij.waarden()));
    }

    private void run(String sql, Object... waarden) {
        template.update(sql, waarden);
    }

    private List<String> list(String sql, List<String> zaken) {
        return jdbc.sql(sql).param(array(zaken)).query(String.class).list();
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
