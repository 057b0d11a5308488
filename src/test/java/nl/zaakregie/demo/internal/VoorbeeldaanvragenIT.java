package nl.zaakregie.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zaakregie.demo.internal.Geschiedenis.Opdracht;
import nl.zaakregie.kalender.Werkkalender;
import nl.zaakregie.support.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever opens the demo finds a klantaanvraag of every kind today, by the name of its customer. */
@ApplicationTest
class VoorbeeldaanvragenIT {

    private static final String AT_THE_DESK = "Voorbeeldbalie";

    private final Geschiedenis geschiedenis;
    private final Werkkalender kalender;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    @Autowired
    VoorbeeldaanvragenIT(
            Geschiedenis geschiedenis,
            Werkkalender kalender,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.geschiedenis = geschiedenis;
        this.kalender = kalender;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void everyKindIsThereWhateverTheHour() {
        List<Gevonden> gevonden = make(quietMoment());

        assertThat(standen(gevonden))
                .containsEntry("Voorbeeldtwee", "parkeervergunning IN_BEHANDELING, verhuizing-doorgeven GEPLAND")
                .containsEntry("Voorbeeldvijftien", "hond-aanmelden GEPLAND, kwijtschelding IN_BEHANDELING")
                .containsEntry("Voorbeeldvijf", "hond-aanmelden IN_BEHANDELING")
                .containsEntry("Voorbeeldketen", "wmo-aanvraag GEPLAND, wmo-melding IN_BEHANDELING")
                .containsEntry(
                        "Voorbeeldruit",
                        "afvalcontainer GEPLAND, bijzondere-bijstand IN_BEHANDELING, parkeervergunning GEPLAND,"
                                + " verhuizing-doorgeven GEPLAND, vier relaties")
                .containsEntry("Voorbeeldsamen", "paspoort IN_BEHANDELING, rijbewijs GEPLAND, samen geleverd")
                .containsEntry("Voorbeeldwacht", "parkeervergunning OPGESCHORT")
                .containsEntry("Voorbeeldlanger", "omgevingsvergunning IN_BEHANDELING verlengd")
                .containsEntry("Voorbeeldterug", "subsidieaanvraag IN_BEHANDELING eerste lijn")
                .containsEntry("Voorbeeldcontrole", "omgevingsvergunning IN_CONTROLE")
                .containsEntry("Voorbeeldvroeg", "afvalcontainer AFGEROND, verhuizing-doorgeven IN_BEHANDELING")
                .containsEntry(
                        "Voorbeeldnietmeer",
                        "parkeervergunning AFGEROND ingetrokken, verhuizing-doorgeven IN_BEHANDELING")
                .containsEntry("Voorbeeldopnieuw", "melding-openbare-ruimte IN_BEHANDELING heropend")
                .containsEntry("Voorbeeldlater", "hond-aanmelden GEPLAND, kwijtschelding IN_BEHANDELING")
                .containsEntry("Voorbeeldtelaat", "evenementmelding IN_BEHANDELING")
                .containsEntry("Voorbeeldkwartier", "uittreksel-brp IN_BEHANDELING vakafdeling na een kwartier")
                .doesNotContainKey(AT_THE_DESK);
        assertThat(gevonden)
                .as("late, and told why")
                .anySatisfy(later -> {
                    assertThat(later.klant()).isEqualTo("Voorbeeldlater");
                    assertThat(later.verteld()).isEqualTo("OPGESCHORT");
                })
                .anySatisfy(telaat -> {
                    assertThat(telaat.klant()).isEqualTo("Voorbeeldtelaat");
                    assertThat(telaat.verteld()).isEqualTo("LATER_KLAAR");
                });
    }

    @Test
    void somebodyStandsAtTheDeskWhileTheMunicipalityIsOpen() {
        Instant open = kalender.minusWerkdagen(LocalDate.now(clock), 1)
                .atTime(11, 30)
                .atZone(Werkkalender.ZONE)
                .toInstant();

        assertThat(standen(make(open)))
                .containsEntry(AT_THE_DESK, "uittreksel-brp IN_BEHANDELING tweede lijn, nog geen kwartier");
    }

    /** The last evening on which nobody is at work any more. */
    private Instant quietMoment() {
        return LocalDate.now(clock)
                .minusDays(1)
                .atTime(22, 0)
                .atZone(Werkkalender.ZONE)
                .toInstant();
    }

    /** What stands by the name of each customer; nothing of it stays. */
    private List<Gevonden> make(Instant tot) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            String before = jdbc.sql("select coalesce(max(nummer), '') from zaak")
                    .query(String.class)
                    .single();
            geschiedenis.make(new Opdracht(7, 0, Period.ofMonths(3), tot));
            return jdbc.sql("""
                            select k.naam as klant,
                                string_agg(z.zaaktype || ' ' || z.toestand
                                    || case when z.verlengd_op is not null then ' verlengd' else '' end
                                    || case when z.ingetrokken then ' ingetrokken' else '' end
                                    || case when z.lijn = 'EERSTE_LIJN' then ' eerste lijn' else '' end
                                    || case when z.klaar_voor > :tot and z.lijn = 'TWEEDE_LIJN'
                                        then ' tweede lijn, nog geen kwartier' else '' end
                                    || case when exists (select 1 from zaak_overdracht o
                                            where o.zaak = z.nummer and o.soort = 'KWARTIER_VOORBIJ' and z.lijn = 'VAKAFDELING')
                                        then ' vakafdeling na een kwartier' else '' end
                                    || case when exists (select 1 from zaak_historie h
                                            where h.zaak = z.nummer and h.wat = 'Zaak heropend')
                                        then ' heropend' else '' end,
                                    ', ' order by z.zaaktype)
                                || case when (select count(*) from klantaanvraag_relatie r where r.klantaanvraag = a.nummer) = 4
                                    then ', vier relaties' else '' end
                                || case when exists (select 1 from klantaanvraag_relatie r
                                        where r.klantaanvraag = a.nummer and r.soort = 'SAMEN_LEVEREN')
                                    then ', samen geleverd' else '' end as stand,
                                (select min(v.oorzaak) from klantaanvraag_vertraging v
                                    where v.klantaanvraag = a.nummer and v.klant_horen) as verteld
                            from zaak z
                            join klantaanvraag_zaak d on d.zaak = z.nummer
                            join klantaanvraag a on a.nummer = d.klantaanvraag
                            join klant k on k.nummer = z.klantnummer
                            where z.nummer > :before
                            group by k.naam, a.nummer
                            """)
                    .param("before", before)
                    .param("tot", tot.atZone(Werkkalender.ZONE).toOffsetDateTime())
                    .query(Gevonden.class)
                    .list();
        });
    }

    private static Map<String, String> standen(List<Gevonden> gevonden) {
        return gevonden.stream().collect(Collectors.toMap(Gevonden::klant, Gevonden::stand));
    }

    record Gevonden(String klant, String stand, @Nullable String verteld) {}
}
