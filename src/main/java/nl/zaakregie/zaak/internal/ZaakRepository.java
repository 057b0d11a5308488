package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zaakregie.zaak.NewZaak;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.ZaakSamenvatting;
import nl.zaakregie.zaak.Zaaktoestand;
import nl.zaakregie.zaak.Zaakzoekvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps zaken in table {@code zaak} and those around it. */
@Repository
public class ZaakRepository {

    /** A zaak with all that belongs to it, as the records of the module are named: one question to the database, and one moment. */
    private static final String HELEMAAL = """
            select z.*, %s,
                (select count(*) from zaak_overdracht o where o.zaak = z.nummer and o.soort = 'TERUGGEGEVEN') as teruggaven,
                (select json_agg(d.naam order by d.naam) from zaak_document d where d.zaak = z.nummer) as documenten,
                (select json_agg(json_build_object('op', n.op, 'door', n.door, 'tekst', n.tekst) order by n.id)
                 from zaak_notitie n where n.zaak = z.nummer) as notities,
                (select json_agg(json_build_object('op', h.op, 'door', h.door, 'wat', h.wat) order by h.id)
                 from zaak_historie h where h.zaak = z.nummer) as historie,
                (select json_agg(json_build_object('statustype', s.statustype, 'op', s.op, 'door', s.door) order by s.id)
                 from zaak_status s where s.zaak = z.nummer) as statussen
            from zaak z where z.nummer = :nummer
            """.formatted(ZaakRows.OPSCHORTINGEN);

    private final JdbcClient jdbc;
    private final ZaakRows rows;
    private final Clock clock;

