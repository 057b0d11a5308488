package nl.zaakregie.klantaanvraag.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.klantaanvraag.Overzichtsregel;
import nl.zaakregie.klantaanvraag.Overzichtsregel.Zaakregel;
import nl.zaakregie.klantaanvraag.Vertragingsoorzaak;
import nl.zaakregie.klantaanvraag.Vertragingsuitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads open klantaanvragen with what moved their promise last, and what was done about it. */
@Component
public class Klantaanvraagoverzicht {

    private final JdbcClient jdbc;
    private final Werkkalender kalender;

    Klantaanvraagoverzicht(JdbcClient jdbc, Werkkalender kalender) {
        this.jdbc = jdbc;
        this.kalender = kalender;
    }

    /** Highest number first, from the one after {@code na}. */
    public List<Overzichtsregel> find(boolean vertraagd, @Nullable String na, int limiet) {
        return jdbc.sql("""
                        select k.nummer, k.klantcontact, k.beloofd_op, k.verwacht_op, k.einde, z.zaken, z.omschrijvingen,
                            z.afdelingen, z.klaar, v.oorzaak, v.zaak, o.gevraagd_op, b.uitkomst, b.toelichting
                        from klantaanvraag k
                        cross join lateral (
                            select array_agg(zaak order by zaak) as zaken, array_agg(omschrijving order by zaak) as omschrijvingen,
                                array_agg(afdeling order by zaak) as afdelingen, array_agg(stand = 'KLAAR' order by zaak) as klaar
                            from klantaanvraag_zaak where klantaanvraag = k.nummer having count(*) > 0) z
                        left join lateral (
                            select oorzaak, zaak from klantaanvraag_vertraging
                            where klantaanvraag = k.nummer and van < k.verwacht_op order by id desc limit 1) v on true
                        left join lateral (
                            select uitkomst, toelichting from klantaanvraag_vertragingsbeoordeling
                            where klantaanvraag = k.nummer and beoordeeld_op is not null order by id desc limit 1) b on true
                        left join klantaanvraag_vertragingsbeoordeling o
                            on o.klantaanvraag = k.nummer and o.beoordeeld_op is null
                        where k.afgerond_op is null and (not :vertraagd or k.verwacht_op > k.beloofd_op)
                          and (:na::text is null or k.nummer < :na)
                        order by k.nummer desc limit :limiet
                        """)
                .param("vertraagd", vertraagd)
                .param("na", na)
                .param("limiet", limiet)
                .query(this::toRegel)
                .list();
    }

    private Overzichtsregel toRegel(ResultSet row, int index) throws SQLException {
        LocalDate beloofdOp = row.getObject("beloofd_op", LocalDate.class);
        LocalDate verwachtOp = row.getObject("verwacht_op", LocalDate.class);
        OffsetDateTime gevraagdOp = row.getObject("gevraagd_op", OffsetDateTime.class);
        String oorzaak = row.getString("oorzaak");
        String uitkomst = row.getString("uitkomst");
        return new Overzichtsregel(
                row.getString("nummer"),
                row.getString("klantcontact"),
                toZaken(row),
                beloofdOp,
                verwachtOp,
                row.getObject("einde", LocalDate.class),
                kalender.werkdagenTussen(beloofdOp, verwachtOp),
                oorzaak == null ? null : Vertragingsoorzaak.valueOf(oorzaak),
                row.getString("zaak"),
                gevraagdOp == null ? null : gevraagdOp.toInstant(),
                uitkomst == null ? null : Vertragingsuitkomst.valueOf(uitkomst),
                row.getString("toelichting"));
    }

    private static List<Zaakregel> toZaken(ResultSet row) throws SQLException {
        List<String> nummers = OnderdeelRepository.texts(row, "zaken");
        List<String> omschrijvingen = OnderdeelRepository.texts(row, "omschrijvingen");
        List<String> afdelingen = OnderdeelRepository.texts(row, "afdelingen");
        Boolean[] klaar = (Boolean[]) row.getArray("klaar").getArray();
        return IntStream.range(0, nummers.size())
                .mapToObj(i -> new Zaakregel(nummers.get(i), omschrijvingen.get(i), afdelingen.get(i), klaar[i]))
                .toList();
    }
}
