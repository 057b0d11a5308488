package nl.zaakregie.klantcontact.internal;

import static nl.zaakregie.klantcontact.internal.KlantcontactRows.name;
import static nl.zaakregie.klantcontact.internal.KlantcontactRows.timestamp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.NewVraag;
import nl.zaakregie.klantcontact.Vraag;
import nl.zaakregie.klantcontact.Vraag.Overdracht;
import nl.zaakregie.klantcontact.Vraag.Zaakverwijzing;
import nl.zaakregie.klantcontact.Vraagnummer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps the questions of contacts in table {@code klantcontact_vraag}, with how each went to a department and what came of it. */
@Repository
public class VraagRepository {

    private final JdbcClient jdbc;
    private final KlantcontactRows rows;

    VraagRepository(JdbcClient jdbc, KlantcontactRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public void insert(Vraagnummer nummer, NewVraag vraag, Instant op) {
        of(nummer, """
                        insert into klantcontact_vraag (klantcontact, volgnummer, vraagtype, aard, thema, zaaktype, vraag,
                            antwoord, antwoordtype, afhandeling, afdeling, telefoonnummer, uitkomst, beslissing, afgerond_op)
                        values (:klantcontact, :volgnummer, :vraagtype, :aard, :thema, :zaaktype, :vraag, :antwoord,
                            :antwoordtype, :afhandeling, :afdeling, :telefoonnummer, :uitkomst, :beslissing::jsonb, :afgerondOp)
                        """)
                .param("vraagtype", vraag.vraagtype())
                .param("aard", vraag.aard())
                .param("thema", vraag.thema())
                .param("zaaktype", vraag.zaaktype())
                .param("vraag", vraag.vraag())
                .param("antwoord", vraag.antwoord())
                .param("antwoordtype", vraag.antwoordtype())
                .param("afhandeling", name(vraag.afhandeling()))
                .param("afdeling", vraag.afdeling())
                .param("telefoonnummer", vraag.telefoonnummer())
                .param("uitkomst", vraag.beslissing().uitkomst().name())
                .param("beslissing", rows.write(vraag.beslissing()))
                .param("afgerondOp", vraag.afgerond() ? timestamp(op) : null)
                .update();
    }

    /** The questions of a contact, in order. */
    List<Vraag> list(String klantcontact) {
        return jdbc.sql("select * from klantcontact_vraag where klantcontact = :klantcontact order by volgnummer")
                .param("klantcontact", klantcontact)
                .query((row, index) -> {
                    Vraagnummer nummer = new Vraagnummer(klantcontact, row.getInt("volgnummer"));
                    return rows.toVraag(row, findOverdracht(nummer).orElse(null), findZaken(nummer));
                })
                .list();
    }

    public Optional<Overdracht> findOverdracht(Vraagnummer nummer) {
        return of(
                        nummer,
                        "select * from klantcontact_overdracht where klantcontact = :klantcontact and volgnummer = :volgnummer")
                .query(KlantcontactRows::toOverdracht)
                .optional();
    }

    private List<Zaakverwijzing> findZaken(Vraagnummer nummer) {
        return of(nummer, """
                        select * from klantcontact_zaak where klantcontact = :klantcontact and volgnummer = :volgnummer
                        order by zaaknummer
                        """).query(KlantcontactRows::toZaakverwijzing).list();
    }

    public boolean markProcesStarted(Vraagnummer nummer) {
        return of(nummer, """
                                update klantcontact_vraag set proces_gestart = true
                                where klantcontact = :klantcontact and volgnummer = :volgnummer and not proces_gestart
                                """).update() == 1;
    }

    /** Sets how the question goes on; answers false when it is closed or not there. */
    public boolean markTransferred(Vraagnummer nummer, Afhandeling afhandeling, String afdeling) {
        return of(nummer, """
                                update klantcontact_vraag set afhandeling = :afhandeling, afdeling = :afdeling
                                where klantcontact = :klantcontact and volgnummer = :volgnummer and afgerond_op is null
                                """)
                        .param("afhandeling", afhandeling.name())
                        .param("afdeling", afdeling)
                        .update()
                == 1;
    }

    /** Closes the question; answers false when it is closed already or not there. */
    public boolean markCompleted(
            Vraagnummer nummer, @Nullable Afhandeling afhandeling, @Nullable String antwoord, Instant op) {
        return of(nummer, """
                                update klantcontact_vraag
                                set afgerond_op = :op,
                                    afhandeling = coalesce(:afhandeling, afhandeling),
                                    antwoord = coalesce(:antwoord, antwoord)
                                where klantcontact = :klantcontact and volgnummer = :volgnummer and afgerond_op is null
                                """)
                        .param("afhandeling", name(afhandeling))
                        .param("antwoord", antwoord)
                        .param("op", timestamp(op))
                        .update()
                == 1;
    }

    public void insertOverdracht(Vraagnummer nummer, NewOverdracht overdracht, Instant op, String door) {
        of(nummer, """
                        insert into klantcontact_overdracht (klantcontact, volgnummer, vorm, afdeling, medewerker, afspraak_op,
                            telefoonnummer, toelichting, overgedragen_op, door)
                        values (:klantcontact, :volgnummer, :vorm, :afdeling, :medewerker, :afspraakOp, :telefoonnummer,
                            :toelichting, :op, :door)
                        """)
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

    public void insertZaakverwijzing(Vraagnummer nummer, Zaakverwijzing zaak) {
        of(nummer, """
                        insert into klantcontact_zaak (klantcontact, volgnummer, zaaknummer, zaaktype, omschrijving, verwacht_op)
                        values (:klantcontact, :volgnummer, :zaaknummer, :zaaktype, :omschrijving, :verwachtOp)
                        """)
                .param("zaaknummer", zaak.nummer())
                .param("zaaktype", zaak.zaaktype())
                .param("omschrijving", zaak.omschrijving())
                .param("verwachtOp", zaak.verwachtOp())
                .update();
    }

    /** How many questions the contact has, and how many of them are open. */
    public Aantallen count(String klantcontact) {
        return jdbc.sql("""
                        select count(*) as vragen, count(*) filter (where afgerond_op is null) as open
                        from klantcontact_vraag where klantcontact = :klantcontact
                        """)
                .param("klantcontact", klantcontact)
                .query(Aantallen.class)
                .single();
    }

    /** What the tags of a contact are derived from, for each of its questions. */
    public List<Tagbron> listTagbronnen(String klantcontact) {
        return jdbc.sql("""
                        select thema, aard, kanaal, afhandeling
                        from klantcontact_vraag join klantcontact on nummer = klantcontact
                        where klantcontact = :klantcontact order by volgnummer
                        """)
                .param("klantcontact", klantcontact)
                .query(Tagbron.class)
                .list();
    }

    private StatementSpec of(Vraagnummer nummer, String statement) {
        return jdbc.sql(statement)
                .param("klantcontact", nummer.klantcontact())
                .param("volgnummer", nummer.volgnummer());
    }

    /** Counts of the questions of a contact. */
    public record Aantallen(int vragen, int open) {}

    /** What the tags of a question are derived from. */
    public record Tagbron(
            String thema,
            String aard,
            String kanaal,
            @Nullable Afhandeling afhandeling) {}
}