    ZaakRepository(JdbcClient jdbc, ZaakRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param geplandeStart day on which the work begins; null when it begins now
     * @param klaarVoor moment by which it is done for a customer who waits; null when nobody waits
     */
    public String insert(
            NewZaak zaak, Zaakdatums.Datums datums, @Nullable LocalDate geplandeStart, @Nullable Instant klaarVoor) {
        String nummer = jdbc.sql("""
                        insert into zaak (nummer, zaaktype, zaaktype_versie, omschrijving, startdatum, verwacht_op, uiterlijk_op,
                            statustype, lijn, afdeling, klantcontact, klantnummer, eigenschappen, toelichting, toestand,
                            geplande_start, uiterste_start, gestart_op, klaar_voor)
                        values ('ZAAK-' || :jaar || '-' || lpad(nextval('zaak_nummer')::text, 7, '0'), :zaaktype, :versie,
                            :omschrijving, :startdatum, :verwachtOp, :uiterlijkOp, :statustype, :lijn, :afdeling, :klantcontact,
                            :klantnummer, :eigenschappen::jsonb, :toelichting, :toestand, :geplandeStart, :uitersteStart, :gestartOp,
                            :klaarVoor)
                        returning nummer
                        """)
                .param("jaar", String.valueOf(datums.startdatum().getYear()))
                .param("zaaktype", zaak.zaaktype().identificatie())
                .param("versie", zaak.zaaktype().versie())
                .param("omschrijving", zaak.zaaktype().omschrijving())
                .param("startdatum", datums.startdatum())
                .param("verwachtOp", datums.verwachtOp())
                .param("uiterlijkOp", datums.uiterlijkOp())
                .param("statustype", zaak.zaaktype().statustypen().get(0).code())
                .param("lijn", zaak.lijn().name())
                .param("afdeling", zaak.zaaktype().afdeling())
                .param("klantcontact", zaak.klantcontact())
                .param("klantnummer", zaak.klantnummer())
                .param("eigenschappen", rows.write(zaak.eigenschappen()))
                .param("toelichting", zaak.toelichting())
                .param("toestand", (geplandeStart == null ? Zaaktoestand.IN_BEHANDELING : Zaaktoestand.GEPLAND).name())
                .param("geplandeStart", geplandeStart)
                .param("uitersteStart", zaak.uitersteStart())
                .param("gestartOp", geplandeStart == null ? now() : null)
                .param("klaarVoor", klaarVoor == null ? null : klaarVoor.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
        zaak.documenten()
                .forEach(naam -> jdbc.sql(
                                "insert into zaak_document (zaak, naam, ontvangen_op) values (:zaak, :naam, :op)")
                        .param("zaak", nummer)
                        .param("naam", naam)
                        .param("op", now())
                        .update());
        return nummer;
    }

    /** Keeps others from changing the zaak until this transaction ends. */
    public void lock(String nummer) {
        jdbc.sql("select true from zaak where nummer = :nummer for update")
                .param("nummer", nummer)
                .query(Boolean.class)
                .optional();
    }

    public Optional<Zaak> find(String nummer) {
        return jdbc.sql(HELEMAAL).param("nummer", nummer).query(rows::toZaak).optional();
    }

    public List<ZaakSamenvatting> search(Zaakzoekvraag vraag) {
        return jdbc.sql("""
                        select * from zaak
                        where (:nummer::text is null or nummer = :nummer)
                          and (:zaaktype::text is null or zaaktype = :zaaktype)
                          and (:afdeling::text is null or afdeling = :afdeling)
                          and (:lijn::text is null or lijn = :lijn)
                          and (:afgerond::boolean is null or (einddatum is not null) = :afgerond)
                          and (:klant::text is null or klantnummer = :klant)
                          and (:behandelaar::text is null or behandelaar = :behandelaar)
                          and (:na::text is null or nummer < :na)
                        order by nummer desc
                        limit :limiet
                        """)
                .param("nummer", vraag.nummer())
                .param("zaaktype", vraag.zaaktype())
                .param("afdeling", vraag.afdeling())
                .param("lijn", vraag.lijn() == null ? null : vraag.lijn().name())
                .param("afgerond", vraag.afgerond())
                .param("klant", vraag.klant())
                .param("behandelaar", vraag.behandelaar())
                .param("na", vraag.na())
                .param("limiet", vraag.limiet())
                .query(ZaakRows::toSamenvatting)
                .list();
    }

    public boolean markProcesStarted(String nummer) {
        return jdbc.sql("update zaak set proces_gestart = true where nummer = :nummer and not proces_gestart")
                        .param("nummer", nummer)
                        .update()
                == 1;
    }

    /** A step is written once and its task is completed once. */
    public boolean takeStap(String nummer) {
        return jdbc.sql("update zaak set stap_gezet = false where nummer = :nummer and stap_gezet")
                        .param("nummer", nummer)
                        .update()
                == 1;
    }

    /**
     * Begins the planned work; answers false when it did not wait for that any more.
     *
     * @param behandelaar who goes on when nobody has taken it up yet; null when that stays open
     */
    public boolean markStarted(String nummer, @Nullable String behandelaar) {
        return jdbc.sql("""
                                update zaak set toestand = 'IN_BEHANDELING', gestart_op = :op,
                                    behandelaar = coalesce(behandelaar, :behandelaar), stap_gezet = true, versie = versie + 1
                                where nummer = :nummer and toestand = 'GEPLAND'
                                """)
                        .param("nummer", nummer)
                        .param("op", now())
                        .param("behandelaar", behandelaar)
                        .update()
                == 1;
    }

    /**
     * The days of a plan.
     *
     * @param uiterlijkOp last day of the term; null when that stays what it is
     */
    public record Plandagen(
            String nummer,
            LocalDate geplandeStart,
            LocalDate uitersteStart,
            LocalDate verwachtOp,
            @Nullable LocalDate uiterlijkOp) {}

    /**
     * What became of the plan of an open zaak.
     *
     * @param wacht whether it waits for its planned start, so that all its days moved
     */
    public record Planuitkomst(boolean wacht, LocalDate uiterlijkOp) {}

    /**
     * Writes what was planned of these zaken: the latest start of all that are open, the other days of those that wait for their planned
     * start. A new plan does not make what a handler typed stale, so the version stays.
     *
     * @return what became of it for each zaak that is open, by number
     */
    public Map<String, Planuitkomst> markPlanned(List<Plandagen> dagen) {
        Map<String, Planuitkomst> uitkomsten = new HashMap<>();
        jdbc.sql("""
                        update zaak z set uiterste_start = n.uiterste_start,
                            geplande_start = case z.toestand when 'GEPLAND' then n.geplande_start else z.geplande_start end,
                            verwacht_op = case z.toestand when 'GEPLAND' then n.verwacht_op else z.verwacht_op end,
                            uiterlijk_op = coalesce(case z.toestand when 'GEPLAND' then n.uiterlijk_op end, z.uiterlijk_op)
                        from unnest(:nummers::text[], :geplandeStarts::date[], :uitersteStarts::date[], :verwacht::date[],
                            :uiterlijk::date[]) as n (nummer, geplande_start, uiterste_start, verwacht_op, uiterlijk_op)
                        where z.nummer = n.nummer and z.einddatum is null
                        returning z.nummer, z.toestand = 'GEPLAND' as wacht, z.uiterlijk_op
                        """)
                .param("nummers", column(dagen, Plandagen::nummer))
                .param("geplandeStarts", column(dagen, Plandagen::geplandeStart))
                .param("uitersteStarts", column(dagen, Plandagen::uitersteStart))
                .param("verwacht", column(dagen, Plandagen::verwachtOp))
                .param("uiterlijk", column(dagen, Plandagen::uiterlijkOp))
                .query(row -> {
                    uitkomsten.put(
                            row.getString("nummer"),
                            new Planuitkomst(row.getBoolean("wacht"), row.getObject("uiterlijk_op", LocalDate.class)));
                });
        return uitkomsten;
    }

    private static @Nullable String[] column(List<Plandagen> dagen, Function<Plandagen, @Nullable Object> value) {
        return dagen.stream()
                .map(value)
                .map(found -> found == null ? null : found.toString())
                .toArray(String[]::new);
    }

    /**
     * Who works on a zaak does not make what another handler typed stale, so the version stays. Answers false when a step has just been
     * written that says who goes on: whoever takes the task up to complete it does not.
     */
    public boolean markAssigned(String nummer, @Nullable String behandelaar, String statustype) {
        return jdbc.sql("""
                                update zaak set behandelaar = :behandelaar, statustype = :statustype
                                where nummer = :nummer and not stap_gezet
                                """)
                        .param("nummer", nummer)
                        .param("behandelaar", behandelaar)
                        .param("statustype", statustype)
                        .update()
                == 1;
    }

    public void addHistorie(String nummer, String door, String wat) {
        jdbc.sql("insert into zaak_historie (zaak, op, door, wat) values (:zaak, :op, :door, :wat)")
                .param("zaak", nummer)
                .param("op", now())
                .param("door", door)
                .param("wat", wat)
                .update();
    }

    /** Adds a line to the history of each of these zaken. */
    public void addHistorie(Map<String, String> regels, String door) {
        if (regels.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into zaak_historie (zaak, op, door, wat)
                        select r.zaak, :op, :door, r.wat from unnest(:zaken::text[], :wat::text[]) as r (zaak, wat)
                        """)
                .param("op", now())
                .param("door", door)
                .param("zaken", regels.keySet().toArray(String[]::new))
                .param("wat", regels.values().toArray(String[]::new))
                .update();
    }

    public void addNotitie(String nummer, String door, String tekst) {
        jdbc.sql("insert into zaak_notitie (zaak, op, door, tekst) values (:zaak, :op, :door, :tekst)")
                .param("zaak", nummer)
                .param("op", now())
                .param("door", door)
                .param("tekst", tekst)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
