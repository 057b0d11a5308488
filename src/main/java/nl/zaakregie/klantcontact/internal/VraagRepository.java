package nl.zaakregie.klantcontact.internal;

import static nl.zaakregie.klantcontact.internal.KlantcontactRows.name;
import static nl.zaakregie.klantcontact.internal.KlantcontactRows.timestamp;

import java.time.Instant;
import java.util.List;
import nl.zaakregie.klantcontact.Afhandeling;
import nl.zaakregie.klantcontact.NewOverdracht;
import nl.zaakregie.klantcontact.NewVraag;
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

    public boolean hasOverdracht(Vraagnummer nummer) {
        return of(nummer, """
                        select exists (select 1 from klantcontact_overdracht
                                       where klantcontact = :klantcontact and volgnummer = :volgnummer)
                        """).query(Boolean.class).single();
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

    /** How it stands with each question of the contact, in order. */
    public List<Vraagstand> listStanden(String klantcontact) {
        return jdbc.sql("""
                        select thema, aard, kanaal, afhandeling, afgerond_op is not null as afgerond
                        from klantcontact_vraag join klantcontact on nummer = klantcontact
                        where klantcontact = :klantcontact order by volgnummer
                        """)
                .param("klantcontact", klantcontact)
                .query(Vraagstand.class)
                .list();
    }

    private StatementSpec of(Vraagnummer nummer, String statement) {
        return jdbc.sql(statement)
                .param("klantcontact", nummer.klantcontact())
                .param("volgnummer", nummer.volgnummer());
    }

    /** Whether a question is closed, and what its tags are derived from. */
    public record Vraagstand(
            String thema,
            String aard,
            String kanaal,
            @Nullable Afhandeling afhandeling,
            boolean afgerond) {}
}
