package nl.zaakregie.klantcontact.internal;

import static java.util.stream.Collectors.joining;
import static nl.zaakregie.klantcontact.internal.KlantcontactRows.name;
import static nl.zaakregie.klantcontact.internal.KlantcontactRows.timestamp;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Klantcontactzoekvraag;
import nl.zaakregie.klantcontact.NewKlantcontact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Keeps contacts in table {@code klantcontact}, with their tags and history; their questions are with {@link VraagRepository}. */
@Repository
public class KlantcontactRepository {

    private static final String AFHANDELINGEN = Arrays.stream(Afhandeling.values())
            .map(afhandeling -> "'" + afhandeling + "'")
            .collect(joining(", ", "array[", "]"));

    /** What follows for contact {@code k} from its questions: open while one is, and handled as the heaviest once all are. */
    private static final String STAND = """
            cross join lateral (
                select case when bool_and(v.status = 'AFGEROND') then 'AFGEROND' else 'OPEN' end as status,
                       case when count(v.afhandeling) = count(*)
                            then (%1$s)[max(array_position(%1$s, v.afhandeling))] end as afhandeling
                from klantcontact_vraag v where v.klantcontact = k.nummer) stand
            """.formatted(AFHANDELINGEN);

    /** A contact with all that belongs to it, as the records of the module are named: one question to the database, and one moment. */
    private static final String HELEMAAL = """
            select k.*, stand.status, stand.afhandeling,
                array(select tag from klantcontact_tag t where t.klantcontact = k.nummer order by tag) as tags,
                (select json_agg(json_build_object(
                     'volgnummer', v.volgnummer, 'afgerond', v.status = 'AFGEROND', 'vraagtype', v.vraagtype,
                     'zaaktype', v.zaaktype, 'vraag', v.vraag, 'antwoord', v.antwoord, 'antwoordtype', v.antwoordtype,
                     'afhandeling', v.afhandeling, 'afdeling', v.afdeling, 'telefoonnummer', v.telefoonnummer,
                     'beslissing', v.beslissing,
                     'overdracht', (
                         select json_build_object(
                             'vorm', o.vorm, 'afdeling', o.afdeling, 'medewerker', o.medewerker,
                             'afspraakOp', o.afspraak_op, 'telefoonnummer', o.telefoonnummer,
                             'toelichting', o.toelichting, 'overgedragenOp', o.overgedragen_op, 'door', o.door)
                         from klantcontact_overdracht o
                         where o.klantcontact = v.klantcontact and o.volgnummer = v.volgnummer),
                     'zaken', (
                         select coalesce(json_agg(json_build_object(
                             'nummer', z.zaaknummer, 'zaaktype', z.zaaktype, 'omschrijving', z.omschrijving,
                             'verwachtOp', z.verwacht_op) order by z.zaaknummer), '[]')
                         from klantcontact_zaak z
                         where z.klantcontact = v.klantcontact and z.volgnummer = v.volgnummer)
                     ) order by v.volgnummer)
                 from klantcontact_vraag v where v.klantcontact = k.nummer) as vragen,
                (select coalesce(json_agg(json_build_object('op', h.op, 'door', h.door, 'wat', h.wat) order by h.id), '[]')
                 from klantcontact_historie h where h.klantcontact = k.nummer) as historie
            from klantcontact k
            """ + STAND + " where k.nummer = :nummer";

    private final JdbcClient jdbc;
    private final KlantcontactRows rows;
    private final Clock clock;

