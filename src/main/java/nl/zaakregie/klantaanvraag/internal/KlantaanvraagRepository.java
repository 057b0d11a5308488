package nl.zaakregie.klantaanvraag.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.zaakregie.klantaanvraag.Klantaanvraag;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Historieregel;
import nl.zaakregie.klantaanvraag.Klantaanvraag.Relatie;
import nl.zaakregie.klantaanvraag.KlantaanvraagSamenvatting;
import nl.zaakregie.klantaanvraag.Klantaanvraagzoekvraag;
import nl.zaakregie.klantaanvraag.NewKlantaanvraag;
import nl.zaakregie.klantaanvraag.Planning;
import nl.zaakregie.klantaanvraag.Relatiesoort;
import nl.zaakregie.klantaanvraag.Vertraging;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Zaakrelatie;
import nl.zaakregie.platform.security.Gebruiker;
import nl.zaakregie.platform.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps klantaanvragen with their relations and history. */
@Component
public class KlantaanvraagRepository {

    private final JdbcClient jdbc;
    private final OnderdeelRepository onderdelen;
    private final BeoordelingRepository beoordelingen;
    private final Clock clock;

    KlantaanvraagRepository(
            JdbcClient jdbc, OnderdeelRepository onderdelen, BeoordelingRepository beoordelingen, Clock clock) {
        this.jdbc = jdbc;
        this.onderdelen = onderdelen;
        this.beoordelingen = beoordelingen;
        this.clock = clock;
    }

    /** What planning must know of a klantaanvraag besides its zaken. */
    record Kop(
            String nummer,
            @Nullable String klantnummer,
            Belofte belofte,
            LocalDate einde,
            List<String> kritiekePad,
            boolean afgerond) {}

    String insert(NewKlantaanvraag nieuw, Planning planning) {
        return jdbc.sql("""
                        insert into klantaanvraag (nummer, klantcontact, klantnummer, aangemaakt_op, beloofd_op, verwacht_op, einde,
                            kritieke_pad)
                        values ('KA-' || :jaar || '-' || lpad(nextval('klantaanvraag_nummer')::text, 7, '0'), :klantcontact,
                            :klantnummer, :op, :einde, :einde, :einde, '{}')
                        returning nummer
                        """)
                .param("jaar", String.valueOf(LocalDate.now(clock).getYear()))
                .param("klantcontact", nieuw.klantcontact())
                .param("klantnummer", nieuw.klantnummer())
                .param("op", now())
                .param("einde", planning.einde())
                .query(String.class)
                .single();
    }

    /** Takes the klantaanvraag for this transaction; another that wants it waits. */
    Optional<Kop> lock(String nummer) {
        // Not the key: whoever writes a row that points at it need not wait.
        return jdbc.sql("select * from klantaanvraag where nummer = :nummer for no key update")
                .param("nummer", nummer)
                .query(KlantaanvraagRepository::toKop)
                .optional();
    }

