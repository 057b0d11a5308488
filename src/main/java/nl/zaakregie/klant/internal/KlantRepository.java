package nl.zaakregie.klant.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zaakregie.klant.Klant;
import nl.zaakregie.klant.Klantgegevens;
import nl.zaakregie.klant.Klantzoekvraag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps customers in table {@code klant}. */
@Repository
public class KlantRepository {

    private static final int ENOUGH_DIGITS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    KlantRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Klant insert(Klantgegevens gegevens) {
        String nummer = jdbc.sql("select 'K-' || lpad(nextval('klant_nummer')::text, 7, '0')")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into klant (nummer, naam, voornaam, geboortedatum, telefoonnummer, emailadres, straatnaam,
                            huisnummer, huisnummertoevoeging, postcode, woonplaats, aangemaakt_op)
                        values (:nummer, :naam, :voornaam, :geboortedatum, :telefoonnummer, :emailadres, :straatnaam,
                            :huisnummer, :huisnummertoevoeging, :postcode, :woonplaats, :aangemaaktOp)
                        """)
                .param("naam", gegevens.naam())
                .param("voornaam", gegevens.voornaam())
                .param("geboortedatum", gegevens.geboortedatum())
                .param("telefoonnummer", gegevens.telefoonnummer())
                .param("emailadres", gegevens.emailadres())
                .param("straatnaam", gegevens.straatnaam())
                .param("huisnummer", gegevens.huisnummer())
                .param("huisnummertoevoeging", gegevens.huisnummertoevoeging())
                .param("postcode", gegevens.postcode())
                .param("woonplaats", gegevens.woonplaats())
                .param("nummer", nummer)
                .param("aangemaaktOp", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Klant(nummer, gegevens);
    }

    public Optional<Klant> find(String nummer) {
        return jdbc.sql("select * from klant where nummer = :nummer")
                .param("nummer", nummer)
                .query(KlantRepository::toKlant)
                .optional();
    }

    /** Customers of whose name each word typed is the beginning of a word, by name; the longest word finds them in the index. */
    public List<Klant> search(Klantzoekvraag vraag, int most) {
        return query(vraag, most, """
                (:naam::text is null or lower(naam) like :naamBegin
                 or zoeknaam like '%' || (select woord from unnest(string_to_array(zoektekst(:naam), ' ')) as woord
                                          order by length(woord) desc limit 1) || '%'
                    and zoektekst(:naam) <> ''
                    and not exists (select 1 from unnest(string_to_array(zoektekst(:naam), ' ')) as woord
                                    where ' ' || zoeknaam not like '% ' || woord || '%'))
                """, "lower(naam), nummer");
    }

    /** Customers with a name in which each word typed is much like another word, the likest first. */
    public List<Klant> searchAlike(Klantzoekvraag vraag, int most) {
        // Half of the letter groups: a letter wrong, missing or swapped in a name of five letters still fits.
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
                .query()
                .singleRow();
        return query(vraag, most, """
                zoektekst(:naam) <% zoeknaam
                and not exists (select 1 from unnest(string_to_array(zoektekst(:naam), ' ')) as woord
                                where not woord <% zoeknaam)
                """, "word_similarity(zoektekst(:naam), zoeknaam) desc, lower(naam), nummer");
    }

    private List<Klant> query(Klantzoekvraag vraag, int most, String naamPast, String volgorde) {
        return jdbc.sql("""
                        select * from klant
                        where (:klantnummer::text is null or nummer = :klantnummer)
                          and (:geboortedatum::date is null or geboortedatum = :geboortedatum)
                          and (:postcode::text is null or postcode = :postcode)
                          and (:huisnummer::int is null or huisnummer = :huisnummer)
                          and (:telefoonnummer::text is null or beltelefoon like :telefoonnummer)
                          and (:emailadres::text is null or lower(emailadres) = lower(:emailadres))
                          and (%s)
                        order by %s
                        limit :most
                        """.formatted(naamPast, volgorde))
                .param("klantnummer", vraag.klantnummer())
                .param("naam", vraag.naam())
                .param("naamBegin", beginsWith(vraag.naam()))
                .param("geboortedatum", vraag.geboortedatum())
                .param("postcode", vraag.postcode())
                .param("huisnummer", vraag.huisnummer())
                .param("telefoonnummer", telephone(vraag.telefoonnummer()))
                .param("emailadres", vraag.emailadres())
                .param("most", most)
                .query(KlantRepository::toKlant)
                .list();
    }

    private static @Nullable String beginsWith(@Nullable String naam) {
        return naam == null
                ? null
                : naam.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }

    /** As column {@code beltelefoon} is written; with few digits the whole number, as their beginning says nothing. */
    private static @Nullable String telephone(@Nullable String telefoonnummer) {
        if (telefoonnummer == null) {
            return null;
        }
        String digits = telefoonnummer.replaceAll("[^0-9+]", "").replaceFirst("^(\\+31|0031)", "0");
        return digits.length() < ENOUGH_DIGITS ? digits : digits + "%";
    }

    private static Klant toKlant(ResultSet row, int index) throws SQLException {
        return new Klant(
                row.getString("nummer"),
                new Klantgegevens(
                        row.getString("naam"),
                        row.getString("voornaam"),
                        row.getObject("geboortedatum", LocalDate.class),
                        row.getString("telefoonnummer"),
                        row.getString("emailadres"),
                        row.getString("straatnaam"),
                        row.getObject("huisnummer", Integer.class),
                        row.getString("huisnummertoevoeging"),
                        row.getString("postcode"),
                        row.getString("woonplaats")));
    }
}