    KlantcontactRepository(JdbcClient jdbc, KlantcontactRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes the contact without its questions; its number. */
    public String insert(NewKlantcontact contact, String medewerker) {
        return jdbc.sql("""
                        insert into klantcontact (nummer, kanaal, betrokkene, klantnummer, notitie, begonnen_op,
                            gesprek_geeindigd_op, geeindigd_op, wachttijd_seconden, medewerker)
                        values ('KC-' || :jaar || '-' || lpad(nextval('klantcontact_nummer')::text, 7, '0'), :kanaal,
                            :betrokkene, :klantnummer, :notitie, :begonnenOp, :gesprekGeeindigdOp, :geeindigdOp,
                            :wachttijdSeconden, :medewerker)
                        returning nummer
                        """)
                .param(
                        "jaar",
                        String.valueOf(clock.instant().atZone(clock.getZone()).getYear()))
                .param("kanaal", contact.kanaal())
                .param("betrokkene", contact.betrokkene().name())
                .param("klantnummer", contact.klantnummer())
                .param("notitie", contact.notitie())
                .param("begonnenOp", timestamp(contact.tijden().begonnenOp()))
                .param("gesprekGeeindigdOp", timestamp(contact.tijden().gesprekGeeindigdOp()))
                .param("geeindigdOp", timestamp(contact.tijden().geeindigdOp()))
                .param("wachttijdSeconden", contact.tijden().wachttijdSeconden())
                .param("medewerker", medewerker)
                .query(String.class)
                .single();
    }

    public Optional<Klantcontact> find(String nummer) {
        return jdbc.sql(HELEMAAL)
                .param("nummer", nummer)
                .query(rows::toKlantcontact)
                .optional();
    }

    public List<KlantcontactSamenvatting> search(Klantcontactzoekvraag vraag) {
        return jdbc.sql("""
                        select k.*, stand.status, stand.afhandeling, eerste.vraagtype, eerste.afdeling,
                            array(select v.vraagtype from klantcontact_vraag v
                                  where v.klantcontact = k.nummer order by v.volgnummer) as vraagtypen,
                            array(select tag from klantcontact_tag t where t.klantcontact = k.nummer order by tag) as tags
                        from klantcontact k
                        join klantcontact_vraag eerste on eerste.klantcontact = k.nummer and eerste.volgnummer = 1
                        """ + STAND + """
                        where (:nummer::text is null or k.nummer = :nummer)
                          and (:klant::text is null or k.klantnummer = :klant)
                          and (:vraagtype::text is null
                               or exists (select 1 from klantcontact_vraag v
                                          where v.klantcontact = k.nummer and v.vraagtype = :vraagtype))
                          and (:tag::text is null
                               or exists (select 1 from klantcontact_tag t where t.klantcontact = k.nummer and t.tag = :tag))
                          and (:kanaal::text is null or k.kanaal = :kanaal)
                          and (:afdeling::text is null
                               or exists (select 1 from klantcontact_vraag v
                                          where v.klantcontact = k.nummer and v.afdeling = :afdeling))
                          and (:vanaf::timestamptz is null or k.begonnen_op >= :vanaf)
                          and (:tot::timestamptz is null or k.begonnen_op < :tot)
                          and (:afhandeling::text is null or stand.afhandeling = :afhandeling)
                          and (:status::text is null or stand.status = :status)
                          and (:naOp::timestamptz is null or (k.begonnen_op, k.nummer) < (:naOp, :naNummer))
                        order by k.begonnen_op desc, k.nummer desc
                        limit :limiet
                        """)
                .param("nummer", vraag.nummer())
                .param("klant", vraag.klant())
                .param("vraagtype", vraag.vraagtype())
                .param("tag", vraag.tag())
                .param("kanaal", vraag.kanaal())
                .param("afdeling", vraag.afdeling())
                .param("vanaf", timestamp(vraag.vanaf()))
                .param("tot", timestamp(vraag.tot()))
                .param("afhandeling", name(vraag.afhandeling()))
                .param("status", vraag.afgerond() == null ? null : vraag.afgerond() ? "AFGEROND" : "OPEN")
                .param("naOp", vraag.na() == null ? null : timestamp(vraag.na().op()))
                .param("naNummer", vraag.na() == null ? null : vraag.na().nummer())
                .param("limiet", vraag.limiet())
                .query(KlantcontactRows::toSamenvatting)
                .list();
    }

    /** Makes whoever changes another question of this contact wait, because what is told of the contact follows from them all. */
    public void lock(String nummer) {
        jdbc.sql("select nummer from klantcontact where nummer = :nummer for update")
                .param("nummer", nummer)
                .query(String.class)
                .optional();
    }

    /** Writes down when the talk ended: the first moment stays, and none lies after the end of the contact. */
    public void markGesprekEnded(String nummer, Instant op) {
        jdbc.sql("""
                        update klantcontact set gesprek_geeindigd_op = least(:op, geeindigd_op)
                        where nummer = :nummer and gesprek_geeindigd_op is null
                        """).param("nummer", nummer).param("op", timestamp(op)).update();
    }

    /** Writes down when the first line was done, once it is known of every question how it is handled. */
    public void markEnded(String nummer, Instant op) {
        jdbc.sql("""
                        update klantcontact
                        set geeindigd_op = greatest(:op, begonnen_op, gesprek_geeindigd_op)
                        where nummer = :nummer and geeindigd_op is null
                          and not exists (select 1 from klantcontact_vraag
                                          where klantcontact = :nummer and afhandeling is null)
                        """).param("nummer", nummer).param("op", timestamp(op)).update();
    }

    public void replaceTags(String nummer, List<String> tags) {
        jdbc.sql("""
                        with weg as (delete from klantcontact_tag where klantcontact = :nummer and tag <> all (:tags))
                        insert into klantcontact_tag (klantcontact, tag) select :nummer, unnest(:tags) on conflict do nothing
                        """)
                .param("nummer", nummer)
                .param("tags", new SqlArrayValue("text", tags.toArray()))
                .update();
    }

    public void addHistorie(String nummer, String door, String wat) {
        jdbc.sql("insert into klantcontact_historie (klantcontact, op, door, wat) values (:nummer, :op, :door, :wat)")
                .param("nummer", nummer)
                .param("op", timestamp(clock.instant()))
                .param("door", door)
                .param("wat", wat)
                .update();
    }
}