    /** Klantaanvragen whose customer is to be told by now that the promise moved, longest due first. */
    List<String> findToTell(Instant nu) {
        return jdbc.sql("select nummer from klantaanvraag where bericht_na <= :nu order by bericht_na limit 100")
                .param("nu", nu.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** Takes the klantaanvraag for this transaction; empty when somebody else has it, or there is nothing to tell any more. */
    Optional<Kop> lockToTell(String nummer, Instant nu) {
        return jdbc.sql("""
                        select * from klantaanvraag where nummer = :nummer and bericht_na <= :nu for no key update skip locked
                        """)
                .param("nummer", nummer)
                .param("nu", nu.atOffset(ZoneOffset.UTC))
                .query(KlantaanvraagRepository::toKop)
                .optional();
    }

    private static Kop toKop(ResultSet row, int index) throws SQLException {
        return new Kop(
                row.getString("nummer"),
                row.getString("klantnummer"),
                new Belofte(
                        row.getObject("verwacht_op", LocalDate.class),
                        row.getObject("gehoord", LocalDate.class),
                        toInstant(row, "bericht_na")),
                row.getObject("einde", LocalDate.class),
                OnderdeelRepository.texts(row, "kritieke_pad"),
                row.getObject("afgerond_op") != null);
    }

    void update(String nummer, Belofte belofte) {
        jdbc.sql("""
                        update klantaanvraag set verwacht_op = :verwachtOp, gehoord = :gehoord, bericht_na = :berichtNa
                        where nummer = :nummer
                        """)
                .param("nummer", nummer)
                .param("verwachtOp", belofte.verwachtOp())
                .param("gehoord", belofte.gehoord())
                .param("berichtNa", toOffset(belofte.berichtNa()))
                .update();
    }

    /** Writes the end and the promise; does nothing when these are what they were. */
    void update(Kop kop, Planning planning, Belofte belofte, boolean afgerond) {
        Kop nieuw =
                new Kop(kop.nummer(), kop.klantnummer(), belofte, planning.einde(), planning.kritiekePad(), afgerond);
        if (nieuw.equals(kop)) {
            return;
        }
        jdbc.sql("""
                        update klantaanvraag set einde = :einde, kritieke_pad = :pad, verwacht_op = :verwachtOp,
                            gehoord = :gehoord, bericht_na = :berichtNa,
                            afgerond_op = case when :afgerond then coalesce(afgerond_op, :op) end
                        where nummer = :nummer
                        """)
                .param("nummer", kop.nummer())
                .param("einde", planning.einde())
                .param("pad", planning.kritiekePad().toArray(String[]::new))
                .param("verwachtOp", belofte.verwachtOp())
                .param("gehoord", belofte.gehoord())
                .param("berichtNa", toOffset(belofte.berichtNa()))
                .param("afgerond", afgerond)
                .param("op", now())
                .update();
    }

    /** Closes a klantaanvraag that has no zaken any more. */
    void closeEmpty(String nummer) {
        jdbc.sql("""
                        update klantaanvraag set afgerond_op = :op, kritieke_pad = '{}', gehoord = null, bericht_na = null
                        where nummer = :nummer
                        """).param("nummer", nummer).param("op", now()).update();
    }

    void addHistorie(String nummer, String wat) {
        jdbc.sql("insert into klantaanvraag_historie (klantaanvraag, op, door, wat) values (:nummer, :op, :door, :wat)")
                .param("nummer", nummer)
                .param("op", now())
                .param("door", Gebruiker.accountOrSysteem())
                .param("wat", wat)
                .update();
    }

    void addVertraging(String nummer, Vertraging vertraging) {
        jdbc.sql("""
                        insert into klantaanvraag_vertraging (klantaanvraag, op, van, naar, werkdagen, zaak, oorzaak, klant_horen)
                        values (:nummer, :op, :van, :naar, :werkdagen, :zaak, :oorzaak, :klantHoren)
                        """)
                .param("nummer", nummer)
                .param("op", vertraging.op().atOffset(ZoneOffset.UTC))
                .param("van", vertraging.van())
                .param("naar", vertraging.naar())
                .param("werkdagen", vertraging.werkdagen())
                .param("zaak", vertraging.zaak())
                .param("oorzaak", vertraging.oorzaak().name())
                .param("klantHoren", vertraging.klantHoren())
                .update();
    }

    /** Lays a relation, in the place of what was between these two. */
    void putRelatie(String nummer, Relatie relatie) {
        removeRelatie(nummer, relatie.relatie().van(), relatie.relatie().naar());
        jdbc.sql("""
                        insert into klantaanvraag_relatie (klantaanvraag, van, naar, soort, bron)
                        values (:nummer, :van, :naar, :soort, :bron)
                        """)
                .param("nummer", nummer)
                .param("van", relatie.relatie().van())
                .param("naar", relatie.relatie().naar())
                .param("soort", relatie.relatie().soort().name())
                .param("bron", relatie.bron().name())
                .update();
    }

    private void removeRelatie(String nummer, String een, String ander) {
        jdbc.sql("""
                        delete from klantaanvraag_relatie where klantaanvraag = :nummer
                          and least(van, naar) = least(:een, :ander) and greatest(van, naar) = greatest(:een, :ander)
                        """)
                .param("nummer", nummer)
                .param("een", een)
                .param("ander", ander)
                .update();
    }

    /** Takes away the relations of a zaak that goes to another klantaanvraag. */
    void removeRelaties(String nummer, String zaak) {
        jdbc.sql("delete from klantaanvraag_relatie where klantaanvraag = :nummer and (van = :zaak or naar = :zaak)")
                .param("nummer", nummer)
                .param("zaak", zaak)
                .update();
    }

    List<Relatie> findRelaties(String nummer) {
        return jdbc.sql("select * from klantaanvraag_relatie where klantaanvraag = :nummer order by van, naar")
                .param("nummer", nummer)
                .query((row, index) -> new Relatie(
                        new Zaakrelatie(
                                row.getString("van"),
                                row.getString("naar"),
                                Relatiesoort.valueOf(row.getString("soort"))),
                        Relatie.Bron.valueOf(row.getString("bron"))))
                .list();
    }

    List<Vertraging> findVertragingen(String nummer) {
        return jdbc.sql("select * from klantaanvraag_vertraging where klantaanvraag = :nummer order by id")
                .param("nummer", nummer)
                .query((row, index) -> new Vertraging(
                        row.getObject("op", OffsetDateTime.class).toInstant(),
                        row.getObject("van", LocalDate.class),
                        row.getObject("naar", LocalDate.class),
                        row.getInt("werkdagen"),
                        row.getString("zaak"),
                        Vertragingsoorzaak.valueOf(row.getString("oorzaak")),
                        row.getBoolean("klant_horen")))
                .list();
    }

    /** Makes what others saw of the klantaanvraag stale. */
    void raiseVersie(String nummer) {
        jdbc.sql("update klantaanvraag set versie = versie + 1 where nummer = :nummer")
                .param("nummer", nummer)
                .update();
    }

    /** @throws NotFoundException when there is no such klantaanvraag */
    public Klantaanvraag get(String nummer) {
        return find(nummer)
                .orElseThrow(() -> new NotFoundException(
                        "klantaanvraag",
                        "klantaanvraag-niet-gevonden",
                        "Er is geen klantaanvraag met nummer " + nummer + "."));
    }

    public Optional<Klantaanvraag> find(String nummer) {
        return jdbc.sql("select * from klantaanvraag where nummer = :nummer")
                .param("nummer", nummer)
                .query((row, index) -> toKlantaanvraag(row))
                .optional();
    }

    private Klantaanvraag toKlantaanvraag(ResultSet row) throws SQLException {
        String nummer = row.getString("nummer");
        return new Klantaanvraag(
                nummer,
                row.getString("klantcontact"),
                row.getString("klantnummer"),
                row.getObject("aangemaakt_op", OffsetDateTime.class).toInstant(),
                row.getObject("beloofd_op", LocalDate.class),
                row.getObject("verwacht_op", LocalDate.class),
                toInstant(row, "bericht_na"),
                row.getObject("einde", LocalDate.class),
                OnderdeelRepository.texts(row, "kritieke_pad"),
                toInstant(row, "afgerond_op"),
                onderdelen.find(nummer),
                findRelaties(nummer),
                findVertragingen(nummer),
                beoordelingen.find(nummer),
                jdbc.sql("select op, door, wat from klantaanvraag_historie where klantaanvraag = :nummer order by id")
                        .param("nummer", nummer)
                        .query((regel, index) -> new Historieregel(
                                regel.getObject("op", OffsetDateTime.class).toInstant(),
                                regel.getString("door"),
                                regel.getString("wat")))
                        .list(),
                row.getInt("versie"));
    }

    public List<KlantaanvraagSamenvatting> search(Klantaanvraagzoekvraag vraag) {
        return jdbc.sql("""
                        select k.*, count(z.zaak) as zaken, count(z.zaak) filter (where z.stand <> 'KLAAR') as open_zaken
                        from klantaanvraag k left join klantaanvraag_zaak z on z.klantaanvraag = k.nummer
                        where (:klant::text is null or k.klantnummer = :klant)
                          and (:klantcontact::text is null or k.klantcontact = :klantcontact)
                          and (:zaak::text is null
                               or k.nummer = (select s.klantaanvraag from klantaanvraag_zaak s where s.zaak = :zaak))
                          and (:afgerond::boolean is null or (k.afgerond_op is not null) = :afgerond)
                          and (:vertraagd::boolean is null or (k.verwacht_op > k.beloofd_op) = :vertraagd)
                          and (:na::text is null or k.nummer < :na)
                        group by k.nummer order by k.nummer desc limit :limiet
                        """)
                .param("klant", vraag.klant())
                .param("klantcontact", vraag.klantcontact())
                .param("zaak", vraag.zaak())
                .param("afgerond", vraag.afgerond())
                .param("vertraagd", vraag.vertraagd())
                .param("na", vraag.na())
                .param("limiet", vraag.limiet())
                .query((row, index) -> new KlantaanvraagSamenvatting(
                        row.getString("nummer"),
                        row.getString("klantcontact"),
                        row.getObject("beloofd_op", LocalDate.class),
                        row.getObject("verwacht_op", LocalDate.class),
                        row.getObject("einde", LocalDate.class),
                        row.getObject("afgerond_op") != null,
                        row.getInt("zaken"),
                        row.getInt("open_zaken")))
                .list();
    }

    private static @Nullable Instant toInstant(ResultSet row, String kolom) throws SQLException {
        OffsetDateTime moment = row.getObject(kolom, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime toOffset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
