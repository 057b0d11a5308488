package nl.zaakregie.zaak.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.zaak.Aanvullingsuitkomst;
import nl.zaakregie.zaak.Informatiewijze;
import nl.zaakregie.zaak.Lijn;
import nl.zaakregie.zaak.Overdrachtssoort;
import nl.zaakregie.zaak.Teruggavereden;
import nl.zaakregie.zaak.Zaak;
import nl.zaakregie.zaak.Zaaktoestand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the steps of a zaak. The caller has locked the zaak and knows that the step is allowed; every step that completes a task leaves
 * the ticket for it behind ({@code stap_gezet}), and makes what others typed stale.
 */
@Repository
public class ZaakstapRepository {

    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    ZaakstapRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Answers false when somebody else is busy with it. */
    public boolean tryLock(String nummer) {
        return jdbc.sql("select true from zaak where nummer = :nummer for update skip locked")
                .param("nummer", nummer)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Zaken that a customer waits for and that should have been done by now, longest waiting first. */
    public List<String> listNotDoneBy(Instant now) {
        return jdbc.sql("""
                        select nummer from zaak
                        where klaar_voor is not null and klaar_voor < :now and toestand = 'IN_BEHANDELING'
                        order by klaar_voor limit :batch
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }

    /** Zaken whose customer could answer until some day before this one. */
    public List<String> listUnansweredBefore(LocalDate today) {
        return jdbc.sql("""
                        select zaak from zaak_opschorting where beeindigd_op is null and uiterst_op < :today
                        order by uiterst_op limit :batch
                        """)
                .param("today", today)
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }

    public void markClosed(
            String nummer,
            LocalDate einddatum,
            String statustype,
            String resultaattype,
            String behandelaar,
            @Nullable Informatiewijze geinformeerdVia) {
        jdbc.sql("""
                        update zaak set einddatum = :einddatum, toestand = 'AFGEROND', statustype = :statustype,
                            resultaattype = :resultaattype, behandelaar = :behandelaar, geinformeerd_via = :geinformeerdVia,
                            voorgesteld_resultaat = null, voorgesteld_door = null, stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("einddatum", einddatum)
                .param("statustype", statustype)
                .param("resultaattype", resultaattype)
                .param("behandelaar", behandelaar)
                .param("geinformeerdVia", geinformeerdVia == null ? null : geinformeerdVia.name())
                .update();
    }

    public void markWithdrawn(String nummer, LocalDate einddatum, String statustype, @Nullable String resultaattype) {
        jdbc.sql("""
                        update zaak set einddatum = :einddatum, toestand = 'AFGEROND', statustype = :statustype,
                            resultaattype = :resultaattype, ingetrokken = true, voorgesteld_resultaat = null,
                            voorgesteld_door = null, stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("einddatum", einddatum)
                .param("statustype", statustype)
                .param("resultaattype", resultaattype)
                .update();
    }

    /** A reopened zaak waits for a new process; the quarter of an hour is long over. */
    public void markReopened(
            String nummer, String statustype, LocalDate begin, LocalDate verwachtOp, LocalDate uiterlijkOp) {
        jdbc.sql("""
                        update zaak set einddatum = null, toestand = 'IN_BEHANDELING', statustype = :statustype,
                            resultaattype = null, ingetrokken = false, geinformeerd_via = null, klaar_voor = null,
                            heropend_op = :begin, geplande_start = :begin, uiterste_start = :begin, gestart_op = :op, verwacht_op = :verwachtOp,
                            uiterlijk_op = :uiterlijkOp, proces_gestart = false, stap_gezet = false, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("statustype", statustype)
                .param("begin", begin)
                .param("verwachtOp", verwachtOp)
                .param("uiterlijkOp", uiterlijkOp)
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void markProposed(String nummer, String resultaattype, String door) {
        jdbc.sql("""
                        update zaak set toestand = 'IN_CONTROLE', voorgesteld_resultaat = :resultaattype,
                            voorgesteld_door = :door, behandelaar = :door, stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("resultaattype", resultaattype)
                .param("door", door)
                .update();
    }

    /** The one who chose the result goes on. */
    public void markRejected(String nummer) {
        jdbc.sql("""
                        update zaak set toestand = 'IN_BEHANDELING', behandelaar = voorgesteld_door,
                            voorgesteld_resultaat = null, voorgesteld_door = null, stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """).param("nummer", nummer).update();
    }

    /**
     * A customer who goes home does not wait any more.
     *
     * @param behandelaar who goes on when nobody has taken the zaak up; null when that stays open
     */
    public void markToestand(String nummer, Zaaktoestand toestand, @Nullable String behandelaar) {
        jdbc.sql("""
                        update zaak set toestand = :toestand, klaar_voor = null,
                            behandelaar = coalesce(behandelaar, :behandelaar), stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("toestand", toestand.name())
                .param("behandelaar", behandelaar)
                .update();
    }

    public void markMoved(String nummer, Lijn lijn, String afdeling) {
        jdbc.sql("""
                        update zaak set lijn = :lijn, afdeling = :afdeling, behandelaar = null, klaar_voor = null,
                            stap_gezet = true, versie = versie + 1
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("lijn", lijn.name())
                .param("afdeling", afdeling)
                .update();
    }

    /** No task is completed by this. */
    public void markExtended(String nummer, LocalDate verlengdOp) {
        jdbc.sql("update zaak set verlengd_op = :verlengdOp, versie = versie + 1 where nummer = :nummer")
                .param("nummer", nummer)
                .param("verlengdOp", verlengdOp)
                .update();
    }

    public void markTermijn(String nummer, LocalDate verwachtOp, LocalDate uiterlijkOp) {
        jdbc.sql("update zaak set verwacht_op = :verwachtOp, uiterlijk_op = :uiterlijkOp where nummer = :nummer")
                .param("nummer", nummer)
                .param("verwachtOp", verwachtOp)
                .param("uiterlijkOp", uiterlijkOp)
                .update();
    }

    public void addOpschorting(String nummer, LocalDate gevraagdOp, String gevraagd, LocalDate uiterstOp) {
        jdbc.sql("""
                        insert into zaak_opschorting (zaak, gevraagd_op, gevraagd_door, gevraagd, uiterst_op)
                        values (:zaak, :gevraagdOp, :door, :gevraagd, :uiterstOp)
                        """)
                .param("zaak", nummer)
                .param("gevraagdOp", gevraagdOp)
                .param("door", Gebruiker.account())
                .param("gevraagd", gevraagd)
                .param("uiterstOp", uiterstOp)
                .update();
    }

    public void endOpschorting(String nummer, LocalDate beeindigdOp, Aanvullingsuitkomst uitkomst) {
        jdbc.sql("""
                        update zaak_opschorting set beeindigd_op = :beeindigdOp, uitkomst = :uitkomst
                        where zaak = :zaak and beeindigd_op is null
                        """)
                .param("zaak", nummer)
                .param("beeindigdOp", beeindigdOp)
                .param("uitkomst", uitkomst.name())
                .update();
    }

    /** @param van the zaak as it was before it went */
    public void addOverdracht(
            Zaak van,
            String door,
            Overdrachtssoort soort,
            @Nullable Teruggavereden reden,
            Lijn naarLijn,
            String naarAfdeling) {
        jdbc.sql("""
                        insert into zaak_overdracht (zaak, op, door, soort, reden, van_lijn, van_afdeling, naar_lijn,
                            naar_afdeling)
                        values (:zaak, :op, :door, :soort, :reden, :vanLijn, :vanAfdeling, :naarLijn, :naarAfdeling)
                        """)
                .param("zaak", van.nummer())
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .param("door", door)
                .param("soort", soort.name())
                .param("reden", reden == null ? null : reden.name())
                .param("vanLijn", van.lijn().name())
                .param("vanAfdeling", van.afdeling())
                .param("naarLijn", naarLijn.name())
                .param("naarAfdeling", naarAfdeling)
                .update();
    }

    public void addStatus(String nummer, String statustype, String door) {
        jdbc.sql("insert into zaak_status (zaak, statustype, op, door) values (:zaak, :statustype, :op, :door)")
                .param("zaak", nummer)
                .param("statustype", statustype)
                .param("op", clock.instant().atOffset(ZoneOffset.UTC))
                .param("door", door)
                .update();
    }
}
