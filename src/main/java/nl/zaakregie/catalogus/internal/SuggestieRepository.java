package nl.zaakregie.catalogus.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zaakregie.catalogus.Catalogusinhoud;
import nl.zaakregie.catalogus.Standaardantwoord;
import nl.zaakregie.catalogus.Suggestiesoort;
import nl.zaakregie.catalogus.Vraagtype;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The search table {@code suggestie}: filled from the catalogue at start, searched while people type. */
public class SuggestieRepository {

    /** Any number of our own; nodes that start together take this lock in turn. */
    private static final long LOCK = 7_203_110_443L;

    /**
     * The points of a word: where it stands (name, search words, text) and how it fits: as it was typed, by its Dutch stem, inside
     * a word, alike, with two letters swapped, one wrong, missing or too many, or in a long word two. A word without meaning, such as "de", counts
     * only while it is being typed.
     */
    private static final String SEARCH = """
            with getypt as (select zoektekst(:zoek) as tekst),
            alle as (
                select woord, nr, count(*) over () as aantal
                from getypt, unnest(string_to_array(tekst, ' ')) with ordinality as w(woord, nr)
                where woord <> ''
                order by nr limit 8),
            woord as (
                select woord, length(woord) as lengte,
                       array(select overlay(woord placing reverse(substr(woord, plek, 2)) from plek for 2)
                             from generate_series(2, length(woord) - 1) as plek) as verwisseld
                from alle
                where nr = aantal or numnode(to_tsquery('dutch', woord)) > 0),
            punten as (
                select s.soort, s.code, s.versie, s.naam, s.zoeknaam, greatest(
                    case when s.zoeknaam like '% ' || w.woord || '%' then 8 end,
                    case when s.zoekindex @@ to_tsquery('dutch', w.woord || ':*A') then 7 end,
                    case when s.zoekwoorden like '% ' || w.woord || '%' then 5 end,
                    case when s.zoekindex @@ to_tsquery('dutch', w.woord || ':*B') then 4.5 end,
                    case when w.lengte > 2 and s.zoeknaam like '%' || w.woord || '%' then 4 end,
                    case when w.lengte > 2 and s.zoekwoorden like '%' || w.woord || '%' then 3 end,
                    case when s.zoekindex @@ to_tsquery('dutch', w.woord || ':*C') then 2.5 end,
                    case when w.lengte > 3 and word_similarity(w.woord, s.zoeknaam) >= :gelijkenis
                         then 4 * word_similarity(w.woord, s.zoeknaam) end,
                    case when w.lengte > 3 and word_similarity(w.woord, s.zoekwoorden) >= :gelijkenis
                         then 3 * word_similarity(w.woord, s.zoekwoorden) end,
                    case when :ruim and w.lengte > 2 then (
                        select max(case
                            when left(ander, w.lengte) = any(w.verwisseld) then 2
                            when levenshtein(left(ander, w.lengte), w.woord) = 1 then 1.5
                            when levenshtein(left(ander, w.lengte - 1), w.woord) = 1
                                 or levenshtein(left(ander, w.lengte + 1), w.woord) = 1 then 1
                            when w.lengte > 5 and levenshtein(left(ander, w.lengte), w.woord) = 2 then 0.5 end)
                        from regexp_split_to_table(btrim(s.zoeknaam || s.zoekwoorden), ' ') as ander
                        where left(ander, 1) = left(w.woord, 1)) end) as punt
                from suggestie s cross join woord w
                where s.soort in (:soorten))
            select soort, code, versie
            from punten
            group by soort, code, versie, naam, zoeknaam
            having count(punt) >= ceil(:deel * count(*)) and count(punt) > 0
            order by sum(punt) / count(*)
                         + case when zoeknaam like ' ' || (select tekst from getypt) || '%' then 2 else 0 end desc,
                     array_position(array['VRAAGTYPE', 'STANDAARDANTWOORD', 'ZAAKTYPE'], soort),
                     length(naam), naam, versie
            limit 200
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ObjectMapper json = new ObjectMapper();

    SuggestieRepository(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What fits, the best first, for the caller to look up. Of three words or more, one in three may be missing. */
    public List<Vondst> search(String zoek, Set<Suggestiesoort> soorten) {
        return search(zoek, soorten, false, 0.55, 0.6);
    }

    /** Also what fits half of the words, or would with a letter changed; never the first letter of a word. */
    public List<Vondst> searchWidely(String zoek, Set<Suggestiesoort> soorten) {
        return search(zoek, soorten, true, 0.4, 0.5);
    }

    /**
     * @param ruim whether a letter of a word may be wrong, missing or too many
     * @param gelijkenis share of its letter groups that a word must have in common with another to be alike
     * @param deel share of the words that must fit
     */
    private List<Vondst> search(
            String zoek, Set<Suggestiesoort> soorten, boolean ruim, double gelijkenis, double deel) {
        return jdbc.sql(SEARCH)
                .param("zoek", zoek)
                .param("soorten", soorten.stream().map(Enum::name).toList())
                .param("ruim", ruim)
                .param("gelijkenis", gelijkenis)
                .param("deel", deel)
                .query((row, index) -> new Vondst(
                        Suggestiesoort.valueOf(row.getString("soort")), row.getString("code"), row.getInt("versie")))
                .list();
    }

    /** Brings the table in line with the catalogue; touches only what differs. Returns how many rows that were. */
    int refresh(Catalogusinhoud inhoud) {
        String rows = write(toRows(inhoud));
        Integer changed = transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            int removed = jdbc.sql("""
                            delete from suggestie s
                            where not exists (
                                select 1 from jsonb_to_recordset(?::jsonb) as nieuw (soort text, code text, versie int)
                                where (nieuw.soort, nieuw.code, nieuw.versie) = (s.soort, s.code, s.versie))
                            """).param(rows).update();
            int written = jdbc.sql("""
                            insert into suggestie as s (soort, code, versie, naam, trefwoorden, tekst)
                            select soort, code, versie, naam, trefwoorden, tekst
                            from jsonb_to_recordset(?::jsonb) as nieuw
                                (soort text, code text, versie int, naam text, trefwoorden text, tekst text)
                            on conflict (soort, code, versie) do update
                            set naam = excluded.naam, trefwoorden = excluded.trefwoorden, tekst = excluded.tekst
                            where (s.naam, s.trefwoorden, s.tekst)
                                is distinct from (excluded.naam, excluded.trefwoorden, excluded.tekst)
                            """).param(rows).update();
            return removed + written;
        });
        return changed == null ? 0 : changed;
    }

    private static List<Rij> toRows(Catalogusinhoud inhoud) {
        List<Rij> rows = new ArrayList<>();
        for (Vraagtype type : inhoud.vraagtypen()) {
            String trefwoorden = String.join(", ", type.trefwoorden());
            rows.add(new Rij(Suggestiesoort.VRAAGTYPE, type.code(), 0, type.omschrijving(), trefwoorden, ""));
            Standaardantwoord antwoord = type.standaardantwoord();
            if (antwoord != null) {
                rows.add(new Rij(
                        Suggestiesoort.STANDAARDANTWOORD, type.code(), 0, type.omschrijving(), "", antwoord.tekst()));
            }
        }
        inhoud.zaaktypen()
                .forEach(type -> rows.add(new Rij(
                        Suggestiesoort.ZAAKTYPE,
                        type.identificatie(),
                        type.versie(),
                        type.omschrijving(),
                        String.join(", ", type.trefwoorden()),
                        type.doel())));
        return rows;
    }

    private String write(List<Rij> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The catalogue could not be written", unwritable);
        }
    }

    /** Something that fits, by its place in the catalogue; only a zaaktype has a version other than 0. */
    public record Vondst(Suggestiesoort soort, String code, int versie) {}

    private record Rij(Suggestiesoort soort, String code, int versie, String naam, String trefwoorden, String tekst) {}
}
