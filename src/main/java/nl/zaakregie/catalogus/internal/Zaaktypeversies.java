package nl.zaakregie.catalogus.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zaakregie.catalogus.Zaaktype;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The versions of zaaktypen in the database: added to, never changed, so that running zaken keep theirs. */
final class Zaaktypeversies {

    /** Any number of our own; nodes that start together take this lock in turn. */
    private static final long LOCK = 7_203_110_442L;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Catalogusvertaler vertaler;
    private final Clock clock;

    Zaaktypeversies(JdbcClient jdbc, TransactionOperations transaction, Catalogusvertaler vertaler, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.vertaler = vertaler;
        this.clock = clock;
    }

    /**
     * Adds a version for each zaaktype that differs from its newest version. Doing it again, or on two nodes at once, adds
     * nothing.
     *
     * @param files canonical content by identificatie
     * @return number of versions added
     */
    int record(Map<String, String> files) {
        Integer added = transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            Map<String, Versie> newest = newest();
            Map<String, String> changed = new LinkedHashMap<>(files);
            changed.entrySet()
                    .removeIf(file -> newest.containsKey(file.getKey())
                            && newest.get(file.getKey()).isOf(file.getValue()));
            changed.forEach((identificatie, inhoud) -> {
                Versie last = newest.get(identificatie);
                add(identificatie, last == null ? 1 : last.nummer() + 1, inhoud);
            });
            return changed.size();
        });
        return added == null ? 0 : added;
    }

    private Map<String, Versie> newest() {
        Map<String, Versie> newest = new LinkedHashMap<>();
        jdbc.sql("""
                select distinct on (identificatie) identificatie, versie, vingerafdruk
                from zaaktype_versie
                order by identificatie, versie desc
                """).query(row -> {
            newest.put(row.getString("identificatie"), new Versie(row.getInt("versie"), row.getString("vingerafdruk")));
        });
        return newest;
    }

    private void add(String identificatie, int versie, String inhoud) {
        jdbc.sql("""
                insert into zaaktype_versie (identificatie, versie, inhoud, vingerafdruk, ingelezen_op)
                values (:identificatie, :versie, :inhoud::jsonb, :vingerafdruk, :ingelezenOp)
                """)
                .param("identificatie", identificatie)
                .param("versie", versie)
                .param("inhoud", inhoud)
                .param("vingerafdruk", Catalogusvertaler.vingerafdruk(inhoud))
                .param("ingelezenOp", Timestamp.from(clock.instant()))
                .update();
    }

    /** The versions of these zaaktypen that are valid today or may become so later. */
    List<Zaaktype> current(Collection<String> identificaties) {
        return jdbc.sql("""
                select versie, inhoud
                from zaaktype_versie z
                where identificatie in (:identificaties)
                  and versie >= coalesce(
                      (select max(started.versie)
                       from zaaktype_versie started
                       where started.identificatie = z.identificatie
                         and (started.inhoud ->> 'geldigVanaf')::date <= :today), 1)
                order by identificatie, versie
                """)
                .param("identificaties", identificaties)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> vertaler.zaaktype(row.getString("inhoud"), row.getInt("versie")))
                .list();
    }

    Optional<Zaaktype> find(String identificatie, int versie) {
        return jdbc.sql("select inhoud from zaaktype_versie where identificatie = ? and versie = ?")
                .param(identificatie)
                .param(versie)
                .query(String.class)
                .optional()
                .map(inhoud -> vertaler.zaaktype(inhoud, versie));
    }

    private record Versie(int nummer, String vingerafdruk) {
        boolean isOf(String inhoud) {
            return vingerafdruk.equals(Catalogusvertaler.vingerafdruk(inhoud));
        }
    }
}
