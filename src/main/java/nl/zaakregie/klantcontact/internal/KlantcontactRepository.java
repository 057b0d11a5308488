package nl.zaakregie.klantcontact.internal;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.Klantcontact;
import nl.zaakregie.klantcontact.Klantcontact.Zaakverwijzing;
import nl.zaakregie.klantcontact.KlantcontactSamenvatting;
import nl.zaakregie.klantcontact.Klantcontactzoekvraag;
import nl.zaakregie.klantcontact.NewKlantcontact;
import nl.zaakregie.klantcontact.NewOverdracht;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Keeps contacts in table {@code klantcontact} and those around it. */
@Repository
public class KlantcontactRepository {

    private final JdbcClient jdbc;
    private final KlantcontactRows rows;
    private final Clock clock;

    KlantcontactRepository(JdbcClient jdbc, KlantcontactRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    public String insert(NewKlantcontact contact, String medewerker) {
        return jdbc.sql("""
                        insert into klantcontact (nummer, status, kanaal, betrokkene, klantnummer, vraagtype, aard, thema,
                            zaaktype, vraag, antwoord, antwoordtype, notitie, afhandeling, afdeling, telefoonnummer, uitkomst,
                            beslissing, begonnen_op, geeindigd_op, wachttijd_seconden, medewerker)
                        values ('KC-' || :jaar || '-' || lpad(nextval('klantcontact_nummer')::text, 7, '0'), :status, :kanaal,
                            :betrokkene, :klantnummer, :vraagtype, :aard, :thema, :zaaktype, :vraag, :antwoord, :antwoordtype,
                            :notitie, :afhandeling, :afdeling, :telefoonnummer, :uitkomst, :beslissing::jsonb, :begonnenOp,
                            :geeindigdOp, :wachttijdSeconden, :medewerker)
                        returning nummer
                        """)
                .param(
                        "jaar",
                        String.valueOf(clock.instant().atZone(clock.getZone()).getYear()))
                .param("status", contact.afgerond() ? "AFGEROND" : "OPEN")
                .param("kanaal", contact.kanaal())
                .param("betrokkene", contact.betrokkene().name())
                .param("klantnummer", contact.klantnummer())
                .param("vraagtype", contact.vraagtype())
                .param("aard", contact.aard())
                .param("thema", contact.thema())
                .param("zaaktype", contact.zaaktype())
                .param("vraag", contact.vraag())
                .param("antwoord", contact.antwoord())
                .param("antwoordtype", contact.antwoordtype())
                .param("notitie", contact.notitie())
                .param("afhandeling", name(contact.afhandeling()))
                .param("afdeling", contact.afdeling())
                .param("telefoonnummer", contact.telefoonnummer())
                .param("uitkomst", contact.beslissing().uitkomst().name())
                .param("beslissing", rows.write(contact.beslissing()))
                .param("begonnenOp", timestamp(contact.tijden().begonnenOp()))
                .param("geeindigdOp", timestamp(contact.tijden().geeindigdOp()))
                .param("wachttijdSeconden", contact.tijden().wachttijdSeconden())
                .param("medewerker", medewerker)
                .query(String.class)
                .single();
    }

    public Optional<Klantcontact> find(String nummer) {
        return jdbc.sql("select * from klantcontact where nummer = :nummer")
                .param("nummer", nummer)
                .query((row, index) -> rows.toKlantcontact(row, findParts(nummer)))
                .optional();
    }

    private KlantcontactRows.Parts findParts(String nummer) {
        return new KlantcontactRows.Parts(
                jdbc.sql("select tag from klantcontact_tag where klantcontact = :nummer order by tag")
                        .param("nummer", nummer)
                        .query(String.class)
                        .list(),
                jdbc.sql("select * from klantcontact_overdracht where klantcontact = :nummer")
                        .param("nummer", nummer)
                        .query(KlantcontactRows::toOverdracht)
                        .optional(),
                jdbc.sql("select * from klantcontact_zaak where klantcontact = :nummer order by zaaknummer")
                        .param("nummer", nummer)
                        .query(KlantcontactRows::toZaakverwijzing)
                        .list(),
                jdbc.sql("select op, door, wat from klantcontact_historie where klantcontact = :nummer order by id")
                        .param("nummer", nummer)
                        .query(KlantcontactRows::toHistorieregel)
                        .list());
    }

    public List<KlantcontactSamenvatting> search(Klantcontactzoekvraag vraag) {
        return jdbc.sql("""
                        select k.*, array(select tag from klantcontact_tag t where t.klantcontact = k.nummer order by tag) as tags
                        from klantcontact k
                        where (:nummer::text is null or nummer = :nummer)
                          and (:klant::text is null or klantnummer = :klant)
                          and (:vraagtype::text is null or vraagtype = :vraagtype)
                          and (:tag::text is null
                               or exists (select 1 from klantcontact_tag t where t.klantcontact = k.nummer and t.tag = :tag))
                          and (:kanaal::text is null or kanaal = :kanaal)
                          and (:afdeling::text is null or afdeling = :afdeling)
                          and (:vanaf::timestamptz is null or begonnen_op >= :vanaf)
                          and (:tot::timestamptz is null or begonnen_op < :tot)
                          and (:afhandeling::text is null or afhandeling = :afhandeling)
                          and (:status::text is null or status = :status)
                          and (:naOp::timestamptz is null or (begonnen_op, nummer) < (:naOp, :naNummer))
                        order by begonnen_op desc, nummer desc
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

    public boolean markProcesStarted(String nummer) {
        return jdbc.sql("update klantcontact set proces_gestart = true where nummer = :nummer and not proces_gestart")
                        .param("nummer", nummer)
                        .update()
                == 1;
    }

    /** Sets how the contact goes on; the talk with the customer ends here. */
    public boolean markTransferred(String nummer, Afhandeling afhandeling, String afdeling, Instant op) {
        return jdbc.sql("""
                                update klantcontact
                                set afhandeling = :afhandeling, afdeling = :afdeling,
                                    geeindigd_op = coalesce(geeindigd_op, greatest(:op, begonnen_op))
                                where nummer = :nummer and status = 'OPEN'
                                """)
                        .param("nummer", nummer)
                        .param("afhandeling", afhandeling.name())
                        .param("afdeling", afdeling)
                        .param("op", timestamp(op))
                        .update()
                == 1;
    }

    public boolean markCompleted(
            String nummer, @Nullable Afhandeling afhandeling, @Nullable String antwoord, Instant op) {
        return jdbc.sql("""
                                update klantcontact
                                set status = 'AFGEROND',
                                    afhandeling = coalesce(:afhandeling, afhandeling),
                                    antwoord = coalesce(:antwoord, antwoord),
                                    geeindigd_op = coalesce(geeindigd_op, greatest(:op, begonnen_op))
                                where nummer = :nummer and status = 'OPEN'
                                """)
                        .param("nummer", nummer)
                        .param("afhandeling", name(afhandeling))
                        .param("antwoord", antwoord)
                        .param("op", timestamp(op))
                        .update()
                == 1;
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

    public void insertOverdracht(String nummer, NewOverdracht overdracht, Instant op, String door) {
        jdbc.sql("""
                        insert into klantcontact_overdracht (klantcontact, vorm, afdeling, medewerker, afspraak_op,
                            telefoonnummer, toelichting, overgedragen_op, door)
                        values (:nummer, :vorm, :afdeling, :medewerker, :afspraakOp, :telefoonnummer, :toelichting, :op, :door)
                        """)
                .param("nummer", nummer)
                .param("vorm", overdracht.vorm().name())
                .param("afdeling", overdracht.afdeling())
                .param("medewerker", overdracht.medewerker())
                .param("afspraakOp", timestamp(overdracht.afspraakOp()))
                .param("telefoonnummer", overdracht.telefoonnummer())
                .param("toelichting", overdracht.toelichting())
                .param("op", timestamp(op))
                .param("door", door)
                .update();
    }

    public void insertZaakverwijzing(String nummer, Zaakverwijzing zaak) {
        jdbc.sql("""
                        insert into klantcontact_zaak (klantcontact, zaaknummer, zaaktype, omschrijving, verwacht_op)
                        values (:nummer, :zaaknummer, :zaaktype, :omschrijving, :verwachtOp)
                        """)
                .param("nummer", nummer)
                .param("zaaknummer", zaak.nummer())
                .param("zaaktype", zaak.zaaktype())
                .param("omschrijving", zaak.omschrijving())
                .param("verwachtOp", zaak.verwachtOp())
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

    public Tagbron getTagbron(String nummer) {
        return jdbc.sql("select thema, aard, kanaal, afhandeling from klantcontact where nummer = :nummer")
                .param("nummer", nummer)
                .query(Tagbron.class)
                .single();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(UTC);
    }

    /** What the tags of a contact are derived from. */
    public record Tagbron(
            String thema,
            String aard,
            String kanaal,
            @Nullable Afhandeling afhandeling) {}
}
