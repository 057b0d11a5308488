package nl.zaakregie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts from before a contact could have several questions keep all that was recorded of them, as their first question. */
class VraagmigratieTest {

    private static final String CHANGELOG = "db/changelog/";

    private static final String BESLISSING = """
            {"uitkomst": "OVERDRAGEN", "reden": "Te complex."}""";

    @Test
    void whatWasRecordedBecomesTheFirstQuestion() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            DataSource database = postgres.getPostgresDatabase(Map.of("sslmode", "disable"));
            JdbcClient jdbc = JdbcClient.create(database);
            migrate(
                    database,
                    "platform/20261121-idempotentie-en-inzage.sql",
                    "klantcontact/20261121-klantcontact.sql",
                    "intake/20261121-intake.sql");
            recordBefore(jdbc);

            migrate(database, "klantcontact/20261121-vragen.sql", "intake/20261121-vragen.sql");

            assertThat(rows(jdbc, """
                            select klantcontact, volgnummer, status, vraagtype, aard, thema, zaaktype, vraag, antwoord,
                                antwoordtype, afhandeling, direct, afdeling, telefoonnummer, uitkomst,
                                beslissing ->> 'reden' as reden, afgerond_op = '2026-01-12T10:00Z' as op_tijd, proces_gestart
                            from klantcontact_vraag order by klantcontact
                            """))
                    .extracting(row -> row.values().toString())
                    .containsExactly(
                            "[KC-2026-0000001, 1, AFGEROND, openingstijden, VRAAG, afval, null, Hoe laat?, Om 9 uur., gegeven,"
                                    + " DIRECT, true, openbare-ruimte, null, AFHANDELEN, Te complex., true, true]",
                            "[KC-2026-0000002, 1, AFGEROND, groot-evenement, AANVRAAG, evenementen, evenementenvergunning,"
                                    + " Mag dat?, Ja., null, TERUGBELVERZOEK, false, vergunningen, 0600000001, OVERDRAGEN,"
                                    + " Te complex., true, true]",
                            "[KC-2026-0000003, 1, OPEN, groot-evenement, AANVRAAG, evenementen, evenementenvergunning,"
                                    + " Mag dit?, null, null, null, null, vergunningen, null, OVERDRAGEN, Te complex., null,"
                                    + " false]");
            assertThat(rows(jdbc, """
                            select 'overdracht' as wat, klantcontact, volgnummer from klantcontact_overdracht
                            union all select 'zaak', klantcontact, volgnummer from klantcontact_zaak
                            union all select 'intake', klantcontact, volgnummer from intake
                            union all select 'beoordeling', klantcontact, volgnummer from beoordeling order by wat
                            """))
                    .extracting(row -> row.values().toString())
                    .containsExactly(
                            "[beoordeling, KC-2026-0000002, 1]",
                            "[intake, KC-2026-0000002, 1]",
                            "[overdracht, KC-2026-0000002, 1]",
                            "[zaak, KC-2026-0000002, 1]");
            assertThat(rows(jdbc, """
                            select nummer, kanaal, medewerker, gesprek_geeindigd_op from klantcontact order by nummer limit 1
                            """).get(0).values().toString()).isEqualTo("[KC-2026-0000001, telefoon, anja, null]");
        }
    }

    /** One that was answered at once, one that went through every step, and one that still waits. */
    private static void recordBefore(JdbcClient jdbc) {
        jdbc.sql("""
                        insert into klantcontact (nummer, status, kanaal, betrokkene, vraagtype, aard, thema, zaaktype, vraag,
                            antwoord, antwoordtype, afhandeling, afdeling, telefoonnummer, uitkomst, beslissing, begonnen_op,
                            geeindigd_op, medewerker, proces_gestart)
                        values ('KC-2026-0000001', 'AFGEROND', 'telefoon', 'ANONIEM', 'openingstijden', 'VRAAG', 'afval', null,
                                'Hoe laat?', 'Om 9 uur.', 'gegeven', 'DIRECT', 'openbare-ruimte', null, 'AFHANDELEN',
                                :beslissing::jsonb, '2026-01-12T09:59Z', '2026-01-12T10:00Z', 'anja', true),
                               ('KC-2026-0000002', 'AFGEROND', 'balie', 'ANONIEM', 'groot-evenement', 'AANVRAAG', 'evenementen',
                                'evenementenvergunning', 'Mag dat?', 'Ja.', null, 'TERUGBELVERZOEK', 'vergunningen',
                                '0600000001', 'OVERDRAGEN', :beslissing::jsonb, '2026-01-11T09:00Z', '2026-01-11T09:05Z',
                                'anja', true),
                               ('KC-2026-0000003', 'OPEN', 'balie', 'ANONIEM', 'groot-evenement', 'AANVRAAG', 'evenementen',
                                'evenementenvergunning', 'Mag dit?', null, null, null, 'vergunningen', null, 'OVERDRAGEN',
                                :beslissing::jsonb, '2026-01-13T09:00Z', null, 'bram', false)
                        """).param("beslissing", BESLISSING).update();
        jdbc.sql("""
                        insert into klantcontact_historie (klantcontact, op, door, wat)
                        values ('KC-2026-0000002', '2026-01-11T09:00Z', 'anja', 'Klantcontact geregistreerd'),
                               ('KC-2026-0000002', '2026-01-12T10:00Z', 'vera', 'Klantcontact afgerond')
                        """).update();
        jdbc.sql("""
                        insert into klantcontact_overdracht (klantcontact, vorm, afdeling, telefoonnummer, overgedragen_op, door)
                        values ('KC-2026-0000002', 'TERUGBELVERZOEK', 'vergunningen', '0600000001', '2026-01-11T09:05Z', 'anja')
                        """).update();
        jdbc.sql("""
                        insert into klantcontact_zaak (klantcontact, zaaknummer, zaaktype, omschrijving, verwacht_op)
                        values ('KC-2026-0000002', 'ZAAK-2026-0000001', 'evenementenvergunning', 'Evenement', '2026-03-01')
                        """).update();
        jdbc.sql("""
                        insert into intake (klantcontact, uitkomst, reden, door, op)
                        values ('KC-2026-0000002', 'OVERDRAGEN', 'Te groot.', 'anja', '2026-01-11T09:04Z')
                        """).update();
        jdbc.sql("""
                        insert into beoordeling (klantcontact, uitkomst, door, op)
                        values ('KC-2026-0000002', 'ZAAK', 'vera', '2026-01-12T10:00Z')
                        """).update();
    }

    private static void migrate(DataSource database, String... changelogs) throws Exception {
        for (String changelog : changelogs) {
            try (Connection connection = database.getConnection();
                    Liquibase liquibase = new Liquibase(
                            CHANGELOG + changelog, new ClassLoaderResourceAccessor(), new JdbcConnection(connection))) {
                liquibase.update();
            }
        }
    }

    private static List<Map<String, Object>> rows(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query().listOfRows();
    }
}
