package nl.zaakregie.catalogus.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import nl.zaakregie.catalogus.Zaaktype;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions on a real PostgreSQL: added once, whoever starts when, and never changed. */
class ZaaktypeversiesIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres postgres;

    private DataSource dataSource;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    /** Each test has a database of its own: what it adds cannot be taken away. */
    @BeforeEach
    void migrate() throws Exception {
        String name = "catalogus" + DATABASES.incrementAndGet();
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        dataSource = postgres.getDatabase("postgres", name);
        for (String changelog : List.of(
                "db/changelog/platform/20261121-idempotentie-en-inzage.sql",
                "db/changelog/catalogus/20261121-zaaktype-versie.sql")) {
            try (Connection connection = dataSource.getConnection()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                new Liquibase(changelog, new ClassLoaderResourceAccessor(), database).update();
            }
        }
    }

    @Test
    void aChangeBecomesAVersionAndTheSameFileDoesNot() {
        Zaaktypeversies versies = versies();

        assertThat(versies.record(Map.of("a", zaaktype("a", "2026-01-01", 5)))).isEqualTo(1);
        assertThat(versies.record(Map.of("a", zaaktype("a", "2026-01-01", 5)))).isZero();
        assertThat(versies.record(Map.of("a", zaaktype("a", "2026-02-01", 6), "b", zaaktype("b", "2026-01-01", 1))))
                .isEqualTo(2);

        assertThat(versies.find("a", 1))
                .get()
                .extracting(z -> z.doorlooptijd().aantal())
                .isEqualTo(5);
        assertThat(versies.find("a", 2))
                .get()
                .extracting(z -> z.doorlooptijd().aantal())
                .isEqualTo(6);
        assertThat(versies.find("b", 1)).get().extracting(Zaaktype::versie).isEqualTo(1);
        assertThat(versies.find("a", 3)).isEmpty();
    }

    @Test
    void aFileThatGoesBackBecomesANewVersion() {
        Zaaktypeversies versies = versies();

        versies.record(Map.of("a", zaaktype("a", "2026-01-01", 5)));
        versies.record(Map.of("a", zaaktype("a", "2026-01-01", 6)));
        versies.record(Map.of("a", zaaktype("a", "2026-01-01", 5)));

        assertThat(versies.find("a", 3))
                .get()
                .extracting(z -> z.doorlooptijd().aantal())
                .isEqualTo(5);
    }

    @Test
    void currentAreTheVersionOfTodayAndThoseToCome() {
        Zaaktypeversies versies = versies();
        versies.record(Map.of("a", zaaktype("a", "2026-01-01", 1), "gone", zaaktype("gone", "2026-01-01", 1)));
        versies.record(Map.of("a", zaaktype("a", "2026-03-01", 2)));
        versies.record(Map.of("a", zaaktype("a", "2026-09-01", 3), "future", zaaktype("future", "2027-01-01", 1)));

        assertThat(versies.current(List.of("a", "future")))
                .extracting(Zaaktype::identificatie, Zaaktype::versie)
                .containsExactly(tuple("a", 2), tuple("a", 3), tuple("future", 1));
    }

    @Test
    void nodesThatStartTogetherAddOneVersion() throws Exception {
        Map<String, String> files = Map.of("a", zaaktype("a", "2026-01-01", 5));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> start = () -> versies().record(files);
            int added = 0;
            for (Future<Integer> node : nodes.invokeAll(List.of(start, start, start, start))) {
                added += node.get();
            }
            assertThat(added).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
        assertThat(JdbcClient.create(dataSource)
                        .sql("select count(*) from zaaktype_versie")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update zaaktype_versie set versie = 9",
                "delete from zaaktype_versie",
                "truncate zaaktype_versie"
            })
    void aVersionIsNeverChanged(String statement) {
        versies().record(Map.of("a", zaaktype("a", "2026-01-01", 5)));

        assertThatThrownBy(() -> JdbcClient.create(dataSource).sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("wordt alleen aangevuld");
        assertThat(versies().find("a", 1)).isPresent();
    }

    private Zaaktypeversies versies() {
        return new Zaaktypeversies(
                JdbcClient.create(dataSource),
                new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
                new Catalogusvertaler(),
                Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE));
    }

    private static String zaaktype(String identificatie, String geldigVanaf, int aantal) {
        return """
                {"afdeling":"burgerzaken","complexiteit":"EENVOUDIG","contactniveau":2,"doel":"Een voorbeeld.",
                "doorlooptijd":{"aantal":%d,"bron":"DVO","eenheid":"WEKEN","grondslag":"DVO"},"dossiervorming":true,
                "geldigVanaf":"%s","identificatie":"%s","klaarTerwijlUWacht":false,"omschrijving":"Voorbeeld",
                "opschorting":false,"proces":"zaak","servicenorm":{"aantal":1,"eenheid":"WEKEN"}}
                """.formatted(aantal, geldigVanaf, identificatie);
    }
}
